package io.cordon.cli.batch;

import java.util.List;

/**
 * What a hit's listing says on the day.
 *
 * @param listedOn since when, with its certainty where it is not exact
 * @param programmes the programmes that bind, or may bind
 * @param measures the measures that bind, or may bind
 * @param profile the id of the profile that the row stands for; empty where it stands for its target alone
 * @param profileTargets all targets of that profile
 */
public record HitFacts(
        String listedOn, List<String> programmes, List<String> measures, String profile, List<String> profileTargets) {
    public HitFacts {
        programmes = List.copyOf(programmes);
        measures = List.copyOf(measures);
        profileTargets = List.copyOf(profileTargets);
    }
}
