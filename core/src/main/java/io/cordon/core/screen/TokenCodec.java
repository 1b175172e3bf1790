package io.cordon.core.screen;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.Readings;
import io.cordon.core.name.TokenKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A token without its place as bytes: its text, the first of its forms that differs, and so on. Most forms repeat the
 * text, and cost a byte each. What is read back equals what was written.
 */
final class TokenCodec {
    /** In place of a length: the form is the token's text. */
    private static final int SAME = 0xFF;
    /** In place of a length: the length is in the four bytes that follow. */
    private static final int LONG = 0xFE;

    private static final TokenKind[] KINDS = TokenKind.values();

    private TokenCodec() {}

    static byte[] encode(NameToken token) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            String text = token.text();
            write(text, "", out);
            write(token.spelled(), text, out);
            write(token.surface(), text, out);
            write(token.own(), text, out);
            write(token.written(), text, out);
            write(token.fine(), text, out);
            write(token.coarse(), text, out);
            Readings readings = token.readings();
            write(readings.plain(), text, out);
            write(readings.loose(), text, out);
            write(readings.german(), text, out);
            out.writeByte(readings.others().size());
            for (String other : readings.others()) {
                write(other, text, out);
            }
            out.writeByte(token.kind().ordinal());
            out.writeInt(token.group());
            out.writeBoolean(token.vowelless());
            out.writeChar(token.head());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(String form, String text, DataOutputStream out) throws IOException {
        if (!form.isEmpty() && form.equals(text)) {
            out.writeByte(SAME);
            return;
        }
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LONG) {
            out.writeByte(bytes.length);
        } else {
            out.writeByte(LONG);
            out.writeInt(bytes.length);
        }
        out.write(bytes);
    }

    static NameToken decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String text = read("", in);
            String spelled = read(text, in);
            String surface = read(text, in);
            String own = read(text, in);
            String written = read(text, in);
            String fine = read(text, in);
            String coarse = read(text, in);
            String plain = read(text, in);
            String loose = read(text, in);
            String german = read(text, in);
            int count = in.readUnsignedByte();
            List<String> others = new ArrayList<>(count);
            for (int k = 0; k < count; k++) {
                others.add(read(text, in));
            }
            TokenKind kind = KINDS[in.readByte()];
            int group = in.readInt();
            boolean vowelless = in.readBoolean();
            Readings readings = plain.isEmpty() ? Readings.NONE : new Readings(plain, loose, others, german);
            return new NameToken(
                    text,
                    spelled,
                    surface,
                    own,
                    written,
                    kind,
                    fine,
                    coarse,
                    group,
                    0,
                    0,
                    vowelless,
                    readings,
                    in.readChar());
        } catch (IOException e) {
            throw new UncheckedIOException("a token in the index is cut off", e);
        }
    }

    private static String read(String text, DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        if (length == SAME) {
            return text;
        }
        byte[] bytes = new byte[length == LONG ? in.readInt() : length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
