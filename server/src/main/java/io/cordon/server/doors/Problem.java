package io.cordon.server.doors;

import io.cordon.answers.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JsonGenerator;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param kind the last part of its type, {@code urn:cordon:problem:KIND}
 * @param detail a sentence: what was expected, what to do
 */
public record Problem(HttpStatus status, String kind, String detail) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** As JSON. */
    public String json() {
        return json(more -> {});
    }

    /** As JSON, with fields of its own. */
    public String json(Consumer<JsonGenerator> more) {
        return Json.object(json -> {
            fields(json);
            more.accept(json);
        });
    }

    /** Its fields. */
    public void fields(JsonGenerator json) {
        json.writeStringProperty("type", "urn:cordon:problem:" + kind);
        json.writeStringProperty("title", status.getReasonPhrase());
        json.writeNumberProperty("status", status.value());
        json.writeStringProperty("detail", detail);
    }

    /** Answers with it. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
    }
}
