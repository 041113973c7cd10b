package paso.study.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import paso.engine.ArrivalPaths;
import paso.engine.Ranges;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Sensitivity;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Text;

/// Moves one assumption at a time to its 10 % and its 90 % point.
///
/// Every assumption is screened with two runs of means; the [#CONFIRMED] that move the headline most there, and for
/// each city the share that moves it most, are moved again in random replicates paired with those of the base run
/// (same seed, all other ranges and arrivals as drawn there). What is reported is the median of the run, and that
/// median moved by the median of the paired differences.
public final class OneAtATime {

    /// Assumptions that are moved again in random replicates.
    static final int CONFIRMED = 8;

    /// Assumptions that are reported.
    static final int REPORTED = 5;

    /// Paired replicates of each end.
    public static final int PAIRS = 16;

    /// Days after the as-of date within which the headline is followed, beside the whole run up to
    /// [#LONGEST_DAYS].
    static final int SOON_DAYS = 14;

    static final int LONGEST_DAYS = 90;

    /// Key of the forecast of arrivals, which counts as one assumption.
    public static final String ARRIVALS = "arrivals";

    private final Scenario scenario;
    private final ArrivalPaths arrivals;
    private final Ranges base;
    private final Settings settings;
    private final BooleanSupplier stop;
    private final Frame frame;
    private final Simulation laidOut;
    private final List<Integer> horizons;
    private final SortedMap<String, SortedSet<String>> ranges = new TreeMap<>(); // assumption to keys of ranges
    private final SortedMap<String, double[]> points = new TreeMap<>(); // assumption to its 10 % and 90 % point

    /// What moves the headline within a number of days.
    ///
    /// @param days after the as-of date
    public record Horizon(int days, Sensitivity found) {}

    /// Hears how many of all runs are done.
    @FunctionalInterface
    public interface Heard {
        void at(int done, int of);
    }

    /// The runs of one assumption, or no more than its screening.
    private record Ends(Assumption assumption, Peaks low, Peaks high) {
        double swing(int horizon, int place) {
            return Math.abs(high.at(horizon, place) - low.at(horizon, place));
        }
    }

    private OneAtATime(Scenario scenario, ArrivalPaths arrivals, Ranges base, Settings settings, BooleanSupplier stop) {
        this.scenario = scenario;
        this.arrivals = arrivals;
        this.base = base;
        this.settings = settings;
        this.stop = stop;
        laidOut = Simulation.of(scenario, arrivals, settings, base);
        frame = laidOut.frame();
        int days = Math.min(LONGEST_DAYS, scenario.header().days());
        horizons = days > SOON_DAYS ? List.of(SOON_DAYS, days) : List.of(days);
    }

    /// One answer for each horizon, the longest last; empty when stopped.
    ///
    /// @param ranges where the ranges of the run lie
    /// @param place the headline: the median of the highest load here, census plus waiting in the place's unit
    /// @param base  the run, of which the first [#PAIRS] replicates are paired and all make the median
    public static List<Horizon> of(
            Scenario scenario,
            ArrivalPaths arrivals,
            Ranges ranges,
            Settings settings,
            String place,
            Ensemble base,
            Heard heard,
            BooleanSupplier stop) {
        return new OneAtATime(scenario, arrivals, ranges, settings, stop).run(frameIndex(base, place), base, heard);
    }

    private static int frameIndex(Ensemble base, String place) {
        return base.frame().place(place);
    }

    private List<Horizon> run(int headline, Ensemble base, Heard heard) {
        int pairs = Math.min(PAIRS, base.replicates());
        List<Assumption> all = assumptions();
        List<Ends> screened = new ArrayList<>();
        List<String> cities = cities();
        int of = all.size() + CONFIRMED + cities.size();
        if (!screen(all, screened, done -> heard.at(done, of))) return List.of();
        SortedMap<String, Ends> confirmed = new TreeMap<>();
        SortedMap<String, String> ofCity = new TreeMap<>();
        int longest = horizons.size() - 1;
        SortedSet<String> chosen = new TreeSet<>();
        for (int h = 0; h < horizons.size(); h++) {
            ranked(screened, h, headline).stream()
                    .limit(CONFIRMED / horizons.size())
                    .forEach(ends -> chosen.add(ends.assumption().key()));
        }
        for (Ends ends : ranked(screened, longest, headline)) {
            if (chosen.size() < CONFIRMED) chosen.add(ends.assumption().key());
        }
        for (String city : cities) {
            int index = frame.place(city);
            ranked(screened, longest, index).stream()
                    .filter(ends -> ends.assumption().into().contains(city))
                    .findFirst()
                    .ifPresent(ends -> {
                        ofCity.put(city, ends.assumption().key());
                        chosen.add(ends.assumption().key());
                    });
        }
        Peaks still = Peaks.of(base, horizons, base.replicates());
        Peaks paired = Peaks.of(base, horizons, pairs);
        for (Assumption one : all) {
            if (!chosen.contains(one.key())) continue;
            heard.at(Math.min(of, all.size() + confirmed.size()), of);
            Ends ends = ends(one, settings.mode(), pairs);
            if (ends == null) return List.of();
            confirmed.put(
                    one.key(),
                    new Ends(one, ends.low().against(paired, still), ends.high().against(paired, still)));
        }
        List<Horizon> found = new ArrayList<>();
        for (int h = 0; h < horizons.size(); h++) {
            found.add(new Horizon(horizons.get(h), found(h, headline, still, confirmed, ofCity)));
        }
        return found;
    }

    /// Moves every assumption in runs of means, several at a time; the order of `screened` is that of `all`.
    ///
    /// @return `false` when stopped
    private boolean screen(List<Assumption> all, List<Ends> screened, IntConsumer heard) {
        try (ExecutorService pool = Executors.newFixedThreadPool(settings.threads())) {
            List<Future<@Nullable Ends>> running = new ArrayList<>();
            for (Assumption one : all) running.add(pool.submit(() -> ends(one, Settings.Mode.EXPECTED, 1)));
            for (Future<@Nullable Ends> one : running) {
                heard.accept(screened.size());
                Ends ends = one.get();
                if (ends == null) return false;
                screened.add(ends);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Sensitivity found(
            int h, int headline, Peaks still, SortedMap<String, Ends> confirmed, SortedMap<String, String> ofCity) {
        List<Sensitivity.Row> rows = ranked(List.copyOf(confirmed.values()), h, headline).stream()
                .limit(REPORTED)
                .map(ends -> row(ends, h, headline, still))
                .toList();
        List<Sensitivity.CityShare> shares = new ArrayList<>();
        ofCity.forEach((city, key) -> {
            Ends ends = confirmed.get(key);
            if (ends == null) return;
            int index = frame.place(city);
            shares.add(new Sensitivity.CityShare(city, still.at(h, index), row(ends, h, index, still)));
        });
        var what = new Sensitivity.Headline(frame.places().get(headline), Sensitivity.What.PEAK);
        return new Sensitivity(what, still.at(h, headline), rows, shares);
    }

    private Sensitivity.Row row(Ends ends, int h, int place, Peaks still) {
        Assumption one = ends.assumption();
        List<Sensitivity.PlaceShift> shifts = new ArrayList<>();
        for (Place other : scenario.network().places()) {
            int index = frame.place(other.id());
            boolean shown =
                    other.kind() == Place.Kind.CITY || other.room().capacity().isPresent();
            if (!shown || index == place || ends.swing(h, index) == 0) continue;
            shifts.add(new Sensitivity.PlaceShift(
                    other.id(),
                    still.at(h, index),
                    ends.low().at(h, index),
                    ends.high().at(h, index)));
        }
        shifts.sort(Comparator.comparing(Sensitivity.PlaceShift::place));
        double[] stated = stated(one);
        return new Sensitivity.Row(
                one.key(),
                one.label(),
                one.file(),
                stated[0],
                stated[1],
                one.knowledge(),
                one.source(),
                ends.low().at(h, place),
                ends.high().at(h, place),
                shifts);
    }

    /// Largest swing first, then by key; without those that move nothing.
    private static List<Ends> ranked(List<Ends> some, int horizon, int place) {
        return some.stream()
                .filter(ends -> ends.swing(horizon, place) > 0)
                .sorted(Comparator.comparingDouble((Ends ends) -> -ends.swing(horizon, place))
                        .thenComparing(ends -> ends.assumption().key()))
                .toList();
    }

    private List<String> cities() {
        return scenario.network().places().stream()
                .filter(place -> place.kind() == Place.Kind.CITY)
                .map(Place::id)
                .sorted()
                .toList();
    }

    /// Every assumption of this run: what the engine asks for in a run of means, and arrivals.
    private List<Assumption> assumptions() {
        Ranges asked = (_, name, range, _) -> {
            String key = Moved.assumption(name);
            if (range.high() > range.low()) {
                SortedSet<String> names = ranges.computeIfAbsent(key, _ -> new TreeSet<>());
                names.add(name);
                points.putIfAbsent(
                        key, new double[] {base.point(name, range, Moved.LOW), base.point(name, range, Moved.HIGH)});
            }
            return base.value(-1, name, range, 0.5);
        };
        run(arrivals, asked, Settings.Mode.EXPECTED, 1);
        Labels labels = new Labels(scenario);
        List<Assumption> all = new ArrayList<>();
        for (String key : ranges.keySet()) all.add(labels.of(key));
        all.add(Labels.plain(ARRIVALS, Text.of("forecast of arrivals", "pronóstico de llegadas"), "arrivals.csv"));
        int asOf = frame.asOfDay();
        points.put(ARRIVALS, new double[] {
            Paths.at(arrivals, frame.days(), asOf, Moved.LOW).total(),
            Paths.at(arrivals, frame.days(), asOf, Moved.HIGH).total()
        });
        return all;
    }

    private double[] stated(Assumption one) {
        return points.getOrDefault(one.key(), new double[] {Double.NaN, Double.NaN});
    }

    /// @return null when stopped
    private @Nullable Ends ends(Assumption one, Settings.Mode mode, int replicates) {
        Optional<Ensemble> low = end(one.key(), Moved.LOW, mode, replicates);
        Peaks lowest =
                low.map(ensemble -> Peaks.of(ensemble, horizons, replicates)).orElse(null);
        Optional<Ensemble> high = end(one.key(), Moved.HIGH, mode, replicates);
        Peaks highest =
                high.map(ensemble -> Peaks.of(ensemble, horizons, replicates)).orElse(null);
        return lowest == null || highest == null ? null : new Ends(one, lowest, highest);
    }

    private Optional<Ensemble> end(String key, double u, Settings.Mode mode, int replicates) {
        if (key.equals(ARRIVALS)) {
            return run(Paths.at(arrivals, frame.days(), frame.asOfDay(), u), base, mode, replicates);
        }
        double each = Moved.ofEachStep(
                u, Math.max(1, ranges.getOrDefault(key, new TreeSet<>()).size()));
        boolean drift = ranges.getOrDefault(key, new TreeSet<>()).stream().noneMatch(key::equals);
        return run(arrivals, new Moved(key, drift ? each : u, base), mode, replicates);
    }

    private Optional<Ensemble> run(ArrivalPaths paths, Ranges places, Settings.Mode mode, int replicates) {
        Settings arm = new Settings(settings.seed(), replicates, mode, settings.levers(), settings.threads());
        Simulation simulation = laidOut.again(paths, arm, places);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), replicates);
        return simulation.run(ensemble, stop) ? Optional.of(ensemble) : Optional.empty();
    }
}
