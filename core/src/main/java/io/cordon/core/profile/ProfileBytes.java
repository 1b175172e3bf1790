package io.cordon.core.profile;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Profiles in bytes: a head, the offsets of profiles, the members' table, then profiles and members' ids.
 *
 * <pre>
 * magic, CRC-32 of all that follows, targets, profiles p, members m
 * p offsets of profiles
 * m times: offset of a member's id, number of its profile; sorted by id, so that a target is found by halving
 * the profiles, each with members and links; the ids
 * </pre>
 */
final class ProfileBytes {
    private static final int MAGIC = 0x43505246;
    private static final int HEAD = 20;
    private static final int MOST_TEXT = 60_000;

    private final ByteBuffer content;
    private final int profiles;
    private final int members;

    private ProfileBytes(ByteBuffer content) {
        this.content = content;
        profiles = content.getInt(12);
        members = content.getInt(16);
    }

    static ProfileBytes open(ByteBuffer content, String file) {
        boolean whole = content.limit() >= HEAD && content.getInt(0) == MAGIC && content.getInt(4) == check(content);
        if (!whole) {
            throw new BadInputException(
                    file + " is no whole file of profiles; delete it, it is made again when needed");
        }
        return new ProfileBytes(content);
    }

    static ProfileBytes pack(List<Profile> all, int targets) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(body);
            Map<TargetId, Integer> members = new TreeMap<>();
            List<Integer> offsets = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                offsets.add(out.size());
                write(out, all.get(i));
                for (TargetId member : all.get(i).members()) {
                    members.put(member, i);
                }
            }
            List<Integer> idOffsets = new ArrayList<>();
            for (TargetId member : members.keySet()) {
                idOffsets.add(out.size());
                text(out, member.toString());
            }
            int start = HEAD + 4 * all.size() + 8 * members.size();
            ByteBuffer content = ByteBuffer.allocate(start + out.size());
            content.putInt(MAGIC).putInt(0).putInt(targets).putInt(all.size()).putInt(members.size());
            offsets.forEach(offset -> content.putInt(start + offset));
            int next = 0;
            for (int profile : members.values()) {
                content.putInt(start + idOffsets.get(next++)).putInt(profile);
            }
            content.put(body.toByteArray());
            content.putInt(4, check(content));
            content.clear();
            return new ProfileBytes(content);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be written", e);
        }
    }

    private static int check(ByteBuffer content) {
        CRC32 crc = new CRC32();
        crc.update(content.array(), 8, content.array().length - 8);
        return (int) crc.getValue();
    }

    byte[] content() {
        return content.array().clone();
    }

    int targets() {
        return content.getInt(8);
    }

    int profiles() {
        return profiles;
    }

    /** The number of a target's profile, or a negative one. */
    int find(TargetId target) {
        int low = 0;
        int high = members - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = HEAD + 4 * profiles + 8 * middle;
            int order = TargetId.parse(text(content.duplicate().position(content.getInt(at))))
                    .compareTo(target);
            if (order == 0) {
                return content.getInt(at + 4);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    Profile profile(int number) {
        ByteBuffer in = content.duplicate().position(content.getInt(HEAD + 4 * number));
        String id = text(in);
        int count = in.getInt();
        List<TargetId> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(TargetId.parse(text(in)));
        }
        return new Profile(id, ids, links(in), links(in));
    }

    private static void write(DataOutputStream out, Profile profile) throws IOException {
        text(out, profile.id());
        out.writeInt(profile.members().size());
        for (TargetId member : profile.members()) {
            text(out, member.toString());
        }
        write(out, profile.links());
        write(out, profile.near());
    }

    private static void write(DataOutputStream out, List<Link> links) throws IOException {
        out.writeInt(links.size());
        for (Link link : links) {
            text(out, link.one().toString());
            text(out, link.other().toString());
            out.writeDouble(link.logOdds());
            out.writeByte(link.outcome().ordinal());
            text(out, link.because());
            out.writeInt(link.clues().size());
            for (Clue clue : link.clues()) {
                out.writeByte(clue.kind().ordinal());
                text(out, clue.one());
                text(out, clue.other());
                out.writeDouble(clue.weight());
            }
        }
    }

    private static List<Link> links(ByteBuffer in) {
        int count = in.getInt();
        List<Link> links = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            TargetId one = TargetId.parse(text(in));
            TargetId other = TargetId.parse(text(in));
            double logOdds = in.getDouble();
            Link.Outcome outcome = Link.Outcome.values()[in.get()];
            String because = text(in);
            int clueCount = in.getInt();
            List<Clue> clues = new ArrayList<>(clueCount);
            for (int j = 0; j < clueCount; j++) {
                Clue.Kind kind = Clue.Kind.values()[in.get()];
                clues.add(new Clue(kind, text(in), text(in), in.getDouble()));
            }
            links.add(new Link(one, other, logOdds, outcome, because, clues));
        }
        return links;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, MOST_TEXT);
        out.writeShort(length);
        out.write(bytes, 0, length);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
