package io.cordon.server.pages;

import io.cordon.answers.NoUsableListException;
import io.cordon.answers.StaleListsException;
import io.cordon.core.alert.RefusedActException;
import io.cordon.core.model.BadInputException;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.desk.BusyException;
import io.cordon.server.desk.NotRecordedException;
import io.cordon.store.AlertConflictException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong, as a page: the same sentences that programs are told. */
@RestControllerAdvice(basePackageClasses = PageFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFailures {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    @ExceptionHandler
    ResponseEntity<String> badInput(BadInputException e, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, e);
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NotFoundException e, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ResponseEntity<String> refusedAct(RefusedActException e, HttpServletRequest request) {
        return page(request, e.forbidden() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, e);
    }

    @ExceptionHandler
    ResponseEntity<String> changedMeanwhile(AlertConflictException e, HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, e);
    }

    @ExceptionHandler({
        StaleListsException.class,
        NoUsableListException.class,
        BusyException.class,
        NotRecordedException.class
    })
    ResponseEntity<String> notNow(RuntimeException e, HttpServletRequest request) {
        if (e instanceof NotRecordedException) {
            LOG.error("A screening could not be recorded: {}", e.getMessage());
        }
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, e);
    }

    private static ResponseEntity<String> page(HttpServletRequest request, HttpStatus status, RuntimeException e) {
        Frame frame = Frame.of(request);
        String says = String.valueOf(e.getMessage());
        return frame.page(
                status,
                "",
                frame.texts().of("failure." + status.value()),
                html -> html.element("p", says, "class", "problem", "role", "alert"));
    }
}
