package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.server.desk.Desk;
import io.cordon.server.doors.Caller;
import io.cordon.store.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor takes away: signed checkpoints and proofs, which are checked without this server. */
@RestController
class JournalController {
    private final Desk desk;
    private final Clock clock;

    JournalController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/api/v1/journal/checkpoint")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(desk.journal().checkpoint(clock.instant()));
    }

    @GetMapping("/api/v1/journal/entries")
    ResponseEntity<String> entries(
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Page page = Page.asked(cursor, limit);
        long from = page.afterNumber() + 1;
        long size = desk.journal().size();
        long to = Math.min(size, from + page.limit());
        List<JournalEntry> entries = new ArrayList<>();
        for (long number = from; number < to; number++) {
            entries.add(entry(number));
        }
        return Bodies.answer(Json.object(json -> {
            json.writeNumberProperty("size", size);
            Json.objects(json, "entries", entries, entry -> {
                json.writeNumberProperty("entry", entry.number());
                json.writeName("leaf");
                json.writeRawValue(new String(entry.bytes(), StandardCharsets.UTF_8));
                entry.erasedBy().ifPresent(by -> json.writeNumberProperty("erasedBy", by));
            });
            Bodies.next(json, new Page.Cut<>(entries, to < size ? Page.cursor(Long.toString(to - 1)) : ""));
        }));
    }

    private JournalEntry entry(long number) {
        return desk.journal()
                .entry(number)
                .orElseThrow(() -> new NotFoundException("the journal has no entry " + number
                        + "; its entries are numbered 0 to " + (desk.journal().size() - 1)));
    }

    /** That the journal of now begins with all that an earlier checkpoint told of. */
    @GetMapping("/api/v1/journal/consistency")
    ResponseEntity<String> consistency(
            @RequestParam("before") long before, @RequestParam(name = "after", required = false) @Nullable Long after) {
        long size = desk.journal().size();
        long until = after == null ? size : after;
        if (before < 0 || before > until || until > size) {
            throw new BadInputException("before and after: sizes of the journal were expected, 0 <= before <= after <= "
                    + size + ", not " + before + " and " + until);
        }
        List<String> hashes = desk.journal().consistency(before, until).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
        return Bodies.answer(Json.object(json -> {
            json.writeNumberProperty("before", before);
            json.writeNumberProperty("after", until);
            Json.strings(json, "proof", hashes);
        }));
    }

    @GetMapping("/api/v1/journal/entries/{number}/proof")
    ResponseEntity<String> proof(@PathVariable("number") long number) {
        Leaf leaf = entry(number).leaf();
        if (leaf.kind() == Leaf.Kind.SCREENING && !Caller.current().line().sees(ScreeningRecord.line(leaf))) {
            throw new NotFoundException("the journal's entry " + number + " is another business line's");
        }
        return Bodies.answer(desk.journal().prove(number, clock.instant()).json());
    }
}
