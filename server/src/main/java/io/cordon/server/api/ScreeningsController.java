package io.cordon.server.api;

import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.report.DecisionReport;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.server.desk.Recorded;
import io.cordon.server.doors.Caller;
import io.cordon.store.JournalEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One subject, screened; and answers of before, read back. */
@RestController
class ScreeningsController {
    private final Desk desk;
    private final Clock clock;
    private final Repeats repeats;

    ScreeningsController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.repeats = new Repeats(clock);
    }

    @PostMapping(path = "/api/v1/screenings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> screen(
            HttpServletRequest request,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known", required = false) @Nullable String known,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        byte[] body = Bodies.read(request);
        if (key == null) {
            return Bodies.answer(answer(body, asOf, known));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((asOf + " " + known + "\n").getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(body);
        return Bodies.answer(
                repeats.once(Caller.current().id(), key, whole.toByteArray(), () -> answer(body, asOf, known)));
    }

    private String answer(byte[] body, @Nullable String asOf, @Nullable String known) {
        Subject subject = SubjectBody.read(Bodies.object(body));
        Ready ready = desk.at(AskedFor.day("as-of", asOf), AskedFor.known(known));
        return json(desk.screen(ready, List.of(subject), Caller.current().line().name())
                .getFirst());
    }

    /** A recorded answer as JSON: what {@code cordon screen --record --json} writes. */
    static String json(Recorded recorded) {
        return Json.object(json -> {
            json.writeNumberProperty("screening", recorded.number());
            HitJson.write(json, recorded.screening(), recorded.ready().setting());
        });
    }

    @GetMapping("/api/v1/screenings/{id}")
    ResponseEntity<String> recorded(@PathVariable("id") long id) {
        JournalEntry entry = desk.journal()
                .entry(id)
                .filter(found -> found.leaf().kind() == Leaf.Kind.SCREENING
                        && Caller.current().line().sees(ScreeningRecord.line(found.leaf())))
                .orElseThrow(() -> new NotFoundException("the journal's entry " + id
                        + " is no screening, or is not there, or is another business line's; the number that a screening's"
                        + " answer gives as \"screening\" was expected"));
        String setting = entry.leaf()
                .text(ScreeningRecord.SETTING)
                .flatMap(desk.journal()::document)
                .map(ScreeningsController::text)
                .orElseThrow(() -> new BadInputException("the setting of entry " + id
                        + " is not in the journal; see what is damaged with cordon journal verify"));
        return Bodies.answer(Json.object(json -> {
            json.writeNumberProperty("screening", id);
            json.writeStringProperty("line", ScreeningRecord.line(entry.leaf()));
            json.writeName("entry");
            json.writeRawValue(text(entry.bytes()));
            json.writeName("setting");
            json.writeRawValue(setting);
            json.writeBooleanProperty("erased", entry.erasedBy().isPresent());
            entry.enclosure().ifPresent(beside -> {
                json.writeName("subject");
                json.writeRawValue(text(beside.subject()));
                json.writeName("answer");
                json.writeRawValue(text(beside.answer()));
            });
        }));
    }

    @GetMapping("/api/v1/screenings/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable("id") long id) {
        recorded(id); // says what is not there
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"screening-" + id + ".pdf\"")
                .body(DecisionReport.pdf(desk.journal(), id, clock.instant()));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
