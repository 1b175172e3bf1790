package io.cordon.server.api;

import io.cordon.answers.Engine;
import io.cordon.answers.Json;
import io.cordon.server.doors.Endpoint;
import io.cordon.server.doors.Endpoints;
import io.cordon.server.doors.Problem;
import io.cordon.server.doors.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** The OpenAPI 3.1 description, made from the table of endpoints, so that the two cannot differ. */
final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static String json() {
        Map<String, List<Endpoint>> byPath = new LinkedHashMap<>();
        Endpoints.ALL_ENDPOINTS.forEach(
                endpoint -> byPath.computeIfAbsent(endpoint.path(), path -> new java.util.ArrayList<>())
                        .add(endpoint));
        return Json.object(json -> {
            json.writeStringProperty("openapi", "3.1.0");
            json.writeObjectPropertyStart("info");
            json.writeStringProperty("title", "Cordon");
            json.writeStringProperty("version", Engine.VERSION);
            json.writeStringProperty("description", "Sanctions screening, on record. docs/api.md explains it.");
            json.writeEndObject();
            json.writeObjectPropertyStart("paths");
            byPath.forEach((path, endpoints) -> {
                json.writeObjectPropertyStart(path);
                endpoints.forEach(endpoint -> operation(json, endpoint));
                json.writeEndObject();
            });
            json.writeEndObject();
            components(json);
        });
    }

    private static void operation(JsonGenerator json, Endpoint endpoint) {
        json.writeObjectPropertyStart(endpoint.method().toLowerCase(Locale.ROOT));
        json.writeStringProperty("summary", endpoint.summary());
        Json.strings(json, "tags", List.of(endpoint.scope().word()));
        Json.strings(
                json,
                "x-roles",
                endpoint.roles().stream().map(Role::word).sorted().toList());
        json.writeArrayPropertyStart("security");
        if (!endpoint.open()) {
            json.writeStartObject();
            json.writeArrayPropertyStart("key");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        parameters(json, endpoint);
        if (!endpoint.consumes().isEmpty()) {
            json.writeObjectPropertyStart("requestBody");
            json.writeBooleanProperty("required", true);
            json.writeObjectPropertyStart("content");
            json.writeObjectPropertyStart(endpoint.consumes());
            if (endpoint.consumes().endsWith("urlencoded")) {
                json.writeStringProperty("example", endpoint.example());
            } else {
                json.writeName("example");
                json.writeRawValue(endpoint.example());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        responses(json, endpoint);
        json.writeEndObject();
    }

    private static void parameters(JsonGenerator json, Endpoint endpoint) {
        json.writeArrayPropertyStart("parameters");
        Matcher variable = VARIABLE.matcher(endpoint.path());
        while (variable.find()) {
            parameter(json, variable.group(1), "path");
        }
        endpoint.parameters().forEach(name -> parameter(json, name, "query"));
        json.writeEndArray();
    }

    private static void parameter(JsonGenerator json, String name, String in) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("in", in);
        json.writeBooleanProperty("required", in.equals("path"));
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void responses(JsonGenerator json, Endpoint endpoint) {
        json.writeObjectPropertyStart("responses");
        json.writeObjectPropertyStart("200");
        json.writeStringProperty("description", endpoint.summary());
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart(endpoint.produces());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("default");
        json.writeStringProperty("description", "What went wrong, and what was expected.");
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart(Problem.MEDIA_TYPE);
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("$ref", "#/components/schemas/Problem");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void components(JsonGenerator json) {
        json.writeObjectPropertyStart("components");
        json.writeObjectPropertyStart("securitySchemes");
        json.writeObjectPropertyStart("key");
        json.writeStringProperty("type", "http");
        json.writeStringProperty("scheme", "bearer");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("schemas");
        json.writeObjectPropertyStart("Problem");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        for (String field : List.of("type", "title", "detail")) {
            json.writeObjectPropertyStart(field);
            json.writeStringProperty("type", "string");
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("status");
        json.writeStringProperty("type", "integer");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
