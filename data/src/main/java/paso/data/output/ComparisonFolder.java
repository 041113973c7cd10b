package paso.data.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import paso.engine.Settings;
import paso.results.Comparison;
import paso.results.Ensemble;
import paso.scenario.Measure;
import paso.scenario.Scenario;

/// The folder of a comparison: `comparison.csv`, `compare.json`, `datapackage.json`.
public final class ComparisonFolder {

    /// The columns of `summary.csv`, then the levers of the set (joined by `+`; `base` where there is none) and
    /// the arm.
    static final List<String> COLUMNS = Stream.concat(LongTable.COLUMNS.stream(), Stream.of("levers", "arm"))
            .toList();

    /// The arm, and the set of levers, of the run that everything is compared to.
    public static final String BASE = "base";

    private ComparisonFolder() {}

    /// What is compared.
    ///
    /// @param settings how the base run was made
    /// @param base     the base run
    /// @param arms     the changed runs, each on the same seed and as many replicates
    /// @param release  what of it may be written
    public record Contents(
            Scenario scenario,
            Settings settings,
            Ensemble base,
            List<Arm> arms,
            String sha256,
            String version,
            RunFolder.Seconds seconds,
            Release release) {
        public Contents {
            arms = List.copyOf(arms);
        }

        /// For internal use.
        public Contents(
                Scenario scenario,
                Settings settings,
                Ensemble base,
                List<Arm> arms,
                String sha256,
                String version,
                RunFolder.Seconds seconds) {
            this(scenario, settings, base, arms, sha256, version, seconds, Release.internal(scenario));
        }
    }

    /// One set of levers.
    ///
    /// @param levers   ids as asked for, without those of the base run
    /// @param ensemble the run with them; asked for once and let go after writing, so that one arm is held at a
    /// time
    public record Arm(SortedSet<String> levers, Supplier<Ensemble> ensemble) {}

    /// Writes everything beside `out` and then swaps it in whole, as [RunFolder#write] does.
    ///
    /// @return the comparisons' headlines, one list per arm, for printing
    public static List<List<Comparison.Headline>> write(Path out, Contents contents) throws IOException {
        long began = System.nanoTime();
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            List<List<Comparison.Headline>> headlines = new ArrayList<>();
            JsonText json = new JsonText().open();
            RunFolder.describe(json, contents.release(), contents.settings(), contents.sha256(), contents.version());
            json.field("levers", contents.settings().levers()).list("sets");
            try (OutputStream table = RunFolder.create(folder, "comparison.csv")) {
                table.write(SmallTables.header(COLUMNS));
                lines(table, contents, new LongTable.Of(contents.base()), BASE, BASE);
                for (Arm arm : contents.arms()) {
                    RunFolder.stopIfInterrupted();
                    Comparison comparison = Comparison.of(
                            contents.scenario(), contents.base(), arm.ensemble().get());
                    String levers = String.join("+", arm.levers());
                    lines(table, contents, new LongTable.Of(comparison.changed()), levers, "changed");
                    lines(table, contents, new Differences(comparison), levers, "difference");
                    describe(json, arm, comparison, contents.release());
                    headlines.add(comparison.headlines());
                }
            }
            json.endList();
            RunFolder.put(
                    folder,
                    "datapackage.json",
                    DataPackage.ofComparison(folder, contents.release(), contents.sha256(), contents.version()));
            RunFolder.Seconds seconds = contents.seconds();
            double writing = seconds.write() + (System.nanoTime() - began) / 1e9;
            json.open("seconds").field("read", RunFolder.milli(seconds.read()));
            json.field("simulate", RunFolder.milli(seconds.simulate())).field("write", RunFolder.milli(writing));
            RunFolder.put(folder, "compare.json", json.close().close().bytes());
            RunFolder.stopIfInterrupted();
            swap.commit();
            return headlines;
        }
    }

    private static void lines(OutputStream out, Contents contents, LongTable.Values values, String levers, String arm)
            throws IOException {
        boolean expected = contents.settings().mode() == Settings.Mode.EXPECTED;
        new LongTable(contents.base().frame(), values, expected, contents.release(), levers, arm)
                .write(out, contents.settings().threads());
    }

    private static void describe(JsonText json, Arm arm, Comparison comparison, Release release) {
        json.item().field("levers", arm.levers()).field("variance_saved", comparison.varianceSaved());
        json.list("headlines");
        for (Comparison.Headline headline : comparison.headlines()) {
            if (!release.forecast(headline.place())) continue;
            boolean chance = headline.what() == Comparison.What.PROBABILITY_OVER;
            DoubleUnaryOperator told = chance ? release::chance : release::rounded;
            json.item()
                    .field("place", headline.place())
                    .field("measure", headline.what().word());
            json.field("unit", headline.unit());
            json.field("base", told.applyAsDouble(headline.base()));
            json.field("changed", told.applyAsDouble(headline.changed()));
            json.field("difference", told.applyAsDouble(headline.difference().mean()));
            json.field("low", told.applyAsDouble(headline.difference().low()));
            json.field("high", told.applyAsDouble(headline.difference().high()));
            json.field(
                    "standard_error",
                    release.isPublic() ? Double.NaN : headline.difference().standardError());
            json.field("variance_saved", headline.difference().varianceSaved()).close();
        }
        json.endList().close();
    }

    /// Changed minus base; what is the same everywhere has no lines.
    private record Differences(Comparison comparison) implements LongTable.Values {
        @Override
        public boolean absent(Measure measure, int place, int group) {
            return comparison.same(measure, place, group);
        }

        @Override
        public double[] samples(Measure measure, int place, int group, int day) {
            return comparison.differences(measure, place, group, day);
        }
    }
}
