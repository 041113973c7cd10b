package paso.study.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import paso.scenario.Figures.Observation;
import paso.scenario.Scoring;
import paso.study.arrivals.Counterpart;

/// A figure to forecast: a later figure of a listed series, seen from an as-of date.
///
/// @param asOf   nothing published after this day may be used for a forecast of it
/// @param figure the truth; published after `asOf`
public record Point(LocalDate asOf, Horizon horizon, Scoring.Series series, Observation figure) {

    private static final Comparator<Point> ORDER = Comparator.comparing(
                    (Point point) -> point.series().kind())
            .thenComparing(point -> point.series().place())
            .thenComparing(point -> point.series().measure())
            .thenComparing(point -> point.series().who().toString())
            .thenComparing(point -> point.figure().unit())
            .thenComparing(point -> point.figure().period().last())
            .thenComparing(point -> point.figure().period().first());

    /// Every point of one as-of date, in a stable order. Asks for no forecast.
    ///
    /// A figure is a point when it is of a listed series, was published after `asOf`, all its days lie after
    /// `asOf` (of a stock, the last), and its last day lies in the window of a horizon. Of several versions of
    /// one figure the one published last is the truth.
    ///
    /// @param later figures that were not readable at `asOf`
    public static List<Point> of(LocalDate asOf, Scoring scoring, List<Observation> later) {
        TreeMap<String, Observation> newest = new TreeMap<>();
        for (Observation figure : later) newest.merge(key(figure), figure, Point::newer);
        List<Point> points = new ArrayList<>();
        for (Observation figure : newest.values()) {
            if (!figure.origin().published().filter(day -> day.isAfter(asOf)).isPresent()) continue;
            LocalDate first = Counterpart.stock(figure.measure())
                    ? figure.period().last()
                    : figure.period().first();
            if (!first.isAfter(asOf)) continue;
            Optional<Horizon> horizon = Horizon.of(asOf, figure.period().last());
            if (horizon.isEmpty()) continue;
            for (Scoring.Series series : scoring.series()) {
                if (series.holds(figure)) points.add(new Point(asOf, horizon.get(), series, figure));
            }
        }
        points.sort(ORDER);
        return List.copyOf(points);
    }

    /// Days from the as-of date to the last day of the figure.
    public int lead() {
        return Math.toIntExact(ChronoUnit.DAYS.between(asOf, figure.period().last()));
    }

    private static String key(Observation figure) {
        return "%s/%s/%s/%s/%s"
                .formatted(figure.place(), figure.who(), figure.measure(), figure.unit(), figure.period());
    }

    private static Observation newer(Observation one, Observation other) {
        LocalDate a = one.origin().published().orElse(LocalDate.MIN);
        LocalDate b = other.origin().published().orElse(LocalDate.MIN);
        if (!a.equals(b)) return a.isAfter(b) ? one : other;
        return one.value() <= other.value() ? one : other;
    }
}
