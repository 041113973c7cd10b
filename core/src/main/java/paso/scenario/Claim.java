package paso.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.time.Span;

/// A public statement that counts can check, and exactly what it is taken to say.
///
/// @param id          names it
/// @param statement   the statement, or what it comes to in neutral words
/// @param quoted      `true`: the statement is the public quote
/// @param who         office or role that made it, never a private person
/// @param said        day on which it was made
/// @param sources     keys of [Source]s: where it was published, then second sources
/// @param definition  what is counted, and what is not
/// @param causal      `true`: it says that one thing brought about another, beyond what its counts say
/// @param test        exactly what is claimed
/// @param readings    other definitions under which the same words may be meant
/// @param beside      figures that are shown and decide nothing
/// @param needs       what would settle it where these data do not; may be empty
public record Claim(
        String id,
        Text statement,
        boolean quoted,
        Text who,
        LocalDate said,
        List<String> sources,
        Text definition,
        boolean causal,
        Test test,
        List<Reading> readings,
        List<Reading> beside,
        Text needs) {

    public Claim {
        Ids.check("claim", id);
        sources = List.copyOf(sources);
        readings = List.copyOf(readings);
        beside = List.copyOf(beside);
    }

    /// The claim under another definition.
    ///
    /// @param kind  in which way it differs
    /// @param title the definition in a few words
    public record Reading(Kind kind, Text title, Test test) {}

    /// In which way a definition differs from the one that was used.
    public enum Kind {
        /// Encounters are events; one person may cause several.
        EVENTS_OR_PEOPLE,
        /// Each individual once.
        UNIQUE,
        /// Calendar year or fiscal year.
        YEAR,
        /// With or without ports of entry.
        PORTS,
        /// Nationwide, one border or a part of it.
        AREA,
        /// All who came, or those who came less those who left.
        GROSS_OR_NET,
        /// Single days, or the mean over days.
        PEAK_OR_MEAN,
        /// The figure that a change is measured from.
        BASE,
        /// Those there at a moment, or those who came over a period.
        STOCK_OR_FLOW,
        /// Another period.
        PERIOD,
        /// Who counted.
        COUNTED_BY,
        /// What is counted.
        MEASURE;

        /// As written in files: `events-or-people`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What exactly is claimed.
    public sealed interface Test {}

    /// A number over a period.
    public record Level(Asked asked, Wanted wanted) implements Test {}

    /// One number set against another.
    public record Relation(Asked asked, Asked base, Form form, Wanted wanted) implements Test {}

    /// The highest or lowest of all periods of the same length.
    ///
    /// @param since first day of what it is compared with; absent = ever
    public record Extreme(Asked asked, boolean highest, Optional<LocalDate> since) implements Test {}

    /// That a lever brings about more or fewer: answered by paired runs or not at all.
    public record Cause(String lever, String place, Who who, Measure measure, boolean more) implements Test {}

    /// Nothing that could be counted.
    public record Uncountable(Text why) implements Test {}

    /// What a number is made of.
    ///
    /// @param terms  counted series, added or taken away
    /// @param year   how the period was named where it was named as a year
    /// @param people `true`: the statement counts people, each once, whatever its series counts
    public record Asked(List<Term> terms, Span period, Year year, Take take, boolean people) {
        public Asked {
            terms = List.copyOf(terms);
            if (terms.isEmpty()) throw new IllegalArgumentException("a figure without a series");
        }
    }

    /// A series in a sum.
    ///
    /// @param added `false`: it is taken away
    public record Term(String series, boolean added) {}

    /// How a period was named.
    public enum Year {
        NONE,
        CALENDAR,
        /// The United States' fiscal year, from 1 October of the year before.
        FISCAL
    }

    /// What is made of the days of a period.
    public enum Take {
        /// Over the whole period; flows.
        TOTAL,
        MEAN_PER_DAY,
        MEAN_PER_WEEK,
        /// Total over days, times 365.25 / 12.
        MEAN_PER_MONTH,
        /// Of the days of the period the one with most.
        HIGHEST_DAY,
        LOWEST_DAY,
        /// At the end of the last day; stocks.
        AT_END;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How two numbers are set against each other.
    public enum Form {
        /// 100 times (number less base) over base.
        PERCENT_CHANGE,
        /// Number less base.
        DIFFERENCE,
        /// Number over base.
        RATIO,
        /// 100 times number over base.
        PERCENT_OF;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How a number was stated.
    public enum Comparator {
        MORE_THAN,
        AT_LEAST,
        LESS_THAN,
        AT_MOST,
        ABOUT,
        NEARLY,
        EXACTLY,
        BETWEEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The numbers that make a claim true.
    ///
    /// @param value   as stated
    /// @param low     least that makes it true, may be infinite
    /// @param lowOpen `low` itself does not
    /// @param high    most that makes it true, may be infinite
    /// @param highOpen `high` itself does not
    public record Wanted(
            Comparator comparator, double value, double low, boolean lowOpen, double high, boolean highOpen) {

        /// Share of the value by which `about` and `nearly` may miss it where nothing else is stated.
        public static final double TOLERANCE = 0.05;

        /// What a comparator allows around a value.
        ///
        /// @param tolerance  distance that `about`, `nearly` and `exactly` allow, >= 0
        /// @param upper      upper end of `between`
        public static Wanted of(Comparator comparator, double value, double tolerance, double upper) {
            double infinity = Double.POSITIVE_INFINITY;
            return switch (comparator) {
                case MORE_THAN -> new Wanted(comparator, value, value, true, infinity, false);
                case AT_LEAST -> new Wanted(comparator, value, value, false, infinity, false);
                case LESS_THAN -> new Wanted(comparator, value, -infinity, false, value, true);
                case AT_MOST -> new Wanted(comparator, value, -infinity, false, value, false);
                case ABOUT, EXACTLY ->
                    new Wanted(comparator, value, value - tolerance, false, value + tolerance, false);
                case NEARLY ->
                    value >= 0
                            ? new Wanted(comparator, value, value - tolerance, false, value, true)
                            : new Wanted(comparator, value, value, true, value + tolerance, false);
                case BETWEEN -> new Wanted(comparator, value, value, false, upper, false);
            };
        }

        public boolean holds(double number) {
            return (lowOpen ? number > low : number >= low) && (highOpen ? number < high : number <= high);
        }
    }
}
