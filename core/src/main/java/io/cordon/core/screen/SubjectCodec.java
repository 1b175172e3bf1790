package io.cordon.core.screen;

import io.cordon.core.model.Gender;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A subject as bytes, laid out as {@link ListingCodec} lays out listings. What is read back equals what was written. */
final class SubjectCodec {
    private static final TargetKind[] KINDS = TargetKind.values();
    private static final Gender[] GENDERS = Gender.values();

    private SubjectCodec() {}

    static byte[] encode(Subject subject) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ListingCodec.Writer writer = new ListingCodec.Writer(out);
            writer.text(subject.ref());
            out.writeByte(subject.kind().ordinal());
            writer.list(subject.names(), writer::text);
            out.writeByte(subject.gender().ordinal());
            writer.list(subject.birthDates(), writer::date);
            writer.list(subject.birthPlaces(), writer::place);
            writer.list(subject.countries(), writer::country);
            writer.list(subject.identifiers(), writer::identifier);
            writer.list(List.copyOf(subject.extra().entrySet()), entry -> {
                writer.text(entry.getKey());
                writer.text(entry.getValue());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Subject decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            ListingCodec.Reader reader = new ListingCodec.Reader(in);
            return new Subject(
                    reader.text(),
                    KINDS[in.readByte()],
                    reader.list(reader::text),
                    GENDERS[in.readByte()],
                    reader.list(reader::date),
                    reader.list(reader::place),
                    reader.list(reader::country),
                    reader.list(reader::identifier),
                    extra(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("a customer in the index is cut off", e);
        }
    }

    private static Map<String, String> extra(ListingCodec.Reader reader) throws IOException {
        Map<String, String> extra = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : reader.list(() -> Map.entry(reader.text(), reader.text()))) {
            extra.put(entry.getKey(), entry.getValue());
        }
        return extra;
    }
}
