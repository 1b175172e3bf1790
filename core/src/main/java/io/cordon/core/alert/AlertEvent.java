package io.cordon.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to an alert.
 *
 * @param number from 0, in the order of happening
 * @param at when
 * @param by who: a person's or a key's id, or {@link Actor#SYSTEM}
 * @param what it was
 */
public record AlertEvent(int number, Instant at, String by, What what) {

    /** What can happen. */
    public sealed interface What {
        /** The word used in JSON and on pages. */
        String word();
    }

    /** Screening found it. */
    public record Opened(List<AlertHit> hits, Instant due) implements What {
        public Opened {
            hits = List.copyOf(hits);
        }

        @Override
        public String word() {
            return "opened";
        }
    }

    /** Screening found other hits, or the same ones otherwise explained. None: the party is no longer hit. */
    public record Seen(List<AlertHit> hits) implements What {
        public Seen {
            hits = List.copyOf(hits);
        }

        @Override
        public String word() {
            return "seen";
        }
    }

    /** What was decided no longer holds. */
    public record Reopened(List<String> because, List<AlertHit> hits, Instant due) implements What {
        public Reopened {
            because = List.copyOf(because);
            hits = List.copyOf(hits);
        }

        @Override
        public String word() {
            return "reopened";
        }
    }

    /** Somebody takes it, or is given it. */
    public record Assigned(String to) implements What {
        @Override
        public String word() {
            return "assigned";
        }
    }

    /** Somebody writes something down. */
    public record Noted(String text) implements What {
        @Override
        public String word() {
            return "noted";
        }
    }

    /** A document is kept with it. */
    public record Attached(String name, String sha256, long bytes) implements What {
        @Override
        public String word() {
            return "attached";
        }
    }

    /** It has to do with another alert. */
    public record Linked(String alert) implements What {
        @Override
        public String word() {
            return "linked";
        }
    }

    /**
     * Somebody decides.
     *
     * @param needsSecond whether another person must agree
     * @param threshold the policy's threshold then
     * @param clearedUntil when a false positive lapses; empty for never, and for a true match
     */
    public record Decided(
            Verdict verdict, String reason, boolean needsSecond, double threshold, Optional<Instant> clearedUntil)
            implements What {
        @Override
        public String word() {
            return "decided";
        }
    }

    /** A second person agrees. */
    public record Approved(String reason) implements What {
        @Override
        public String word() {
            return "approved";
        }
    }

    /** A second person does not agree. */
    public record Rejected(String reason) implements What {
        @Override
        public String word() {
            return "rejected";
        }
    }

    /** It is handed to somebody who may decide more. */
    public record Escalated(String reason) implements What {
        @Override
        public String word() {
            return "escalated";
        }
    }
}
