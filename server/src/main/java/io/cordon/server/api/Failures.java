package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.answers.NoUsableListException;
import io.cordon.answers.StaleListsException;
import io.cordon.core.alert.RefusedActException;
import io.cordon.core.model.BadInputException;
import io.cordon.server.desk.BusyException;
import io.cordon.server.desk.NotRecordedException;
import io.cordon.server.doors.Problem;
import io.cordon.server.doors.SlowBodyException;
import io.cordon.store.AlertConflictException;
import io.cordon.store.UnavailableException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Failures as problems that say what was expected; a fault of the server's own says nothing of its inside. */
@RestControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler
    ResponseEntity<String> badInput(BadInputException e) {
        return answer(new Problem(HttpStatus.BAD_REQUEST, "bad-input", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> unavailable(UnavailableException e) {
        LOG.warn("What is kept could not be reached: {}", e.getMessage());
        Problem problem =
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", String.valueOf(e.getMessage()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Retry-After", "2")
                .body(problem.json());
    }

    @ExceptionHandler
    ResponseEntity<String> badValue(MethodArgumentTypeMismatchException e) {
        return answer(new Problem(
                HttpStatus.BAD_REQUEST,
                "bad-input",
                e.getName() + ": a number or true or false was expected, not \"" + e.getValue() + "\""));
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(MaxUploadSizeExceededException e) {
        return answer(new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "files that the server's limits allow were expected; split them, or use the command line"));
    }

    @ExceptionHandler
    ResponseEntity<String> notInParts(MultipartException e) {
        return answer(new Problem(
                HttpStatus.BAD_REQUEST, "bad-input", "a body of multipart/form-data with its boundary was expected"));
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(TooLargeException e) {
        return answer(new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NotFoundException e) {
        return answer(new Problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> refusedAct(RefusedActException e) {
        return answer(
                e.forbidden()
                        ? new Problem(HttpStatus.FORBIDDEN, "forbidden-act", String.valueOf(e.getMessage()))
                        : new Problem(HttpStatus.CONFLICT, "refused-act", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> changedMeanwhile(AlertConflictException e) {
        return answer(new Problem(HttpStatus.PRECONDITION_FAILED, "changed", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> notSeen(AlertActsController.NotSeenException e) {
        return answer(
                new Problem(HttpStatus.PRECONDITION_REQUIRED, "if-match-required", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> otherRequest(Repeats.OtherRequestException e) {
        return answer(new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> stale(StaleListsException e) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "stale", String.valueOf(e.getMessage()));
        List<String> lists = e.lists();
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json(json -> {
                    json.writeBooleanProperty("stale", true);
                    Json.strings(json, "lists", lists);
                }));
    }

    @ExceptionHandler
    ResponseEntity<String> notReady(Readiness.NotReadyException e) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", String.valueOf(e.getMessage()));
        List<String> reasons = e.reasons();
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json(json -> Json.strings(json, "reasons", reasons)));
    }

    @ExceptionHandler
    ResponseEntity<String> slow(SlowBodyException e) {
        Problem problem = new Problem(HttpStatus.REQUEST_TIMEOUT, "slow-body", String.valueOf(e.getMessage()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Connection", "close")
                .body(problem.json());
    }

    @ExceptionHandler
    ResponseEntity<String> noList(NoUsableListException e) {
        return answer(new Problem(HttpStatus.SERVICE_UNAVAILABLE, "no-usable-list", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> notRecorded(NotRecordedException e) {
        LOG.error("A screening could not be recorded: {}", e.getMessage());
        return answer(new Problem(HttpStatus.SERVICE_UNAVAILABLE, "not-recorded", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<String> busy(BusyException e) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", String.valueOf(e.getMessage()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Retry-After", "1")
                .body(problem.json());
    }

    /** The framework's own refusals say what they are; everything else is a fault. */
    @ExceptionHandler
    ResponseEntity<String> other(Exception e) throws Exception {
        if (e instanceof ErrorResponse refusal) {
            HttpStatus status = HttpStatus.valueOf(refusal.getStatusCode().value());
            String detail = String.valueOf(refusal.getBody().getDetail());
            return answer(new Problem(status, "refused", detail));
        }
        if (e instanceof java.io.IOException) {
            throw e; // the other side has gone; there is nobody to tell
        }
        LOG.error("A fault in cordon itself", e);
        return answer(new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "fault",
                "a fault in cordon itself; the server's log has the details"));
    }

    private static ResponseEntity<String> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
    }
}
