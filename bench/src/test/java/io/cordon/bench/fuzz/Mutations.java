package io.cordon.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils inputs: bytes turned, parts taken away, repeated, moved and mixed with others', and what parsers stumble over put in. */
final class Mutations {
    private static final int LONGEST = 1 << 20;
    private static final List<byte[]> STUMBLING = List.of(
            text("<"),
            text("]]>"),
            text("&x;"),
            text("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
            text("\""),
            text("\"\"\""),
            text(","),
            text("\n"),
            text("\r"),
            text("\0"),
            text("{"),
            text("[["),
            text("}"),
            text(":"),
            text("null"),
            text("-1"),
            text("1e999"),
            text("99999999999999999999"),
            text("0000-00-00"),
            text("9999-99-99"),
            text("\uFEFF"),
            text("\u202E\u200F\u0000\uFFFF"),
            text("\ud83d\ude00\u0301\u0301\u0301"),
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {0x50, 0x4b, 0x03, 0x04},
            new byte[] {0x1f, (byte) 0x8b, 0x08, 0},
            new byte[] {(byte) 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0});

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A seed, spoilt. */
    byte[] next() {
        byte[] input = seeds.get(random.nextInt(seeds.size())).clone();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            input = spoilt(input);
        }
        return input;
    }

    private byte[] spoilt(byte[] in) {
        int from = in.length == 0 ? 0 : random.nextInt(in.length);
        int to = from + (in.length == from ? 0 : random.nextInt(Math.min(in.length - from, 1 + random.nextInt(400))));
        switch (random.nextInt(8)) {
            case 0 -> {
                if (in.length > 0) {
                    in[from] ^= (byte) (1 << random.nextInt(8));
                }
                return in;
            }
            case 1 -> {
                if (in.length > 0) {
                    in[from] = (byte) random.nextInt(256);
                }
                return in;
            }
            case 2 -> {
                return join(in, 0, from, in, to, in.length);
            }
            case 3 -> {
                return join(in, 0, from, new byte[0], 0, 0);
            }
            case 4 -> {
                byte[] stumbling = STUMBLING.get(random.nextInt(STUMBLING.size()));
                return join(
                        join(in, 0, from, stumbling, 0, stumbling.length),
                        0,
                        from + stumbling.length,
                        in,
                        from,
                        in.length);
            }
            case 5 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int cut = other.length == 0 ? 0 : random.nextInt(other.length);
                return join(in, 0, from, other, cut, other.length);
            }
            default -> {
                return repeated(in, from, to, 1 << random.nextInt(12));
            }
        }
    }

    private static byte[] repeated(byte[] in, int from, int to, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(in, 0, to);
        for (int i = 0; i < times && out.size() < LONGEST; i++) {
            out.write(in, from, to - from);
        }
        out.write(in, to, in.length - to);
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, from, to - from);
        out.write(other, otherFrom, otherTo - otherFrom);
        return out.toByteArray();
    }
}
