package paso.data.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.results.Changes;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Overflow;
import paso.results.Quantiles;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// What a run leaves in `run.json` for the next one to compare itself with.
///
/// @param numbers by place and name
/// @param figures published figures that were read, by the hash of what they say
public record Headlines(List<Figure> numbers, SortedMap<String, Changes.NewFigure> figures) {

    /// Names of numbers that [Changes] knows as [Changes.What].
    static final String CHANCE = "chance";

    static final String PEAK = "peak";
    static final String FIRST_DAY = "first_day";

    private static final double[] LEVELS = {0.05, 0.5, 0.95};
    private static final List<Integer> AHEAD = List.of(0, 14, 90);

    /// One number of a run.
    ///
    /// @param what   `chance`, `peak`, `first_day` (days after 1970-01-01), `census_0`, `census_14`, `census_90`
    /// (people that many days after the as-of date), or `cost` (US dollars from the month of the as-of date on)
    /// @param place  id of a place, [Overflow#ANY], or a payer
    /// @param low    quantile 0.05, or NaN
    /// @param middle median; NaN = not within the days of the run
    /// @param high   quantile 0.95, or NaN
    public record Figure(String what, String place, double low, double middle, double high) {}

    /// Orders whatever the order of places in the files.
    static final Comparator<Figure> ORDER = Comparator.comparing(Figure::place).thenComparing(Figure::what);

    public Headlines {
        numbers = numbers.stream().sorted(ORDER).toList();
        figures = new TreeMap<>(figures);
    }

    /// The numbers of a run, as far as `release` lets them be told.
    public static Headlines of(Release release, Ensemble ensemble, Overflow overflow) {
        Scenario scenario = release.scenario();
        List<Figure> numbers = new ArrayList<>();
        for (Overflow.Row row : release.of(overflow).rows()) {
            double p50 = row.firstDayOverP50().map(Headlines::number).orElse(Double.NaN);
            double p10 = row.firstDayOverP10().map(Headlines::number).orElse(Double.NaN);
            double p90 = row.firstDayOverP90().map(Headlines::number).orElse(Double.NaN);
            numbers.add(new Figure(CHANCE, row.place(), Double.NaN, row.probabilityOver(), Double.NaN));
            numbers.add(new Figure(FIRST_DAY, row.place(), p10, p50, p90));
            if (!row.place().equals(Overflow.ANY)) {
                numbers.add(new Figure(PEAK, row.place(), Double.NaN, row.peakP50(), Double.NaN));
            }
        }
        Frame frame = ensemble.frame();
        for (Place place : scenario.network().places()) {
            if (!place.report() || !release.forecast(place.id())) continue;
            for (int ahead : AHEAD) {
                int day = Math.min(frame.asOfDay() + ahead, frame.days() - 1);
                if (day < frame.asOfDay() + ahead && ahead != 90) continue;
                double[] samples = ensemble.samples(Measure.CENSUS, frame.place(place.id()), 0, day);
                numbers.add(number("census_" + ahead, place.id(), samples, release));
            }
        }
        costs(release, ensemble, numbers);
        return new Headlines(numbers, figures(scenario));
    }

    private static void costs(Release release, Ensemble ensemble, List<Figure> numbers) {
        Scenario scenario = release.scenario();
        Frame frame = ensemble.frame();
        var months = frame.timeline().months();
        int first = months.indexOf(java.time.YearMonth.from(scenario.header().asOf()));
        TreeMap<String, double[]> byPayer = new TreeMap<>();
        scenario.money().costs().stream()
                .sorted(Comparator.comparing(cost -> cost.id()))
                .forEach(cost -> {
                    double[] sum = byPayer.computeIfAbsent(cost.payer(), _ -> new double[ensemble.replicates()]);
                    int index = frame.costs().indexOf(cost.id());
                    for (int month = first; month < months.size(); month++) {
                        double[] dollars = ensemble.costSamples(index, month);
                        for (int r = 0; r < sum.length; r++) sum[r] += dollars[r];
                    }
                });
        byPayer.keySet().removeAll(release.hiddenPayers());
        byPayer.forEach((payer, sum) -> numbers.add(number("cost", payer, sum, release)));
    }

    private static Figure number(String what, String place, double[] samples, Release release) {
        Arrays.sort(samples);
        return new Figure(
                what,
                place,
                release.rounded(Quantiles.of(samples, LEVELS[0])),
                release.rounded(Quantiles.of(samples, LEVELS[1])),
                release.rounded(Quantiles.of(samples, LEVELS[2])));
    }

    private static double number(LocalDate day) {
        return day.toEpochDay();
    }

    private static SortedMap<String, Changes.NewFigure> figures(Scenario scenario) {
        TreeMap<String, Changes.NewFigure> figures = new TreeMap<>();
        for (Figures.Observation row : scenario.figures().observations()) {
            var figure = new Changes.NewFigure(
                    "observations.csv",
                    row.place(),
                    row.measure().word(),
                    row.period().last(),
                    row.value(),
                    row.origin().source());
            figures.put(hash(figure + "|" + row.who() + "|" + row.period() + "|" + row.comparator()), figure);
        }
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            var figure = new Changes.NewFigure(
                    "arrivals.csv",
                    row.place(),
                    Measure.ARRIVALS.word(),
                    row.period().last(),
                    row.people(),
                    row.origin().source());
            figures.put(hash(figure + "|" + row.who() + "|" + row.period() + "|" + row.law()), figure);
        }
        return figures;
    }

    /// The first 16 hexadecimal digits of the SHA-256.
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// What is new here beside an earlier run; [Changes#NONE] where there was none.
    public Changes since(Optional<EarlierRun> earlier, Release release) {
        if (earlier.isEmpty()) return Changes.NONE;
        EarlierRun before = earlier.get();
        List<Changes.Row> rows = new ArrayList<>();
        for (Figure number : numbers) {
            what(number.what())
                    .ifPresent(what -> rows.add(new Changes.Row(
                            what,
                            number.place(),
                            before.number(number.what(), number.place())
                                    .map(Figure::middle)
                                    .orElse(Double.NaN),
                            number.middle())));
        }
        List<Changes.NewFigure> fresh = new ArrayList<>();
        figures.forEach((hash, figure) -> {
            if (!before.figures().contains(hash) && told(figure, release)) fresh.add(figure);
        });
        fresh.sort(Comparator.comparing(Changes.NewFigure::file)
                .reversed()
                .thenComparing(Changes.NewFigure::date)
                .thenComparing(Changes.NewFigure::place)
                .thenComparing(Changes.NewFigure::what)
                .thenComparingDouble(Changes.NewFigure::value)
                .thenComparing(Changes.NewFigure::source));
        return new Changes(Optional.of(before.sha256()), Optional.of(before.asOf()), rows, fresh);
    }

    private static boolean told(Changes.NewFigure figure, Release release) {
        return release.shows(figure.place()) && (!release.isPublic() || figure.value() >= Release.FEWEST);
    }

    static Optional<Changes.What> what(String word) {
        return switch (word) {
            case CHANCE -> Optional.of(Changes.What.CHANCE);
            case PEAK -> Optional.of(Changes.What.PEAK);
            case FIRST_DAY -> Optional.of(Changes.What.FIRST_DAY);
            default -> Optional.empty();
        };
    }
}
