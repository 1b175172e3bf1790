package io.cordon.answers;

import io.cordon.core.model.Edition;
import io.cordon.core.timeline.Absence;
import io.cordon.core.timeline.Held;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The lists that answer, with their editions, as the bytes that a snapshot carries. */
final class GroundsCodec {
    private GroundsCodec() {}

    static byte[] encode(List<Setting.Ground> grounds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(grounds.size());
            for (Setting.Ground ground : grounds) {
                Edition edition = ground.edition();
                out.writeUTF(edition.id());
                out.writeUTF(edition.list());
                out.writeLong(edition.published().toEpochDay());
                out.writeLong(edition.readAt().getEpochSecond());
                out.writeInt(edition.readAt().getNano());
                out.writeUTF(edition.sha256());
                out.writeInt(edition.targets());
                Absence absence = ground.absence();
                out.writeByte(absence.ground().ordinal());
                out.writeUTF(absence.because());
                out.writeInt(absence.editions().size());
                for (String id : absence.editions()) {
                    out.writeUTF(id);
                }
                out.writeInt(absence.ageDays().orElse(-1));
                writeParts(out, ground.held().editions());
                writeParts(out, ground.held().notices());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeParts(DataOutputStream out, List<Held.Part> parts) throws IOException {
        out.writeInt(parts.size());
        for (Held.Part part : parts) {
            out.writeUTF(part.id());
            out.writeUTF(part.sha256());
        }
    }

    private static List<Held.Part> readParts(DataInputStream in) throws IOException {
        List<Held.Part> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(new Held.Part(in.readUTF(), in.readUTF()));
        }
        return parts;
    }

    static List<Setting.Ground> decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            List<Setting.Ground> grounds = new ArrayList<>(size);
            for (int k = 0; k < size; k++) {
                Edition edition = new Edition(
                        in.readUTF(),
                        in.readUTF(),
                        LocalDate.ofEpochDay(in.readLong()),
                        Instant.ofEpochSecond(in.readLong(), in.readInt()),
                        in.readUTF(),
                        in.readInt());
                Absence.Ground rests = Absence.Ground.values()[in.readByte()];
                String because = in.readUTF();
                List<String> editions = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    editions.add(in.readUTF());
                }
                int age = in.readInt();
                OptionalInt ageDays = age < 0 ? OptionalInt.empty() : OptionalInt.of(age);
                Held held = new Held(edition.list(), readParts(in), readParts(in));
                grounds.add(new Setting.Ground(edition, new Absence(rests, because, editions, ageDays), held));
            }
            return List.copyOf(grounds);
        } catch (IOException e) {
            throw new UncheckedIOException("the lists' editions in the snapshot are cut off", e);
        }
    }
}
