package io.cordon.server.api;

import io.cordon.core.journal.Leaf;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.server.desk.Desk;
import io.cordon.server.doors.Caller;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/api/v1/journal/entries/{number}/proof")
    ResponseEntity<String> proof(@PathVariable("number") long number) {
        if (number < 0 || number >= desk.journal().size()) {
            throw new NotFoundException("the journal has no entry " + number + "; its entries are numbered 0 to "
                    + (desk.journal().size() - 1));
        }
        Leaf leaf = desk.journal().entry(number).orElseThrow().leaf();
        if (leaf.kind() == Leaf.Kind.SCREENING && !Caller.current().line().sees(ScreeningRecord.line(leaf))) {
            throw new NotFoundException("the journal's entry " + number + " is another business line's");
        }
        return Bodies.answer(desk.journal().prove(number, clock.instant()).json());
    }
}
