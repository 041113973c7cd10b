package paso.study.score;

import static paso.world.Corridor.corridor;
import static paso.world.PlaceWords.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.scenario.Figures;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Scenario;
import paso.scenario.Scoring;
import paso.scenario.Who;
import paso.time.Span;

/// A place `city` with a published census, and what was readable of it on a day.
final class Known {

    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final LocalDate AS_OF = START.plusDays(60);
    static final Scoring.Series CENSUS = new Scoring.Series("city", "city", Who.EVERYBODY, Measure.CENSUS);
    static final Scoring SCORING = new Scoring(List.of(AS_OF), List.of(CENSUS));

    private final List<Observation> observations = new ArrayList<>();
    private final List<Figures.ArrivalCount> arrivals = new ArrayList<>();

    static Known nothing() {
        return new Known();
    }

    /// The census at the end of a day after the start, published the next day.
    static Observation census(int day, double value) {
        return census(day, value, day + 1);
    }

    static Observation census(int day, double value, int published) {
        return figure(Measure.CENSUS, day, day, value, published);
    }

    static Observation figure(Measure measure, int first, int last, double value, int published) {
        Provenance origin =
                new Provenance("count", Optional.of(START.plusDays(published)), false, Provenance.Knowledge.IDENTIFIED);
        return new Observation(
                "city",
                Who.EVERYBODY,
                measure,
                new Span(START.plusDays(first), START.plusDays(last)),
                value,
                Place.Unit.PEOPLE,
                Figures.Comparator.EXACTLY,
                Figures.Use.FIT,
                origin);
    }

    Known with(Observation figure) {
        observations.add(figure);
        return this;
    }

    Known came(String group, int first, int last, double people) {
        Span period = new Span(START.plusDays(first), START.plusDays(last));
        arrivals.add(new Figures.ArrivalCount(
                "city", Who.group(group), period, people, Figures.Law.COUNTED, Provenance.NONE));
        return this;
    }

    Scenario scenario() {
        Scenario world = corridor()
                .group("single-adult", 1)
                .families()
                .place("city", holding())
                .scenario();
        return new Scenario(
                new Scenario.Header("known", world.header().title(), START, AS_OF, Horizon.farthest(), 10, 1),
                world.cohorts(),
                world.network(),
                world.behaviour(),
                new Figures(List.of(), arrivals, observations),
                world.money(),
                List.of(),
                List.of());
    }

    static Point point(Observation figure) {
        List<Point> points = Point.of(AS_OF, new Scoring(List.of(AS_OF), List.of(series(figure))), List.of(figure));
        return points.getFirst();
    }

    static Scoring.Series series(Observation figure) {
        return new Scoring.Series("city", "city", Who.EVERYBODY, figure.measure());
    }
}
