package io.cordon.store;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A notice as compact JSON, and back, without loss. */
final class NoticeJson {
    private static final Map<String, Notice.Kind> KINDS = Json.byWord(Notice.Kind.values());
    private static final Map<String, TargetKind> TARGET_KINDS = Json.byWord(TargetKind.values());
    private static final Map<String, ListedOn.Certainty> CERTAINTIES = Json.byWord(ListedOn.Certainty.values());

    private NoticeJson() {}

    static byte[] write(Notice notice) {
        return Json.write(json -> write(json, notice));
    }

    private static void write(JsonGenerator json, Notice notice) {
        json.writeStartObject();
        Json.field(json, "list", notice.list());
        json.writeStringProperty("kind", Json.word(notice.kind()));
        json.writeStringProperty("on", notice.on().date().toString());
        json.writeStringProperty("onIs", notice.on().certainty().word());
        Json.field(json, "programme", notice.programme());
        json.writeStringProperty("targetKind", notice.targetKind().word());
        Json.strings(json, "names", notice.names());
        Json.strings(json, "formerNames", notice.formerNames());
        Json.list(json, "birthDates", notice.birthDates(), (j, date) -> j.writeString(TargetJson.date(date)));
        Json.field(json, "source", notice.source());
        json.writeEndObject();
    }

    static Notice read(byte[] utf8) {
        return Json.read(utf8, NoticeJson::read);
    }

    private static Notice read(JsonParser json) {
        var n = new Object() {
            String list = "";
            Notice.Kind kind = Notice.Kind.LISTED;
            LocalDate on = LocalDate.MIN;
            ListedOn.Certainty onIs = ListedOn.Certainty.NO_LATER_THAN;
            String programme = "";
            TargetKind targetKind = TargetKind.UNKNOWN;
            List<String> names = List.of();
            List<String> formerNames = List.of();
            List<PartialDate> birthDates = List.of();
            String source = "";
        };
        Json.object(json, field -> {
            switch (field) {
                case "list" -> n.list = Json.string(json);
                case "kind" -> n.kind = Json.constant(json, KINDS);
                case "on" -> n.on = TargetReader.day(Json.string(json));
                case "onIs" -> n.onIs = Json.constant(json, CERTAINTIES);
                case "programme" -> n.programme = Json.string(json);
                case "targetKind" -> n.targetKind = Json.constant(json, TARGET_KINDS);
                case "names" -> n.names = Json.list(json, Json::string);
                case "formerNames" -> n.formerNames = Json.list(json, Json::string);
                case "birthDates" -> n.birthDates = Json.list(json, TargetReader::date);
                case "source" -> n.source = Json.string(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Notice(
                n.list,
                n.kind,
                new ListedOn(n.on, n.onIs),
                n.programme,
                n.targetKind,
                n.names,
                n.formerNames,
                n.birthDates,
                n.source);
    }
}
