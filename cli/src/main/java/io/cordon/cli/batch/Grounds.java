package io.cordon.cli.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What every answer of a run rests on.
 *
 * @param day the day asked about
 * @param engine the engine's version
 * @param policy the policy's name
 * @param policyHash the policy's hash
 * @param businessLine the line of business asked for, where a customer states none; may be empty
 * @param lists the lists asked
 * @param stale ids of those that are not current
 * @param listings SHA-256 of every listing as known for the day
 * @param profiles SHA-256 of the profiles that rows stand for; empty where each stands for a target
 */
public record Grounds(
        LocalDate day,
        String engine,
        String policy,
        String policyHash,
        String businessLine,
        List<ListGround> lists,
        List<String> stale,
        String listings,
        String profiles) {
    public Grounds {
        lists = List.copyOf(lists);
        stale = List.copyOf(stale);
    }

    /**
     * One list's part.
     *
     * @param list its id
     * @param edition the edition's id
     * @param sha256 of the edition's files
     * @param absenceDecided whether who is not among its hits can be said not to have been listed on the day
     * @param absence how to read that somebody is not among its hits
     */
    public record ListGround(String list, String edition, String sha256, boolean absenceDecided, String absence) {}

    /** The editions' ids, one after the other. */
    String editions() {
        return lists.stream().map(ListGround::edition).collect(Collectors.joining("; "));
    }

    /** Whether every list can say that somebody was not listed. */
    boolean absenceDecided() {
        return lists.stream().allMatch(ListGround::absenceDecided);
    }

    /** What must be the same for a run to be gone on with: a word for each, and its value. */
    Map<String, String> identity() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("day asked about", day.toString());
        items.put("engine", engine);
        items.put("policy", policyHash);
        items.put("line of business", businessLine);
        for (ListGround ground : lists) {
            items.put("edition of " + ground.list(), ground.edition() + " " + ground.sha256());
        }
        if (!stale.isEmpty()) {
            items.put("stale lists", String.join(", ", stale));
        }
        items.put("content of the lists", listings);
        if (!profiles.isEmpty()) {
            items.put("rows by profile", profiles);
        }
        return items;
    }

    /** SHA-256 of all of this, in lower-case hexadecimal. */
    public String hash() {
        return Sha256.of(digest -> identity().forEach((item, value) -> {
            digest.accept(item);
            digest.accept(value);
        }));
    }

    /** Makes a SHA-256 of texts. */
    public static final class Sha256 {
        private Sha256() {}

        /** The hash of the texts that {@code texts} hands over, each ended by a zero byte. */
        public static String of(java.util.function.Consumer<java.util.function.Consumer<String>> texts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                texts.accept(text -> {
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                });
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
