package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import io.cordon.store.KeyRecord;
import io.cordon.store.KeyRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes keys and knows them again. A key is {@code cordon_ID_SECRET}: the id finds its row, and the secret is 32 bytes of a
 * secure random source. Of the secret only SHA-256 with a salt is kept. A slow hash, as passwords need, would protect nothing
 * here: it makes guessing dear, and 2^256 values cannot be guessed at any speed; it would only make each request slower, and
 * the server easier to exhaust. Safe for many threads.
 */
public final class Keys {
    /** How long the key of the first start opens anything. */
    public static final Duration FIRST_KEY = Duration.ofDays(90);

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern FORM = Pattern.compile("cordon_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final long READ_AGAIN_MS = 2000;
    /** What a key that nobody has is compared with, so that it takes as long as one that somebody has. */
    private static final KeyRow NOBODY = new KeyRow(
            "", "", "", Set.of(), new byte[16], new byte[32], Instant.EPOCH, "", Instant.EPOCH, Optional.empty());

    private final KeyRecord record;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Held held;

    private record Held(Map<String, KeyRow> byId, long readAtMs) {}

    /**
     * A key just made.
     *
     * @param text the key itself, which is kept nowhere
     * @param entry of the journal that tells of it
     */
    public record Issued(KeyRow row, String text, long entry) {}

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
     * @param expiresAt at most 366 days from now
     * @param by the id of the key that asks for it
     * @throws BadInputException if the name is empty or too long, or the expiry is past or too far away
     */
    public Issued issue(String name, Role role, Set<Scope> scopes, Instant expiresAt, String by) {
        Instant now = clock.instant();
        if (name.isBlank() || name.length() > 200) {
            throw new BadInputException(
                    "a key needs a name of at most 200 characters, so that people can tell it from others");
        }
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new BadInputException("\"expires\" was expected to be after now and within " + LONGEST.toDays()
                    + " days, not " + expiresAt + "; make a new key before this one ends");
        }
        byte[] id = bytes(8);
        byte[] secret = bytes(32);
        byte[] salt = bytes(16);
        String secretText = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        KeyRow row = new KeyRow(
                HexFormat.of().formatHex(id),
                name.strip(),
                role.word(),
                scopes.stream().map(Scope::word).collect(Collectors.toSet()),
                salt,
                hash(salt, secretText),
                now,
                by,
                expiresAt,
                Optional.empty());
        long entry = record.add(row);
        held = read();
        return new Issued(row, "cordon_" + row.id() + "_" + secretText, entry);
    }

    /** Whose key this is, if it opens anything now. */
    public Optional<KeyRow> open(String presented) {
        var matcher = FORM.matcher(presented);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        KeyRow row = current().getOrDefault(matcher.group(1), NOBODY);
        boolean right = MessageDigest.isEqual(row.hash(), hash(row.salt(), matcher.group(2)));
        return right && row != NOBODY && row.holds(clock.instant()) ? Optional.of(row) : Optional.empty();
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
