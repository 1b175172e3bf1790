package io.cordon.bench.jmh;

import io.cordon.core.match.Comparison;
import io.cordon.core.match.Matcher;
import io.cordon.core.model.TargetKind;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One name taken apart, and two compared; a pair of single words is the likeness of two tokens and its edit distance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NamesBenchmark {
    /** Two names, with a bar between them. */
    @Param({
        "Aksyonov|Aksenov",
        "Sergey Aksyonov|Sergey Valeryevich Aksyonov",
        "Аксёнов Сергей Валерьевич|Sergey Aksyonov",
        "محمد عبد الله الحسن|Mohammed Abdullah Al-Hassan",
        "Rosneft Trading S.A.|OOO Rosneft Treiding"
    })
    public String pair = "|";

    /** Whether the pair is of organisations. */
    private TargetKind kind() {
        return pair.startsWith("Rosneft") ? TargetKind.ORGANISATION : TargetKind.PERSON;
    }

    /** Takes the first name apart. */
    @Benchmark
    public AnalysedName analysis() {
        return NameAnalyser.analyse(pair.substring(0, pair.indexOf('|')), kind());
    }

    /** Takes both apart, compares and explains. */
    @Benchmark
    public Comparison comparison() {
        int bar = pair.indexOf('|');
        return Matcher.compare(pair.substring(0, bar), pair.substring(bar + 1), kind());
    }
}
