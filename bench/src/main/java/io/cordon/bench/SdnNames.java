package io.cordon.bench;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * OFAC's entities with their names alone, one JSON object a line: {@code entity_id} and {@code names}, each with
 * {@code full_name}, {@code is_primary} and OFAC's {@code type_id} (1400 also known as, 1401 formerly, 1402 now, 1403 the
 * name itself). It says neither kind nor quality: a kind comes from other editions where they have the entity, else it is
 * unknown; every alias counts as strong.
 */
final class SdnNames {
    private static final String FORMERLY = "1401";
    private static final JsonFactory FACTORY = new JsonFactory();

    private SdnNames() {}

    /**
     * Reads the file.
     *
     * @param kinds what entities are, by their reference
     * @throws BadInputException if it is not that
     */
    static List<Target> read(SourceFile file, String list, Map<String, TargetKind> kinds) {
        List<Target> targets = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.stream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    targets.add(target(line, list, kinds));
                }
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadInputException(
                    file.name() + " line " + number + " is not an entity with its names: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadInputException(file.name() + " cannot be read: " + e.getMessage(), e);
        }
        return targets;
    }

    private static Target target(String line, String list, Map<String, TargetKind> kinds) {
        String reference = "";
        List<Name> names = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "entity_id" -> reference = json.getString();
                    case "names" -> names(json, names);
                    default -> json.skipChildren();
                }
            }
        }
        Target.Builder target =
                Target.builder(new TargetId(list, reference), kinds.getOrDefault(reference, TargetKind.UNKNOWN));
        names.forEach(target::name);
        target.designation(new Designation(
                "SDN", EnumSet.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""));
        return target.build();
    }

    private static void names(JsonParser json, List<Name> to) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String text = "";
            String type = "";
            boolean primary = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "full_name" -> text = json.getString();
                    case "type_id" -> type = json.getString();
                    case "is_primary" -> primary = json.getBooleanValue();
                    default -> json.skipChildren();
                }
            }
            NameQuality quality =
                    primary ? NameQuality.PRIMARY : type.equals(FORMERLY) ? NameQuality.FORMER : NameQuality.STRONG;
            to.add(Name.of(text, quality));
        }
    }
}
