package io.cordon.bench.speed;

import io.cordon.bench.quality.Lists;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Figures for programs: one JSON object. */
public final class SpeedJson {
    private static final JsonFactory JSON = new JsonFactory();

    private SpeedJson() {}

    /** The whole, ended by a line feed. */
    public static String of(SpeedFigures figures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("engine", figures.engine());
            json.writeStringProperty("lists", figures.lists().label());
            json.writeNumberProperty("targets", figures.lists().listings().size());
            json.writeNumberProperty("names", figures.names());
            json.writeStringProperty("policy", figures.plan().policy().name());
            json.writeStringProperty("policyHash", figures.plan().policy().hash());
            json.writeNumberProperty("seed", figures.plan().seed());
            json.writeArrayPropertyStart("grounds");
            for (Lists.Ground ground : figures.lists().grounds()) {
                json.writeStartObject();
                json.writeStringProperty("list", ground.list());
                json.writeStringProperty("published", ground.published().toString());
                json.writeStringProperty("sha256", ground.sha256());
                json.writeNumberProperty("targets", ground.targets());
                json.writeEndObject();
            }
            json.writeEndArray();
            figures.batch().ifPresent(batch -> write(json, batch));
            json.writeArrayPropertyStart("methods");
            for (Measured one : figures.methods()) {
                json.writeStartObject();
                write(json, one);
                json.writeNumberProperty("timesCordon", one.timesCordon());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("growth");
            for (Growth one : figures.growth()) {
                json.writeStartObject();
                json.writeNumberProperty("times", one.times());
                json.writeNumberProperty("targets", one.targets());
                json.writeNumberProperty("listedNames", one.names());
                write(json, one.figures());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, BatchRate batch) {
        json.writeObjectPropertyStart("batch");
        json.writeNumberProperty("customers", batch.customers());
        json.writeNumberProperty("threads", batch.threads());
        json.writeNumberProperty("seconds", batch.seconds());
        json.writeNumberProperty("perSecond", batch.perSecond());
        json.writeNumberProperty("hit", batch.hits());
        json.writeNumberProperty("peakResidentKiB", batch.peakKiB());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Measured one) {
        json.writeStringProperty("method", one.word());
        json.writeNumberProperty("readyMs", one.buildMs());
        json.writeNumberProperty("names", one.names());
        json.writeNumberProperty("meanNs", one.meanNs());
        json.writeNumberProperty("medianNs", one.medianNs());
        json.writeNumberProperty("p99Ns", one.p99Ns());
        json.writeNumberProperty("allocatedBytes", one.bytes());
        json.writeNumberProperty("found", one.found());
        json.writeNumberProperty("targetsAsked", one.wanted());
        json.writeNumberProperty("targetsFound", one.right());
    }
}
