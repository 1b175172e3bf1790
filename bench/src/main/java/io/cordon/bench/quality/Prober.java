package io.cordon.bench.quality;

import io.cordon.core.match.Comparison;
import io.cordon.core.match.Matcher;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for listed targets under their own names, as listed and varied. */
final class Prober {
    private static final int CURVE_SAMPLE = 6000;
    private static final String FLOOR = String.format(Locale.ROOT, "%.2f", Engine.FLOOR);
    private static final String LOST = "lost by search";

    private final Engine engine;
    private final boolean kindKnown;

    /** What one probe gave. */
    private record Outcome(Probe probe, boolean found, TopHit top, List<Failure> failures) {}

    Prober(Engine engine, boolean kindKnown) {
        this.engine = engine;
        this.kindKnown = kindKnown;
    }

    SelfVerification verify(List<Target> targets, List<Probe> probes) {
        List<Outcome> outcomes = engine.each("looking for listed targets", probes, this::ask);
        Map<Level, Tally> levels = new EnumMap<>(Level.class);
        Map<String, Map<Level, Map<String, Tally>>> breakdowns = new TreeMap<>();
        List<Failure> misses = new ArrayList<>();
        List<Failure> wrongTops = new ArrayList<>();
        for (Level level : Level.values()) {
            levels.put(level, new Tally());
        }
        int lost = 0;
        for (Outcome outcome : outcomes) {
            Level level = outcome.probe().query().variation().level();
            tally(levels, level).add(outcome.found(), outcome.top());
            dimensions(outcome.probe())
                    .forEach((dimension, value) -> breakdowns
                            .computeIfAbsent(dimension, unused -> new EnumMap<>(Level.class))
                            .computeIfAbsent(level, unused -> new TreeMap<>())
                            .computeIfAbsent(value, unused -> new Tally())
                            .add(outcome.found(), outcome.top()));
            (outcome.found() ? wrongTops : misses).addAll(outcome.failures());
            for (Failure failure : outcome.failures()) {
                lost += !outcome.found() && failure.cause().equals(LOST) ? 1 : 0;
            }
        }
        int names = tally(levels, Level.EXACT).probes();
        return new SelfVerification(targets.size(), names, levels, breakdowns, misses, wrongTops, lost);
    }

    private static Tally tally(Map<Level, Tally> levels, Level level) {
        return levels.computeIfAbsent(level, unused -> new Tally());
    }

    private static Map<String, String> dimensions(Probe probe) {
        return Map.of(
                "list", probe.target().id().list(),
                "kind", probe.target().kind().word(),
                "script", probe.name().script().name().toLowerCase(Locale.ROOT),
                "variation", probe.query().variation().word());
    }

    private Subject subject(Probe probe) {
        return Subject.named(probe.query().text(), kindKnown ? probe.target().kind() : TargetKind.UNKNOWN);
    }

    private Outcome ask(Probe probe) {
        List<Hit> hits = engine.screen(subject(probe));
        boolean found = find(hits, probe.target()) != null;
        TopHit top = top(hits, probe);
        if (!found) {
            return new Outcome(probe, false, top, List.of(miss(probe, hits)));
        }
        boolean wrong = top == TopHit.LINKED || top == TopHit.OTHER;
        return new Outcome(probe, true, top, wrong ? List.of(wrongTop(probe, hits, top)) : List.of());
    }

    private static @Nullable Hit find(List<Hit> hits, Target target) {
        for (Hit hit : hits) {
            if (hit.target().id().equals(target.id())) {
                return hit;
            }
        }
        return null;
    }

    /** Who came first in the answer to a probe. */
    static TopHit top(List<Hit> hits, Probe probe) {
        if (hits.isEmpty()) {
            return TopHit.NONE;
        }
        Target first = hits.getFirst().target();
        if (first.id().equals(probe.target().id())) {
            return TopHit.EXPECTED;
        }
        Set<String> keys = keys(first);
        if (keys.contains(NameKey.of(probe.name().text(), probe.target().kind()))) {
            return TopHit.SAME_NAME;
        }
        keys.retainAll(keys(probe.target()));
        return keys.isEmpty() ? TopHit.OTHER : TopHit.LINKED;
    }

    private static Set<String> keys(Target target) {
        Set<String> keys = new HashSet<>();
        target.names().forEach(name -> keys.add(NameKey.of(name.text(), target.kind())));
        return keys;
    }

    private Failure miss(Probe probe, List<Hit> hits) {
        Hit low = find(engine.screenLow(subject(probe)), probe.target());
        if (low != null) {
            String sentence = low.explanation().sentence();
            boolean lost = isLost(probe, low);
            return failure(probe, low.score(), hits, lost ? LOST : Causes.of(low.explanation()), sentence);
        }
        Comparison bare = Matcher.compare(
                probe.query().text(), probe.name().text(), probe.target().kind());
        return failure(
                probe,
                -1,
                hits,
                "under " + FLOOR + ": " + Causes.of(bare.explanation()),
                "scores under " + FLOOR + "; by the names alone: "
                        + bare.explanation().sentence());
    }

    /** Whether comparing everything finds what search did not; asked only of what scores high enough. */
    private boolean isLost(Probe probe, Hit low) {
        return low.score() >= engine.policy().threshold()
                && find(engine.exhaustive(subject(probe)), probe.target()) != null;
    }

    private static Failure wrongTop(Probe probe, List<Hit> hits, TopHit top) {
        Hit expected = find(hits, probe.target());
        Hit first = hits.getFirst();
        TargetKind kind = first.target().kind();
        boolean same = NameKey.of(probe.query().text(), kind)
                .equals(NameKey.of(first.matchedName().text(), kind));
        String cause = top == TopHit.LINKED
                ? "another record that shares a name"
                : same ? "the query is the other's very name" : Causes.of(first.explanation());
        return failure(
                probe,
                expected == null ? -1 : expected.score(),
                hits,
                cause,
                first.explanation().sentence());
    }

    private static Failure failure(Probe probe, double score, List<Hit> hits, String cause, String sentence) {
        return new Failure(
                probe.target().id().toString(),
                probe.target().kind().word(),
                probe.query().variation(),
                probe.name().text(),
                probe.query().text(),
                score,
                hits.isEmpty() ? "" : hits.getFirst().target().id().toString(),
                hits.isEmpty() ? "" : hits.getFirst().matchedName().text(),
                hits.isEmpty() ? 0 : hits.getFirst().score(),
                cause,
                sentence);
    }

    /**
     * Scores, at any threshold, of an evenly spread sample of the probes: for each, the expected target's score and who
     * came first with what score. What scores under {@link Engine#FLOOR} counts as 0.
     */
    List<Scored> scored(List<Probe> probes) {
        int step = Math.max(1, (probes.size() + CURVE_SAMPLE - 1) / CURVE_SAMPLE);
        List<Probe> sample = new ArrayList<>();
        for (int i = 0; i < probes.size(); i += step) {
            sample.add(probes.get(i));
        }
        return engine.each("drawing the curves", sample, probe -> {
            List<Hit> hits = engine.screenLow(subject(probe));
            Hit expected = find(hits, probe.target());
            return new Scored(
                    probe.query().variation().level(),
                    expected == null ? 0 : expected.score(),
                    hits.isEmpty() ? 0 : hits.getFirst().score(),
                    top(hits, probe));
        });
    }

    /** One probe's scores. */
    record Scored(Level level, double expected, double top, TopHit who) {}
}
