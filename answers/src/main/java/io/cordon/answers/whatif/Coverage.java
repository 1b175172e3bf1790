package io.cordon.answers.whatif;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import java.util.List;

/** Whether lists in force hit already what a draft would. In the order in which a person should look at them. */
public enum Coverage {
    /** No list in force does. */
    NEW("new"),
    /** A list that is held does, but what is held cannot say whether it binds on the day. */
    UNDETERMINED("undetermined"),
    /** A list in force does. */
    COVERED("already covered");

    private final String words;

    Coverage(String words) {
        this.words = words;
    }

    /** What hits against lists in force say. */
    static Coverage of(List<Hit> held) {
        if (held.isEmpty()) {
            return NEW;
        }
        return held.stream().anyMatch(hit -> hit.standing().status() == Status.IN_FORCE) ? COVERED : UNDETERMINED;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For programs. */
    public String word() {
        return words.equals("already covered") ? "covered" : words;
    }
}
