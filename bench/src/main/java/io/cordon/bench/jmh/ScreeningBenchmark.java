package io.cordon.bench.jmh;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.screen.Screening;
import io.cordon.core.timeline.Listing;
import io.cordon.sources.house.House;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One subject screened against the built-in sample, and the sample made ready; {@code cordon bench} has real lists. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScreeningBenchmark {
    /** Who is screened. */
    @Param({"Sergey Aksyonov", "Somebody Otherwise", "Аксёнов Сергей"})
    public String name = "";

    private List<Listing> listings = List.of();
    private Screener screener = Screener.of(List.of(), Policy.balanced());
    private Subject subject = Subject.named("nobody", TargetKind.PERSON);

    /** Reads the sample. */
    @Setup
    public void prepare() {
        LocalDate day = LocalDate.of(2014, 7, 9);
        Standing standing =
                new Standing(Status.IN_FORCE, Optional.of(ListedOn.noLaterThan(day)), Optional.empty(), "listed");
        listings = House.readers().getFirst().read(House.SAMPLE_LIST, List.of(House.sample())).targets().stream()
                .map((Target target) -> new Listing(
                        target,
                        standing,
                        Collections.nCopies(target.designations().size(), standing),
                        House.SAMPLE_LIST + "@" + day))
                .toList();
        screener = Screener.of(listings, Policy.balanced());
        subject = Subject.named(name, TargetKind.PERSON);
    }

    /** One screening. */
    @Benchmark
    public Screening screening() {
        return screener.screen(subject);
    }

    /** One screening that compares with every name. */
    @Benchmark
    public Screening exhaustive() {
        return screener.exhaustive(subject);
    }

    /** The index, built. */
    @Benchmark
    public Screener index() {
        return Screener.of(listings, Policy.balanced());
    }
}
