package io.cordon.core.profile;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All profiles of some lists. They lie packed in bytes and are read as they are asked for, so that opening tens of
 * thousands costs no more than reading a file: see {@link ProfileBytes}. Immutable and safe for many threads.
 */
public final class Profiles {
    /** Nothing resolved: every target is a profile by itself. */
    public static final Profiles NONE = of(List.of(), 0);

    private final ProfileBytes bytes;

    private Profiles(ProfileBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Packs profiles.
     *
     * @param profiles those of more than one member, and those with something close; by smallest member
     * @param targets how many targets were resolved
     */
    static Profiles of(List<Profile> profiles, int targets) {
        return new Profiles(ProfileBytes.pack(profiles, targets));
    }

    /**
     * Opens what {@link #write} wrote.
     *
     * @throws BadInputException if the file is not one of these, or is damaged
     */
    public static Profiles open(Path file) {
        try {
            return new Profiles(ProfileBytes.open(ByteBuffer.wrap(Files.readAllBytes(file)), file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The bytes of a file of these. */
    public byte[] bytes() {
        return bytes.content();
    }

    /** How many targets were resolved. */
    public int targets() {
        return bytes.targets();
    }

    /** The profile of a target; one of its own where nothing else is the same party. */
    public Profile of(TargetId target) {
        int number = bytes.find(target);
        return number < 0 ? Profile.alone(target) : bytes.profile(number);
    }

    /** The profile with an id, or with a member that an id is named after; nothing where no target was so resolved. */
    public Optional<Profile> byId(String id) {
        TargetId named = Profile.named(id);
        int number = bytes.find(named);
        return number < 0 ? Optional.empty() : Optional.of(bytes.profile(number));
    }

    /** Whether two targets are one party. */
    public boolean same(TargetId one, TargetId other) {
        return one.equals(other) || of(one).members().contains(other);
    }

    /** Profiles of more than one target, by smallest member. */
    public Stream<Profile> joined() {
        return stored().filter(profile -> profile.members().size() > 1);
    }

    /** Profiles of more than one target, and those to which something is close; by smallest member. */
    public Stream<Profile> stored() {
        return IntStream.range(0, bytes.profiles()).mapToObj(bytes::profile);
    }

    /**
     * Things about targets, by profile: profiles in the order of their first thing, things in their own order. Of hits that
     * come best first the profiles come best first too.
     */
    public <T> List<Group<T>> grouped(List<T> things, Function<T, TargetId> target) {
        Map<String, List<T>> byProfile = new LinkedHashMap<>();
        Map<String, Profile> found = new LinkedHashMap<>();
        for (T thing : things) {
            Profile profile = of(target.apply(thing));
            found.putIfAbsent(profile.id(), profile);
            byProfile.computeIfAbsent(profile.id(), id -> new ArrayList<>()).add(thing);
        }
        List<Group<T>> groups = new ArrayList<>();
        found.forEach((id, profile) -> groups.add(new Group<>(profile, byProfile.getOrDefault(id, List.of()))));
        return groups;
    }

    /**
     * Things about one profile's targets.
     *
     * @param profile the party
     * @param things at least one, in the order in which they came
     */
    public record Group<T>(Profile profile, List<T> things) {
        public Group {
            things = List.copyOf(things);
        }
    }
}
