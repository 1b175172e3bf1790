package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Recorded;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subjects in, answers out, a line each and in order, however many there are. So many lines as have arrived, at most
 * {@value #TOGETHER} and {@value #BYTES_TOGETHER} bytes, are screened in one setting, recorded in one transaction and then answered; only they are in memory, and
 * the next are read when these have been taken. A line that cannot be used is answered with a problem in its place.
 */
@RestController
class BatchController {
    private static final int TOGETHER = 256;
    private static final int BYTES_TOGETHER = 1 << 20;
    private static final String MEDIA_TYPE = "application/x-ndjson";

    private final Desk desk;

    BatchController(Desk desk) {
        this.desk = desk;
    }

    private record Read(long line, Optional<Subject> subject, String problem) {}

    @PostMapping(path = "/api/v1/screenings/batch", consumes = MEDIA_TYPE)
    void screen(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known", required = false) @Nullable String known)
            throws IOException {
        var day = AskedFor.day("as-of", asOf);
        var moment = AskedFor.known(known);
        desk.at(day, moment); // what cannot be answered at all is told as such, before the first line
        response.setContentType(MEDIA_TYPE);
        Lines lines = new Lines(request.getInputStream());
        OutputStream out = response.getOutputStream();
        List<Read> together = new ArrayList<>();
        long bytes = 0;
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                together.add(read(line.get()));
                bytes += line.get().content().length;
            }
            if (together.size() >= TOGETHER
                    || bytes >= BYTES_TOGETHER
                    || (!lines.hasMoreNow() && !together.isEmpty())) {
                answer(desk.at(day, moment), together, out);
                together.clear();
                bytes = 0;
                out.flush();
            }
        }
        if (!together.isEmpty()) {
            answer(desk.at(day, moment), together, out);
        }
        out.flush();
    }

    private static Read read(Lines.Line line) {
        try {
            return new Read(line.number(), Optional.of(SubjectBody.read(Bodies.object(line.bytes()))), "");
        } catch (BadInputException e) {
            return new Read(line.number(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private void answer(io.cordon.server.desk.Ready ready, List<Read> together, OutputStream out) throws IOException {
        List<Subject> subjects =
                together.stream().flatMap(read -> read.subject().stream()).toList();
        List<Recorded> recorded = subjects.isEmpty()
                ? List.of()
                : desk.screen(ready, subjects, Caller.current().line().name());
        int next = 0;
        StringBuilder text = new StringBuilder();
        for (Read read : together) {
            text.append(read.subject().isPresent() ? ScreeningsController.json(recorded.get(next++)) : problem(read));
            text.append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(Read read) {
        Problem problem = new Problem(HttpStatus.BAD_REQUEST, "bad-input", read.problem());
        return Json.object(json -> {
            json.writeNumberProperty("line", read.line());
            json.writeObjectPropertyStart("problem");
            problem.fields(json);
            json.writeEndObject();
        });
    }
}
