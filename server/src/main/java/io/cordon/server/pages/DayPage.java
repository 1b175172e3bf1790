package io.cordon.server.pages;

import io.cordon.core.model.BadInputException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves the day: a date or a place of the slider in, the page of before with {@code ?as-of} out. */
@RestController
class DayPage {
    private static final Pattern HERE = Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._:%-]*(?:/[A-Za-z0-9._:%-]+)?)?");

    @GetMapping("/day")
    ResponseEntity<Void> move(
            @RequestParam(name = "n", required = false) @Nullable Integer n,
            @RequestParam(name = "on", required = false) @Nullable String on,
            @RequestParam(name = "to", required = false, defaultValue = "/screen") String to) {
        if (!HERE.matcher(to).matches()) {
            throw new BadInputException("to: the path of a page here was expected, such as /screen");
        }
        Optional<LocalDate> day = n == null
                ? Days.read("on", on)
                : Optional.of(Frame.SLIDER_FROM.plusDays(Math.clamp((long) n, 0, Frame.SLIDER_DAYS)));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to + day.map(date -> "?as-of=" + date).orElse("")))
                .build();
    }
}
