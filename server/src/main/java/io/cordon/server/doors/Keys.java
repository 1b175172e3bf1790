package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import io.cordon.store.KeyRecord;
import io.cordon.store.KeyRow;
import io.cordon.store.KeySecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes keys and knows them again. A key is {@code cordon_ID_SECRET}: the id finds its row, and the secret is 32 bytes of a
 * secure random source. Of the secret only SHA-256 with a salt is kept. A slow hash, as passwords need, would protect nothing
 * here: it makes guessing dear, and 2^256 values cannot be guessed at any speed; it would only make each request slower, and
 * the server easier to exhaust. Safe for many threads.
 */
public final class Keys {
    /** How long the key of the first start opens anything. */
    public static final Duration FIRST_KEY = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
    private static final Pattern FORM = Pattern.compile("cordon_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final long READ_AGAIN_MS = 2000;
    /** What a key that nobody has is compared with, so that it takes as long as one that somebody has. */
    private static final KeyRow NOBODY = new KeyRow(
            "",
            "",
            "",
            Set.of(),
            "",
            new byte[16],
            new byte[32],
            List.of(),
            Instant.EPOCH,
            "",
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());

    private final KeyRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> lastUsed = new ConcurrentHashMap<>(); // of keys that are there: bounded by them
    private volatile Held held;

    private record Held(Map<String, KeyRow> byId, long readAtMs) {}

    /**
     * A key just made.
     *
     * @param text the key itself, which is kept nowhere
     * @param entry of the journal that tells of it
     */
    public record Issued(KeyRow row, String text, long entry) {}

    /**
     * What became of a key presented.
     *
     * @param key whose it is, if it opens anything now
     * @param id the id that it names; empty where it has not the form of a key
     * @param why it opens nothing, a word: {@code no-such-key} (unknown, or the secret is wrong), {@code expired} or {@code
     *     withdrawn}
     */
    record Opened(Optional<KeyRow> key, String id, String why) {}

    /** Keys of a record; withdrawals by other processes are seen within two seconds. */
    public Keys(KeyRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
        this.held = read();
    }

    /** Whether a key of an administrator opens anything now. */
    public boolean hasAdministrator() {
        Instant now = clock.instant();
        return record.all().stream().anyMatch(key -> key.role().equals(Role.ADMINISTRATOR.word()) && key.holds(now));
    }

    /**
     * Makes a key.
     *
     * @param scopes what it is confined to; none for all that its role allows
     * @param line the business line it belongs to
     * @param expiresAt at most 366 days from now
     * @param by the id of the key that asks for it
     * @throws BadInputException if the name is empty or too long, the expiry is past or too far away, or the role may not be of
     *     all lines
     */
    public Issued issue(String name, Role role, Set<Scope> scopes, Line line, Instant expiresAt, String by) {
        Instant now = clock.instant();
        if (name.isBlank() || name.length() > 200) {
            throw new BadInputException(
                    "a key needs a name of at most 200 characters, so that people can tell it from others");
        }
        checkEnd(expiresAt, now);
        Secret secret = secret();
        KeyRow row = new KeyRow(
                HexFormat.of().formatHex(bytes(8)),
                name.strip(),
                role.word(),
                scopes.stream().map(Scope::word).collect(Collectors.toSet()),
                line.with(Set.of(role)).name(),
                secret.salt(),
                secret.hash(),
                List.of(),
                now,
                by,
                expiresAt,
                Optional.empty(),
                Optional.empty());
        long entry = record.add(row);
        held = read();
        return new Issued(row, secret.keyOf(row.id()), entry);
    }

    /**
     * Gives a key another secret.
     *
     * @param overlap how long the one before opens as well, up to 30 days; none where somebody may know it
     * @param expiresAt when the key expires from here on, at most 366 days from now
     * @param by the id of the key that asks for it
     * @throws BadInputException if the overlap or the expiry is too long, or as {@link KeyRecord#rotate}
     */
    public Issued rotate(String id, Duration overlap, Instant expiresAt, String by) {
        Instant now = clock.instant();
        checkEnd(expiresAt, now);
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new BadInputException("\"overlap\" was expected to be between PT0S and PT" + LONGEST_OVERLAP.toHours()
                    + "H, as in \"PT24H\", not " + overlap);
        }
        Secret secret = secret();
        long entry =
                record.rotate(id, new KeySecret(secret.salt(), secret.hash(), expiresAt), now.plus(overlap), by, now);
        held = read();
        return new Issued(find(id).orElseThrow(), secret.keyOf(id), entry);
    }

    private static void checkEnd(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new BadInputException("\"expires\" was expected to be after now and within " + LONGEST.toDays()
                    + " days, not " + expiresAt + "; make a new key before this one ends");
        }
    }

    private record Secret(String text, byte[] salt, byte[] hash) {
        String keyOf(String id) {
            return "cordon_" + id + "_" + text;
        }
    }

    private Secret secret() {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
        byte[] salt = bytes(16);
        return new Secret(text, salt, hash(salt, text));
    }

    /** Whose key this is, if it opens anything now; an unknown id takes as long as a known one. */
    Opened open(String presented) {
        var matcher = FORM.matcher(presented);
        if (!matcher.matches()) {
            return new Opened(Optional.empty(), "", "no-such-key");
        }
        String id = matcher.group(1);
        Instant now = clock.instant();
        KeyRow row = current().getOrDefault(id, NOBODY);
        boolean right = MessageDigest.isEqual(row.hash(), hash(row.salt(), matcher.group(2)));
        for (KeySecret earlier : row.earlier()) {
            right |= now.isBefore(earlier.until())
                    && MessageDigest.isEqual(earlier.hash(), hash(earlier.salt(), matcher.group(2)));
        }
        if (!right || row == NOBODY) {
            return new Opened(Optional.empty(), id, "no-such-key");
        }
        if (!row.holds(now)) {
            return new Opened(Optional.empty(), id, row.withdrawnAt().isPresent() ? "withdrawn" : "expired");
        }
        used(row, now);
        return new Opened(Optional.of(row), id, "");
    }

    /** Names the secret that was presented, without telling it: its hash, in Base64. */
    String secretOf(KeyRow row, String presented) {
        var matcher = FORM.matcher(presented);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a key that opened something was expected");
        }
        String secret = matcher.group(2);
        for (KeySecret earlier : row.earlier()) {
            if (MessageDigest.isEqual(earlier.hash(), hash(earlier.salt(), secret))) {
                return named(earlier.hash());
            }
        }
        return named(hash(row.salt(), secret));
    }

    /** Whether a key that was opened with a secret would be opened with it now. */
    boolean stillOpens(String id, String secret) {
        KeyRow row = current().getOrDefault(id, NOBODY);
        Instant now = clock.instant();
        return row.holds(now)
                && (named(row.hash()).equals(secret)
                        || row.earlier().stream()
                                .anyMatch(earlier -> now.isBefore(earlier.until())
                                        && named(earlier.hash()).equals(secret)));
    }

    private static String named(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    /** Kept exactly here, and on disk by the day, so that a request seldom costs a write. */
    private void used(KeyRow row, Instant now) {
        Instant before = lastUsed.put(row.id(), now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (before == null || !LocalDate.ofInstant(before, ZoneOffset.UTC).equals(today)) {
            Thread.ofVirtual().name("key-used").start(() -> {
                try {
                    record.used(row.id(), today);
                } catch (BadInputException | IllegalStateException e) {
                    LOG.warn("It could not be kept that the key {} was used: {}", row.id(), e.getMessage());
                }
            });
        }
    }

    /** When a key last opened something: the moment since this process started, else the day. */
    public Optional<String> lastUsed(KeyRow key) {
        return Optional.ofNullable(lastUsed.get(key.id()))
                .map(Instant::toString)
                .or(() -> key.lastUsed().map(LocalDate::toString));
    }

    /** A key by its id, as it is in the record now. */
    public Optional<KeyRow> find(String id) {
        return record.all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Every key there ever was, oldest first. */
    public List<KeyRow> all() {
        return record.all();
    }

    /**
     * Withdraws a key; it opens nothing from here on.
     *
     * @return the journal's entry that tells of it
     * @throws BadInputException as {@link KeyRecord#withdraw}
     */
    public long withdraw(String id, String by) {
        long entry = record.withdraw(id, by, clock.instant());
        held = read();
        return entry;
    }

    private Map<String, KeyRow> current() {
        Held had = held;
        if (clock.millis() - had.readAtMs() >= READ_AGAIN_MS) {
            had = read();
            held = had;
        }
        return had.byId();
    }

    private Held read() {
        long at = clock.millis();
        Map<String, KeyRow> byId = new HashMap<>();
        record.all().forEach(key -> byId.put(key.id(), key));
        return new Held(Map.copyOf(byId), at);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[] salt, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
