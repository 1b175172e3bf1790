package io.cordon.sources.ftm;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import io.cordon.sources.tree.JsonTree;
import io.cordon.sources.tree.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One entity.
 *
 * @param id its id in the file
 * @param schema for example {@code Person} or {@code Sanction}
 * @param properties texts by property; an entity nested in a property counts by its id
 * @param datasets the datasets that it comes from
 * @param flagged whether the file says that it is a target
 * @param line where it stands
 */
record FtmEntity(
        String id,
        String schema,
        Map<String, List<String>> properties,
        List<String> datasets,
        boolean flagged,
        int line) {
    private static final int MAX_ENTITIES = 20_000_000;

    /** Texts of a property, or none. */
    List<String> get(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The first text of a property, or an empty one. */
    String first(String property) {
        return get(property).isEmpty() ? "" : get(property).getFirst();
    }

    /**
     * Reads every entity of a file of JSON lines.
     *
     * @throws BadInputException if a line is no entity; the message names it
     */
    static void each(SourceFile file, Consumer<FtmEntity> sink) {
        int line = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.stream(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (line > MAX_ENTITIES) {
                    throw new BadInputException(file.name() + " has more than " + MAX_ENTITIES + " entities");
                }
                if (!text.isBlank()) {
                    sink.accept(of(JsonTree.read(text, file.name(), line), file.name(), line));
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadInputException(
                    file.name() + ", after line " + line + ": the bytes are not UTF-8; fetch the file again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FtmEntity of(Node node, String name, int line) {
        List<String> id = node.texts("id");
        List<String> schema = node.texts("schema");
        if (id.size() != 1 || schema.size() != 1) {
            throw new BadInputException(name + ", line " + line
                    + ": an entity with an id and a schema was expected; check that the file is entities.ftm.json");
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (node.at("properties").orElse(node) instanceof Node.Fields fields && fields != node) {
            fields.fields().forEach((property, value) -> properties.put(property, values(value)));
        }
        return new FtmEntity(
                id.getFirst(),
                schema.getFirst(),
                properties,
                node.texts("datasets"),
                node.texts("target").contains("true"),
                line);
    }

    private static List<String> values(Node value) {
        List<String> values = new ArrayList<>(value.texts());
        if (value instanceof Node.Items items) {
            items.items().stream()
                    .filter(Node.Fields.class::isInstance)
                    .forEach(nested -> values.addAll(nested.texts("id")));
        }
        return values;
    }
}
