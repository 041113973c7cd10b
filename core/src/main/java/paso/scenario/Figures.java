package paso.scenario;

import java.util.List;
import java.util.OptionalInt;
import paso.time.Span;

/// What was counted: people present at the start, arrivals, observations to compare with, and of whom arrivals
/// were made up.
///
/// @param present      people present at the end of the day before the start
/// @param arrivals     people who entered the corridor
/// @param observations published figures on what the model also produces
/// @param margins      published arrivals by the values of an attribute, which split arrivals that do not state it
/// @param account      published lines of the monthly account of custody; nothing is fitted to them
public record Figures(
        List<Presence> present,
        List<ArrivalCount> arrivals,
        List<Observation> observations,
        List<Margin> margins,
        List<AccountFigure> account) {

    public Figures {
        present = List.copyOf(present);
        arrivals = List.copyOf(arrivals);
        observations = List.copyOf(observations);
        margins = List.copyOf(margins);
        account = List.copyOf(account);
    }

    /// Without margins and without figures of the account.
    public Figures(List<Presence> present, List<ArrivalCount> arrivals, List<Observation> observations) {
        this(present, arrivals, observations, List.of(), List.of());
    }

    /// People present at the start.
    ///
    /// @param people      people, whole and >= 0
    /// @param stayedFrom  fewest nights stayed so far; absent = spread as in a steady state of the stay's
    /// distribution
    /// @param stayedTo    most nights stayed so far, evenly spread
    public record Presence(
            String place, Who who, double people, OptionalInt stayedFrom, OptionalInt stayedTo, Provenance origin) {}

    /// People who entered at `place` over a period.
    ///
    /// @param people people in the whole period ([Law#COUNTED]), or on average per day ([Law#POISSON])
    public record ArrivalCount(String place, Who who, Span period, double people, Law law, Provenance origin) {}

    /// Whether a figure is a count that happened or a rate that chance acts on.
    public enum Law {
        /// A published total, spread over its days; chance does not change it.
        COUNTED,
        /// A mean number of people a day; parties come as a Poisson process.
        POISSON
    }

    /// A published figure.
    ///
    /// @param place      id of a place or an area
    /// @param measure    what was measured
    /// @param period     the days it covers; a stock holds at the end of the last of them
    /// @param unit       people or households; a ratio is as its measure says, and has unit people
    /// @param comparator how exactly it was stated
    /// @param use        whether parameters may be fitted to it
    public record Observation(
            String place,
            Who who,
            Measure measure,
            Span period,
            double value,
            Place.Unit unit,
            Comparator comparator,
            Use use,
            Provenance origin) {

        /// A figure in people that may be fitted to.
        public Observation(
                String place,
                Who who,
                Measure measure,
                Span period,
                double value,
                Comparator comparator,
                Provenance origin) {
            this(place, who, measure, period, value, Place.Unit.PEOPLE, comparator, Use.FIT, origin);
        }
    }

    /// What a published figure may be used for.
    public enum Use {
        /// Parameters and arrivals may be fitted to it.
        FIT,
        /// Compared with the model, never fitted to.
        CHECK
    }

    public enum Comparator {
        EXACTLY,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    /// People who arrived in a period with one value of an attribute, for example one citizenship.
    ///
    /// @param place  id of a place or an area
    /// @param who    a group, or everybody
    /// @param people people in the whole period
    public record Margin(
            String place, Who who, String attribute, String value, Span period, double people, Provenance origin) {}

    /// A published line of the account of custody over a period.
    ///
    /// @param place id of an area
    public record AccountFigure(String place, AccountLine line, Span period, double people, Provenance origin) {}
}
