package io.cordon.bench.quality;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.screen.Policy;
import java.util.List;
import java.util.Optional;

/** Measures what the engine finds and what it spares. The way into this package. */
public final class Evaluator {
    private Evaluator() {}

    /** Hears how far the work is. Called from many threads. */
    public interface Watcher {
        /** A part of the work begins; {@code steps} is 0 where it is not known. */
        void begin(String what, int steps);

        /** So many steps of the part are done. */
        void done(long steps);
    }

    /**
     * Evaluates an engine over lists under a policy.
     *
     * @param version the engine's version, for the record
     * @throws BadInputException if there is no target to look for
     */
    public static Evaluation evaluate(String version, Lists lists, Policy policy, Plan plan, Watcher watcher) {
        List<Target> targets = Probes.targets(lists, plan.limit(), plan.seed());
        if (targets.isEmpty()) {
            throw new BadInputException("the lists hold no target that may be in force; import one with:"
                    + " cordon import LIST FILE, or name a reference set with --reference r4");
        }
        List<Probe> probes = Probes.of(targets, plan.variants(), plan.seed());
        try (Engine engine = new Engine(lists, policy, plan.threads(), watcher)) {
            Prober prober = new Prober(engine, plan.kindKnown());
            SelfVerification self = prober.verify(targets, probes);
            Optional<PairResult> pairs = plan.pairs().isEmpty()
                    ? Optional.empty()
                    : Optional.of(PairJudge.judge(engine, plan.pairs(), plan.seed()));
            Optional<InnocentResult> innocents = plan.innocents().isEmpty()
                    ? Optional.empty()
                    : Optional.of(InnocentScreening.screen(engine, plan.innocents()));
            List<Prober.Scored> scored = prober.scored(probes);
            return new Evaluation(
                    version,
                    lists,
                    policy,
                    plan,
                    self,
                    pairs,
                    innocents,
                    Curves.of(scored, pairs, innocents),
                    Curves.calibrations(scored, pairs, innocents),
                    innocents.flatMap(result -> Refit.of(scored, result, plan.seed())));
        }
    }
}
