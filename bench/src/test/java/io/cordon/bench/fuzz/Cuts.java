package io.cordon.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginnings of long files, so that they still are files of their form: XML has its elements closed, lines are whole. */
final class Cuts {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z_][\\w:.-]*)[^<>]*?(/?)>");

    private Cuts() {}

    static byte[] head(byte[] file, int bytes) {
        if (file.length <= bytes) {
            return file;
        }
        String text = new String(file, 0, bytes, StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("<")
                ? xml(text)
                : text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xml(String text) {
        Deque<String> open = new ArrayDeque<>();
        Deque<String> atCut = new ArrayDeque<>();
        int cut = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                open.poll();
                if (open.size() <= 2) {
                    cut = tag.end();
                    atCut = new ArrayDeque<>(open);
                }
            } else if (tag.group(3).isEmpty()) {
                open.push(tag.group(2));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text.substring(0, cut).getBytes(StandardCharsets.UTF_8));
        atCut.forEach(name -> out.writeBytes(("</" + name + ">").getBytes(StandardCharsets.UTF_8)));
        return out.toByteArray();
    }
}
