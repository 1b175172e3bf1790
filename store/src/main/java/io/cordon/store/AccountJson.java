package io.cordon.store;

import io.cordon.core.model.ReadAccount;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A reader's account as compact JSON, and back, without loss. */
final class AccountJson {
    private AccountJson() {}

    static byte[] write(ReadAccount account) {
        return Json.write(json -> write(json, account));
    }

    private static void write(JsonGenerator json, ReadAccount account) {
        json.writeStartObject();
        account.stated().ifPresent(stated -> number(json, "stated", stated));
        number(json, "read", account.read());
        number(json, "kept", account.kept());
        if (!account.unknown().isEmpty()) {
            json.writeObjectPropertyStart("unknown");
            account.unknown().forEach((what, times) -> number(json, what, times));
            json.writeEndObject();
        }
        Json.strings(json, "warnings", account.warnings());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, int value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    static ReadAccount read(byte[] utf8) {
        return Json.read(utf8, AccountJson::read);
    }

    private static ReadAccount read(JsonParser json) {
        var a = new Object() {
            OptionalInt stated = OptionalInt.empty();
            int read;
            int kept;
            Map<String, Integer> unknown = Map.of();
            List<String> warnings = List.of();
        };
        Json.object(json, field -> {
            switch (field) {
                case "stated" -> a.stated = OptionalInt.of(Json.number(json));
                case "read" -> a.read = Json.number(json);
                case "kept" -> a.kept = Json.number(json);
                case "unknown" -> a.unknown = counts(json);
                case "warnings" -> a.warnings = Json.list(json, Json::string);
                default -> throw Json.unknown(json, field);
            }
        });
        return new ReadAccount(a.stated, a.read, a.kept, a.unknown, a.warnings);
    }

    private static Map<String, Integer> counts(JsonParser json) {
        Map<String, Integer> counts = new TreeMap<>();
        Json.object(json, what -> counts.put(what, Json.number(json)));
        return counts;
    }
}
