package io.cordon.core.screen;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import java.util.List;

/**
 * The answer for one subject.
 *
 * @param subject who was screened
 * @param hits targets that reach the threshold and are in force or undetermined on the day, best first
 * @param notInForce targets that reach the threshold but do not bind on the day, best first
 */
public record Screening(Subject subject, List<Hit> hits, List<Hit> notInForce) {
    public Screening {
        hits = List.copyOf(hits);
        notInForce = List.copyOf(notInForce);
    }
}
