package paso.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a scenario's forecasts are scored on, fixed before any of them is made.
///
/// @param asOf   days whose knowledge each forecast is made from, ascending
/// @param series measured series whose later figures are the points
public record Scoring(List<LocalDate> asOf, List<Series> series) {

    /// A measured series.
    ///
    /// @param kind  name of the class of series it is scored with, for example `city`
    /// @param place id of a place or an area
    public record Series(String kind, String place, Who who, Measure measure) {
        public Series {
            Ids.check("class", kind);
        }

        /// Whether a figure belongs to this series.
        public boolean holds(Figures.Observation figure) {
            return figure.place().equals(place)
                    && figure.measure() == measure
                    && figure.who().equals(who);
        }
    }

    public Scoring {
        asOf = asOf.stream().distinct().sorted().toList();
        series = List.copyOf(series);
        Set<List<Object>> seen = new HashSet<>();
        for (Series one : series) {
            if (!seen.add(List.of(one.place, one.who, one.measure))) {
                throw new IllegalArgumentException(
                        "series '%s' of '%s' is there twice".formatted(one.measure.word(), one.place));
            }
        }
    }
}
