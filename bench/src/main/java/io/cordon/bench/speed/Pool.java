package io.cordon.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One habit of naming: words by their role, from a resource file.
 *
 * @param name what it is called
 * @param weight how often it is drawn, beside the others
 * @param order of the parts; empty where the file has none
 * @param countries ISO codes that go with it
 * @param words by role
 */
record Pool(String name, int weight, String order, List<String> countries, Map<String, List<String>> words) {

    /** All pools of a resource file. */
    static List<Pool> read(String resource) {
        List<Pool> pools = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                String[] parts = line.substring(1, line.length() - 1).split(" ");
                pools.add(new Pool(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        parts.length == 4 ? parts[2] : "",
                        List.of(parts[parts.length - 1].split(",")),
                        new HashMap<>()));
            } else {
                int space = line.indexOf(' ');
                List<String> words = new ArrayList<>();
                for (String word : line.substring(space + 1).strip().split("\\s+")) {
                    words.add(word.replace('|', ' '));
                }
                pools.getLast().words.put(line.substring(0, space), words);
            }
        }
        return pools;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Pool.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the pools, by weight. */
    static Pool draw(List<Pool> pools, SplittableRandom random) {
        int total = pools.stream().mapToInt(Pool::weight).sum();
        int at = random.nextInt(total);
        for (Pool pool : pools) {
            at -= pool.weight;
            if (at < 0) {
                return pool;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    boolean has(String role) {
        return words.containsKey(role);
    }

    String country(SplittableRandom random) {
        return countries.get(random.nextInt(countries.size()));
    }

    /** A word; those at the list's beginning more often, as a few names are had by many. */
    String word(String role, SplittableRandom random) {
        List<String> all = words(role);
        double skewed = Math.pow(random.nextDouble(), 1.5);
        return all.get((int) (skewed * all.size()));
    }

    /** A word whose place in the list is even, or odd; those at the beginning more often. */
    String word(String role, int parity, SplittableRandom random) {
        List<String> all = words(role);
        double skewed = Math.pow(random.nextDouble(), 1.5);
        return all.get(2 * (int) (skewed * (all.size() / 2)) + parity);
    }

    /** A word, each as likely. */
    String anyWord(String role, SplittableRandom random) {
        List<String> all = words(role);
        return all.get(random.nextInt(all.size()));
    }

    private List<String> words(String role) {
        return Optional.ofNullable(words.get(role))
                .orElseThrow(() -> new IllegalArgumentException("naming " + name + " has no " + role));
    }
}
