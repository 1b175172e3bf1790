package io.cordon.intake.articles;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads an article, text or HTML as its content tells, and finds what it names. Safe for use by many threads. */
public final class ArticleReader {
    /** No article is near this, in bytes. */
    public static final int MAX_BYTES = 16 << 20;

    private static final Pattern HTML = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|article|div|p|h1|section|main)\\b",
            Pattern.DOTALL);

    private final KnownNames known;

    /** Knows of no names beforehand. */
    public ArticleReader() {
        this(KnownNames.NONE);
    }

    /** @param known names that are found in the text however it writes their capitals */
    public ArticleReader(KnownNames known) {
        this.known = known;
    }

    /**
     * Reads an article's file.
     *
     * @throws BadInputException if it cannot be read, is larger than 16 MiB, is not UTF-8 text or HTML, or has no text
     */
    public Article read(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new BadInputException(name + " is a folder; name the article's file inside it");
        }
        if (!Files.exists(path)) {
            throw new BadInputException(name + " does not exist; an article's file was expected there");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, name);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new BadInputException(name + " cannot be read: " + why, e);
        }
    }

    /**
     * Reads an article from a stream, which stays open.
     *
     * @param name what messages call it
     * @throws BadInputException as {@link #read(Path)}
     * @throws IOException if the stream fails
     */
    public Article read(InputStream in, String name) throws IOException {
        return read(in.readNBytes(MAX_BYTES + 1), name);
    }

    /**
     * Reads an article already at hand.
     *
     * @param name what messages call it
     * @throws BadInputException as {@link #read(Path)}
     */
    public Article read(byte[] content, String name) {
        if (content.length > MAX_BYTES) {
            throw new BadInputException(name + " is larger than 16 MiB, which no article is; it was not read");
        }
        Draft draft = draft(content, name);
        if (draft.text().isBlank()) {
            throw new BadInputException(name + " has no text in it; an article in text or HTML was expected");
        }
        return new Article(
                draft.title(), draft.date(), draft.url(), draft.text(), MentionFinder.find(draft.text(), known));
    }

    private static Draft draft(byte[] content, String name) {
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .toLowerCase(Locale.ROOT);
        if (HTML.matcher(head).find()) {
            return HtmlArticle.read(content, isUtf8(content) ? "UTF-8" : "");
        }
        if (head.startsWith("%pdf") || head.startsWith("pk\u0003\u0004") || head.indexOf('\0') >= 0) {
            throw new BadInputException(name + " is not text; save the article as text in UTF-8 or as HTML");
        }
        if (!isUtf8(content)) {
            throw new BadInputException(name + " is not UTF-8; save the article as text in UTF-8 or as HTML");
        }
        return PlainArticle.read(new String(content, StandardCharsets.UTF_8));
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
