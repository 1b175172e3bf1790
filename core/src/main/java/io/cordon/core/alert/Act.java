package io.cordon.core.alert;

/** What a person does with an alert. */
public sealed interface Act {
    /** Takes it, or gives it to somebody. */
    record Assign(String to) implements Act {}

    /** Writes something down. */
    record Note(String text) implements Act {}

    /** Keeps a document with it. */
    record Attach(String name, String sha256, long bytes) implements Act {}

    /** Says that it has to do with another alert. */
    record Link(String alert) implements Act {}

    /** Decides. */
    record Decide(Verdict verdict, String reason) implements Act {}

    /** Agrees with another's decision. */
    record Approve(String reason) implements Act {}

    /** Does not agree. */
    record Reject(String reason) implements Act {}

    /** Hands it to somebody who may decide more. */
    record Escalate(String reason) implements Act {}

    /** Takes a decision back. */
    record Reopen(String reason) implements Act {}
}
