package paso.study.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.observe.SeriesId;

/// What can be said of a change.
public sealed interface Finding {

    Asked asked();

    /// What was known, and on what the answer rests.
    List<String> notes();

    /// The question.
    ///
    /// @param since    day of the supposed change
    /// @param moreThan size that is asked about, in percent, in (0, 100)
    record Asked(SeriesId series, LocalDate since, LocalDate asOf, double moreThan) {}

    /// It can be told.
    ///
    /// @param changed      whether so clear a step is rarer than one in twenty among this series' own dates
    /// @param slots        values after the day, of `word` (days, weeks, months)
    /// @param ratio        level just after the day over level without change
    /// @param difference   that the step makes to the mean value of a slot
    /// @param overall      mean value seen over expected, of all slots together; absent where the past is too short
    /// @param expected     mean value of a slot without change
    /// @param seen         mean value of a slot as published
    /// @param chance       that the level moved, from even odds
    /// @param chanceOfMore that it moved by more than was asked about, in the direction it took
    /// @param when         since when; absent where no change stands out
    /// @param past         how often the like stood in the past
    /// @param smallest     change that would have stood out, as a share, in (0, 1)
    record Determined(
            Asked asked,
            boolean changed,
            int slots,
            String word,
            Interval ratio,
            Interval difference,
            Optional<Interval> overall,
            double expected,
            double seen,
            double chance,
            double chanceOfMore,
            Optional<When> when,
            Past past,
            double smallest,
            Picture picture,
            List<String> notes)
            implements Finding {
        /// Of a normal error: beyond 1.96 deviations it stands out, and four of five lie above -0.8416.
        private static final double FOUR_OF_FIVE = (1.959964 + 0.841621) / 1.959964;

        public Determined {
            notes = List.copyOf(notes);
        }

        /// Drop that stands out in four of five cases, as a share: the power of the question asked here.
        public double likelyDrop() {
            return 1 - StrictMath.pow(1 - smallest, FOUR_OF_FIVE);
        }

        /// Rise that stands out in four of five cases, as a share.
        public double likelyRise() {
            return StrictMath.pow(1 - smallest, -FOUR_OF_FIVE) - 1;
        }
    }

    /// It cannot be told from what was public.
    ///
    /// @param reasons each enough, as sentences
    record Undetermined(Asked asked, List<String> reasons, List<String> notes) implements Finding {
        public Undetermined {
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }
    }

    /// Middle and 95 % interval.
    record Interval(double middle, double low, double high) {}

    /// When it moved: the likeliest day, and the shortest stretch of days with 90 % of the chance.
    record When(LocalDate likeliest, LocalDate first, LocalDate last) {}

    /// The same statistic at earlier dates of the series.
    ///
    /// @param dates       how many
    /// @param apart       how many stretches that do not overlap they amount to
    /// @param asLarge     moved the same way by at least as much
    /// @param asClear     moved the same way at least as clearly
    /// @param calibration what the model's deviations were multiplied by
    /// @param own         whether the calibration rests on this past alone
    record Past(int dates, double apart, long asLarge, long asClear, double calibration, boolean own) {}

    /// What a drawing shows: a stretch before the day and what followed.
    record Picture(List<Point> points) {
        public Picture {
            points = List.copyOf(points);
        }
    }

    /// A slot.
    ///
    /// @param day      its last
    /// @param value    as published; NaN = not
    /// @param expected without change; NaN before the day, as are `low` and `high`, its 90 % band
    record Point(LocalDate day, double value, double expected, double low, double high) {}
}
