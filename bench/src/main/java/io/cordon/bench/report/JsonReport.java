package io.cordon.bench.report;

import io.cordon.bench.quality.Calibration;
import io.cordon.bench.quality.Confusion;
import io.cordon.bench.quality.Curve;
import io.cordon.bench.quality.Evaluation;
import io.cordon.bench.quality.Failure;
import io.cordon.bench.quality.Innocent;
import io.cordon.bench.quality.InnocentResult;
import io.cordon.bench.quality.PairResult;
import io.cordon.bench.quality.Refit;
import io.cordon.bench.quality.SelfVerification;
import io.cordon.bench.quality.Tally;
import io.cordon.bench.quality.TopHit;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An evaluation as JSON: every figure, every miss, every false alert. */
public final class JsonReport {
    private static final String SCHEMA = "cordon-evaluation-1";
    private static final double ROUNDING = 1e6;

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** The report, one object. */
    public static String of(Evaluation evaluation, Run run) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonReport(json).write(evaluation, run);
        }
        return text.append('\n').toString();
    }

    private void write(Evaluation evaluation, Run run) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        object("run", () -> {
            json.writeStringProperty("began", run.began().toString());
            json.writeNumberProperty("seconds", run.took().toMillis() / 1000.0);
            json.writeStringProperty("java", run.java());
        });
        grounds(evaluation);
        object("self_verification", () -> self(evaluation.self()));
        evaluation.pairs().ifPresent(pairs -> object("pairs", () -> pairs(pairs)));
        evaluation.innocents().ifPresent(innocents -> object("innocents", () -> innocents(innocents)));
        objects("curves", evaluation.curves(), this::curve);
        objects("calibration", evaluation.calibrations(), this::calibration);
        evaluation.refit().ifPresent(refit -> object("refit", () -> refit(refit)));
        json.writeEndObject();
    }

    private void grounds(Evaluation evaluation) {
        json.writeStringProperty("engine", evaluation.engine());
        object("policy", () -> {
            json.writeStringProperty("name", evaluation.policy().name());
            number("threshold", evaluation.policy().threshold());
            json.writeStringProperty("sha256", evaluation.policy().hash());
        });
        object("plan", () -> {
            json.writeNumberProperty("seed", evaluation.plan().seed());
            json.writeNumberProperty("limit", evaluation.plan().limit());
            json.writeNumberProperty("variants", evaluation.plan().variants());
            json.writeBooleanProperty("kind_known", evaluation.plan().kindKnown());
        });
        json.writeStringProperty("lists", evaluation.lists().label());
        json.writeNumberProperty("targets", evaluation.lists().listings().size());
        objects("editions", evaluation.lists().grounds(), ground -> {
            json.writeStringProperty("list", ground.list());
            json.writeStringProperty("published", ground.published().toString());
            json.writeStringProperty("sha256", ground.sha256());
            json.writeNumberProperty("targets", ground.targets());
        });
    }

    private void self(SelfVerification self) {
        json.writeNumberProperty("targets", self.targets());
        json.writeNumberProperty("names", self.names());
        json.writeNumberProperty("lost_by_search", self.lostBySearch());
        object("levels", () -> self.levels().forEach((level, tally) -> object(level.word(), () -> tally(tally))));
        self.breakdowns()
                .forEach((dimension, byLevel) -> object(
                        "by_" + dimension,
                        () -> byLevel.forEach((level, byValue) -> object(
                                level.word(),
                                () -> byValue.forEach((value, tally) -> object(value, () -> tally(tally)))))));
        objects("misses", self.misses(), this::failure);
        objects("wrong_tops", self.wrongTops(), this::failure);
    }

    private void tally(Tally tally) {
        json.writeNumberProperty("queries", tally.probes());
        json.writeNumberProperty("found", tally.found());
        number("detection", tally.detection());
        json.writeNumberProperty("wrong_top", tally.wrongTop());
        number("wrong_top_rate", tally.wrongTopRate());
        for (TopHit top : TopHit.values()) {
            json.writeNumberProperty("top_" + top.word().replace('-', '_'), tally.top(top));
        }
    }

    private void failure(Failure failure) {
        json.writeStringProperty("target", failure.target());
        json.writeStringProperty("kind", failure.kind());
        json.writeStringProperty("level", failure.variation().level().word());
        json.writeStringProperty("variation", failure.variation().word());
        json.writeStringProperty("listed", failure.listed());
        json.writeStringProperty("query", failure.query());
        if (failure.score() >= 0) {
            number("score", failure.score());
        }
        if (!failure.top().isEmpty()) {
            json.writeStringProperty("top", failure.top());
            json.writeStringProperty("top_name", failure.topName());
            number("top_score", failure.topScore());
        }
        json.writeStringProperty("cause", failure.cause());
        json.writeStringProperty("explanation", failure.explanation());
    }

    private void pairs(PairResult pairs) {
        number("threshold", pairs.threshold());
        object("all", () -> confusion(pairs.overall()));
        object("hand_made", () -> confusion(pairs.handMade()));
        object("cross_validated", () -> confusion(pairs.crossValidated()));
        object("cross_validated_hand_made", () -> confusion(pairs.crossValidatedHandMade()));
        json.writeArrayPropertyStart("fold_thresholds");
        pairs.foldThresholds().forEach(threshold -> json.writeNumber(round(threshold)));
        json.writeEndArray();
        object("best", () -> {
            number("threshold", pairs.best().threshold());
            number("f1", pairs.best().f1());
        });
        object("by_group", () -> pairs.groups().forEach((group, counts) -> object(group, () -> confusion(counts))));
        object(
                "by_quality",
                () -> pairs.qualities().forEach((quality, counts) -> object(quality, () -> confusion(counts))));
        objects("wrong", pairs.wrong(), scored -> {
            json.writeStringProperty("group", scored.pair().group());
            json.writeStringProperty("kind", scored.pair().kind().word());
            json.writeStringProperty("query", scored.pair().query());
            json.writeStringProperty("listed", scored.pair().listed());
            json.writeBooleanProperty("is_match", scored.pair().match());
            json.writeStringProperty("quality", scored.pair().quality());
            number("score", scored.score());
            json.writeStringProperty("cause", scored.cause());
            json.writeStringProperty("explanation", scored.explanation());
        });
    }

    private void confusion(Confusion counts) {
        json.writeNumberProperty("pairs", counts.total());
        json.writeNumberProperty("true_positives", counts.truePositives());
        json.writeNumberProperty("false_positives", counts.falsePositives());
        json.writeNumberProperty("false_negatives", counts.falseNegatives());
        json.writeNumberProperty("true_negatives", counts.trueNegatives());
        number("precision", counts.precision());
        number("recall", counts.recall());
        number("f1", counts.f1());
    }

    private void innocents(InnocentResult innocents) {
        objects("rates", innocents.rates(), rate -> {
            json.writeStringProperty("group", rate.group());
            json.writeStringProperty("told", rate.told().word());
            json.writeNumberProperty("parties", rate.parties());
            json.writeNumberProperty("alerts", rate.alerts());
            number("per_1000", rate.perThousand());
        });
        for (Innocent.Told told : Innocent.Told.values()) {
            objects("causes_" + told.word().replace('-', '_'), innocents.causes(told), count -> {
                json.writeStringProperty("class", count.causeClass());
                json.writeNumberProperty("persons", count.persons());
                json.writeNumberProperty("others", count.others());
            });
        }
        objects("alerts", innocents.alerts(), alert -> {
            json.writeStringProperty("id", alert.id());
            json.writeStringProperty("kind", alert.kind());
            json.writeStringProperty("name", alert.name());
            json.writeStringProperty("told", alert.told().word());
            json.writeStringProperty("target", alert.target());
            json.writeStringProperty("target_name", alert.targetName());
            number("score", alert.score());
            json.writeNumberProperty("hits", alert.hits());
            json.writeStringProperty("class", alert.causeClass());
            json.writeStringProperty("cause", alert.cause());
            json.writeStringProperty("explanation", alert.explanation());
        });
    }

    private void refit(Refit refit) {
        object("before", () -> calibration(refit.before()));
        object("after_cross_validated", () -> calibration(refit.after()));
        json.writeStringProperty("line", refit.fitted().written());
        objects("thresholds", refit.moved(), moved -> {
            number("from", moved.from());
            number("to", moved.to());
        });
    }

    private void curve(Curve curve) {
        json.writeStringProperty("name", curve.name());
        json.writeStringProperty("unit", curve.unit().name().toLowerCase(Locale.ROOT));
        json.writeArrayPropertyStart("points");
        for (Curve.Point point : curve.points()) {
            json.writeStartArray();
            json.writeNumber(round(point.threshold()));
            json.writeNumber(round(point.value()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void calibration(Calibration calibration) {
        json.writeStringProperty("population", calibration.population());
        number("expected_error", calibration.expectedError());
        objects("bins", calibration.bins(), bin -> {
            number("from", bin.from());
            number("to", bin.to());
            json.writeNumberProperty("count", bin.count());
            json.writeNumberProperty("right", bin.right());
            number("mean_score", bin.meanScore());
            number("share_right", bin.shareRight());
        });
    }

    private void number(String name, double value) {
        json.writeNumberProperty(name, round(value));
    }

    private static double round(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    private void object(String name, Runnable fields) {
        json.writeObjectPropertyStart(name);
        fields.run();
        json.writeEndObject();
    }

    private <T> void objects(String name, Collection<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
