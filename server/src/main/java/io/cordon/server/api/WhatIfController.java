package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.answers.whatif.Outcome;
import io.cordon.answers.whatif.OutcomeJson;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a draft, a list that is not in force, would hit. It is read and not kept, and no screening sees it. */
@RestController
class WhatIfController {
    private final WhatIfs whatIfs;

    WhatIfController(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    @PostMapping(path = "/api/v1/what-if", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> whatIf(
            @RequestPart("draft") MultipartFile draft,
            @RequestPart("customers") MultipartFile customers,
            @RequestParam(name = "read-as", required = false) @Nullable String readAs,
            @RequestParam(name = "authority", required = false) @Nullable String authority,
            @RequestParam(name = "jurisdiction", required = false) @Nullable List<String> jurisdictions,
            @RequestParam(name = "counter-measure", required = false, defaultValue = "false") boolean counterMeasure,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known", required = false) @Nullable String known)
            throws IOException {
        Outcome outcome =
                whatIfs.outcome(draft, customers, readAs, authority, jurisdictions, counterMeasure, asOf, known);
        return Bodies.answer(Json.object(json -> OutcomeJson.write(json, outcome)));
    }
}
