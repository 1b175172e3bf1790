package io.cordon.server.api;

import io.cordon.core.model.BadInputException;
import io.cordon.server.doors.BodyLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests, read within limits. */
public final class Bodies {
    /** Bytes of a body, at most, where the caller has no limit of its own. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(100_000)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    /**
     * The body, whole.
     *
     * @throws TooLargeException if it is longer than the caller may send
     */
    public static byte[] read(HttpServletRequest request) throws IOException {
        int most = BodyLimit.of(request, MOST_BYTES);
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new TooLargeException("a body of at most " + most + " bytes was expected; many subjects go to"
                    + " POST /api/v1/screenings/batch, a line each");
        }
        return body;
    }

    /**
     * One JSON object.
     *
     * @throws BadInputException if it is not that, nests deeper than {@value #DEEPEST}, or has a key twice
     */
    public static JsonNode object(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || !node.isObject()) {
                throw new BadInputException("one JSON object was expected, as in {\"name\": \"...\"}");
            }
            return node;
        } catch (JacksonException e) {
            throw new BadInputException(
                    "one well-formed JSON object, nested at most " + DEEPEST + " deep, was expected: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    /** An answer in JSON that is not sent again to who holds it: tagged by its content, for {@code If-None-Match}. */
    public static ResponseEntity<String> tagged(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Tags.of(json))
                .body(json);
    }

    /** The cursor of the page that follows, in an object that is open; null where this is the last. */
    static void next(JsonGenerator json, Page.Cut<?> page) {
        if (page.next().isEmpty()) {
            json.writeNullProperty("next");
        } else {
            json.writeStringProperty("next", page.next());
        }
    }

    /** An answer in JSON. */
    public static ResponseEntity<String> answer(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
