package io.cordon.sources.tree;

import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON. Depth and lengths are bounded; a field that stands twice is refused. */
public final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(8 << 20)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private JsonTree() {}

    /**
     * Reads one value.
     *
     * @param name the file, for messages
     * @param firstLine the line of the file that the text begins on
     * @throws BadInputException if it is not well-formed, or more follows it
     */
    public static Node read(String text, String name, int firstLine) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new BadInputException(name + ", line " + firstLine + ": a JSON value was expected, and there is"
                        + " none; check that the file is whole");
            }
            Node node = value(parser, firstLine - 1);
            if (parser.nextToken() != null) {
                throw new BadInputException(name + ", line " + line(parser, firstLine - 1)
                        + ": more follows the end of the JSON value; one value was expected");
            }
            return node;
        } catch (JacksonException e) {
            int line = Optional.ofNullable(e.getLocation())
                            .map(place -> Math.max(1, place.getLineNr()))
                            .orElse(1)
                    + firstLine
                    - 1;
            throw new BadInputException(
                    name + ", line " + line + ", is not well-formed JSON (cut off, perhaps): " + e.getOriginalMessage(),
                    e);
        }
    }

    private static int line(JsonParser parser, int before) {
        return parser.currentTokenLocation().getLineNr() + before;
    }

    private static Node value(JsonParser parser, int before) {
        int line = line(parser, before);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                fields.put(field, value(parser, before));
            }
            return new Node.Fields(fields, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, before));
            }
            return new Node.Items(items, line);
        }
        return new Node.Text(token == JsonToken.VALUE_NULL ? "" : parser.getString(), line);
    }
}
