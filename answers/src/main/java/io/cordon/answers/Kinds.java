package io.cordon.answers;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetKind;

/** Kinds of target as people write them. */
public final class Kinds {
    private Kinds() {}

    public static TargetKind parse(String word) {
        TargetKind kind = TargetKind.of(word);
        if (kind == TargetKind.UNKNOWN) {
            throw new BadInputException("no kind of target is called \"" + word
                    + "\"; there are: person, organisation, vessel, aircraft, security, wallet, territory");
        }
        return kind;
    }
}
