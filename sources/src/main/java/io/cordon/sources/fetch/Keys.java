package io.cordon.sources.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of one part of a catalogue, read as what they should be. What is wrong goes to the problems. */
final class Keys {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}) ?(B|KiB|MiB)?");
    private static final int MOST_TEXT = 1000;
    private static final int MOST_VALUES = 50;

    private final Map<String, Object> keys;
    private final String file;
    private final String path;
    private final List<String> problems;

    Keys(Map<String, Object> keys, String file, String path, List<String> problems) {
        this.keys = keys;
        this.file = file;
        this.path = path;
        this.problems = problems;
    }

    /**
     * What should be a mapping, with known keys alone.
     *
     * @param known the keys it may have; empty for any
     */
    static Map<String, Object> mapping(
            Object value, String file, String path, List<String> known, List<String> problems) {
        Map<String, Object> keys = new LinkedHashMap<>();
        String at = file + (path.isEmpty() ? "" : ", " + path);
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(at + ": keys with values were expected"
                    + (known.isEmpty() ? "" : ", of " + String.join(", ", known)));
            return keys;
        }
        map.forEach((key, inner) -> {
            String name = String.valueOf(key);
            if (!known.isEmpty() && !known.contains(name)) {
                problems.add(at + (path.isEmpty() ? ", " : ".") + name + ": there is no such key; there are: "
                        + String.join(", ", known));
            } else {
                keys.put(name, inner == null ? "" : inner);
            }
        });
        return keys;
    }

    private void problem(String key, String what) {
        Object found = keys.get(key);
        problems.add(file + ", " + path + "." + key + ": " + what + (found == null ? "" : ", not " + shown(found)));
    }

    private static String shown(Object found) {
        return found instanceof Map || found instanceof List ? "a list or keys" : "\"" + found + "\"";
    }

    Optional<String> optionalText(String key) {
        Object value = keys.get(key);
        if (value == null) {
            return Optional.empty();
        }
        String text = String.valueOf(value).strip();
        if (value instanceof Map || value instanceof List || text.isEmpty() || text.length() > MOST_TEXT) {
            problem(key, "a text was expected");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    /** One text or a list of them. */
    List<String> texts(String key) {
        Object value = keys.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        for (Object one : values) {
            if (!(one instanceof String text) || text.isBlank() || texts.size() == MOST_VALUES) {
                problem(key, "a text, or a list of up to " + MOST_VALUES + " texts, was expected");
                return List.of();
            }
            texts.add(text.strip());
        }
        return texts;
    }

    /** Whether the second of two words stands here. */
    boolean word(String key, String usual, String other) {
        String text = text(key, usual);
        if (!text.equals(usual) && !text.equals(other)) {
            problem(key, usual + " or " + other + " was expected");
        }
        return text.equals(other);
    }

    Optional<Duration> optionalDuration(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = DURATION.matcher(text.get());
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            problem(key, "a time was expected, such as 30s, 10m, 6h or 2d");
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    Duration duration(String key, Duration otherwise) {
        return optionalDuration(key).orElse(otherwise);
    }

    Duration atMost(String key, Duration otherwise, Duration most) {
        Duration stated = duration(key, otherwise);
        if (stated.compareTo(most) > 0) {
            problem(key, "at most " + most.toSeconds() + "s was expected");
        }
        return stated;
    }

    /** In bytes. */
    long size(String key, long otherwise) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        Matcher form = SIZE.matcher(text.get());
        if (!form.matches()) {
            problem(key, "a size was expected, such as 64MiB or 512KiB");
            return otherwise;
        }
        String unit = String.valueOf(form.group(2));
        return Long.parseLong(form.group(1)) << (unit.equals("MiB") ? 20 : unit.equals("KiB") ? 10 : 0);
    }

    int whole(String key, int otherwise, int most) {
        Object value = keys.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number >= 1 && number <= most) {
            return number;
        }
        problem(key, "a number from 1 to " + most + " was expected");
        return otherwise;
    }

    Optional<LocalDate> day(String key) {
        Optional<String> text = optionalText(key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            problem(key, "a day was expected, such as 2026-01-28");
            return Optional.empty();
        }
    }

    List<URI> addresses(String key, boolean plainHttp) {
        List<URI> addresses = new ArrayList<>();
        for (String text : texts(key)) {
            Optional<URI> address = address(text);
            if (address.isEmpty() || !(address.get().getScheme().equals("https") || plainHttp)) {
                problem(
                        key,
                        "addresses were expected that begin with https:// and name a host (http:// too where"
                                + " plain-http: allowed stands beside them)");
                return List.of();
            }
            addresses.add(address.get());
        }
        if (addresses.isEmpty() && problems.isEmpty()) {
            problem(key, "at least one address was expected");
        }
        return addresses;
    }

    Optional<URI> proxy(String key) {
        Optional<String> text = optionalText(key);
        Optional<URI> address = text.flatMap(Keys::address);
        if (text.isPresent()
                && address.filter(proxy -> proxy.getScheme().equals("http") && proxy.getPort() > 0)
                        .isEmpty()) {
            problem(key, "a proxy was expected, such as http://proxy.bank.example:3128");
            return Optional.empty();
        }
        return address;
    }

    /** An http or https address with a host and without a user's name. */
    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            boolean web = "https".equals(scheme) || "http".equals(scheme);
            return web && address.getHost() != null && address.getRawUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
