package paso.scenario;

import java.time.LocalDate;
import java.util.Optional;
import paso.time.Span;

/// An official forecast made public in the past, and what came of it.
///
/// @param title    what was forecast, in a few words
/// @param asOf     day whose knowledge a replay may use
/// @param period   days that the model is asked about
/// @param official the official figure
/// @param outcome  the figure that came, with its own source
/// @param lever    lever that the forecast was conditional on; absent where it was not
/// @param origin   of the official figure
/// @param came     of the outcome
public record Alarm(
        String id,
        Text title,
        LocalDate asOf,
        Subject subject,
        Span period,
        Aggregate aggregate,
        double official,
        double outcome,
        Optional<String> lever,
        Provenance origin,
        Provenance came) {

    public Alarm {
        Ids.check("alarm", id);
    }

    /// What a forecast speaks of.
    public sealed interface Subject {
        /// A measure at a place or an area, in people.
        record Counted(String place, Who who, Measure measure) implements Subject {}

        /// People who set out on a route.
        record Trips(String route) implements Subject {}

        /// What a payer spends, in US dollars.
        ///
        /// @param before spent before the period, to be added
        record Spent(String payer, double before) implements Subject {}
    }

    /// How the days of the period become one figure.
    public enum Aggregate {
        SUM("sum"),
        MEAN("mean"),
        AT_END("at-end");

        private final String word;

        Aggregate(String word) {
            this.word = word;
        }

        /// As written in files: `at-end`.
        public String word() {
            return word;
        }
    }
}
