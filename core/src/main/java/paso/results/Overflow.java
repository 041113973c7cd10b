package paso.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// Which places run out of room, when, and with what probability.
///
/// A place is *over* on a day when its load (census plus people waiting, in its unit) exceeds its capacity of
/// that day. Only days after the as-of date count. Everybody is counted: group `all`.
///
/// @param rows one per place that has a capacity on some day, sorted by id; then one, [#ANY], for all of them
/// together,
/// present when there is at least one place
public record Overflow(List<Row> rows) {

    /// The place that stands for "at least one of the places".
    public static final String ANY = "any";

    private static final double[] FIRST_DAY = {0.1, 0.5, 0.9};

    /// One place, or [#ANY].
    ///
    /// The three dates are type-7 quantiles over every replicate of the first day over, where a replicate that is
    /// never over counts as +infinity; empty = not within the horizon. A quantile that falls between two days is
    /// rounded down to the earlier one, so that `decideBy` is never late because of rounding.
    ///
    /// @param unit       what capacity and peak are counted in; empty for [#ANY]
    /// @param capacity   median over replicates on the first day after the as-of date; absent where there is none
    /// yet
    /// and for [#ANY]
    /// @param probabilityOver share of replicates that are over on at least one day, in [0, 1]
    /// @param decideBy   p10 minus the days it takes to open more room; absent for [#ANY], where each place has
    /// its own
    /// @param peakP50    median over replicates of the largest load; NaN for [#ANY], whose places differ in unit
    /// @param unmetPersonNightsP50 median over replicates of the sum over days of max(0, load - capacity), in
    /// people:
    /// where the unit is households, times that day's people per household (census plus waiting over load)
    public record Row(
            String place,
            String group,
            String unit,
            OptionalDouble capacity,
            double probabilityOver,
            Optional<LocalDate> firstDayOverP10,
            Optional<LocalDate> firstDayOverP50,
            Optional<LocalDate> firstDayOverP90,
            Optional<LocalDate> decideBy,
            double peakP50,
            double unmetPersonNightsP50) {}

    public Overflow {
        rows = List.copyOf(rows);
    }

    /// Reads an ensemble of `scenario`.
    public static Overflow of(Scenario scenario, Ensemble ensemble) {
        Frame frame = ensemble.frame();
        List<Row> rows = new ArrayList<>();
        double[] anyFirst = new double[ensemble.replicates()];
        double[] anyUnmet = new double[ensemble.replicates()];
        Arrays.fill(anyFirst, Double.POSITIVE_INFINITY);
        for (String id : frame.places().stream().sorted().toList()) {
            int index = frame.place(id);
            if (!ensemble.hasCapacity(index)) continue;
            Place place = scenario.network().place(id);
            RoomUse use = RoomUse.of(ensemble, index, place.room().unit());
            for (int r = 0; r < anyFirst.length; r++) {
                anyFirst[r] = Math.min(anyFirst[r], use.firstDayOver()[r]);
                anyUnmet[r] += use.unmetNights()[r];
            }
            double capacity = ensemble.medianCapacity(index, frame.asOfDay() + 1);
            rows.add(row(frame, place, use, capacity));
        }
        if (!rows.isEmpty()) rows.add(any(frame, anyFirst, anyUnmet));
        return new Overflow(rows);
    }

    /// The row of a place.
    public Optional<Row> row(String place) {
        return rows.stream().filter(row -> row.place().equals(place)).findFirst();
    }

    private static Row row(Frame frame, Place place, RoomUse use, double capacity) {
        List<Optional<LocalDate>> dates = dates(frame, use.firstDayOver());
        return new Row(
                place.id(),
                Frame.ALL,
                place.room().unit().word(),
                Double.isNaN(capacity) ? OptionalDouble.empty() : OptionalDouble.of(capacity),
                share(use.firstDayOver()),
                dates.get(0),
                dates.get(1),
                dates.get(2),
                dates.get(0).map(day -> day.minusDays(place.room().leadDays())),
                median(use.peak()),
                median(use.unmetNights()));
    }

    private static Row any(Frame frame, double[] first, double[] unmet) {
        List<Optional<LocalDate>> dates = dates(frame, first);
        return new Row(
                ANY,
                Frame.ALL,
                "",
                OptionalDouble.empty(),
                share(first),
                dates.get(0),
                dates.get(1),
                dates.get(2),
                Optional.empty(),
                Double.NaN,
                median(unmet));
    }

    private static List<Optional<LocalDate>> dates(Frame frame, double[] firstDayOver) {
        double[] sorted = firstDayOver.clone();
        Arrays.sort(sorted);
        List<Optional<LocalDate>> dates = new ArrayList<>();
        for (double level : FIRST_DAY) {
            double day = Quantiles.of(sorted, level);
            dates.add(
                    Double.isInfinite(day)
                            ? Optional.empty()
                            : Optional.of(frame.timeline().dateOf((int) Math.floor(day))));
        }
        return dates;
    }

    private static double share(double[] firstDayOver) {
        int over = 0;
        for (double day : firstDayOver) if (!Double.isInfinite(day)) over++;
        return (double) over / firstDayOver.length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quantiles.of(sorted, 0.5);
    }

    /// How much of one place's room is used after the as-of date, replicate by replicate.
    static final class RoomUse {

        private final double[] firstDayOver; // [replicate], day index, +infinity = never
        private final double[] peak; // [replicate], the place's unit
        private final double[] unmetNights; // [replicate], person-nights

        private RoomUse(int replicates) {
            firstDayOver = new double[replicates];
            peak = new double[replicates];
            unmetNights = new double[replicates];
        }

        static RoomUse of(Ensemble ensemble, int place, Place.Unit unit) {
            RoomUse use = new RoomUse(ensemble.replicates());
            Arrays.fill(use.firstDayOver, Double.POSITIVE_INFINITY);
            for (int r = 0; r < use.peak.length; r++) use.follow(ensemble, place, unit, r);
            return use;
        }

        private void follow(Ensemble ensemble, int place, Place.Unit unit, int replicate) {
            Frame frame = ensemble.frame();
            for (int day = frame.asOfDay() + 1; day < frame.days(); day++) {
                double load = ensemble.load(place, day, replicate);
                double excess = load - ensemble.capacity(place, day, replicate);
                peak[replicate] = Math.max(peak[replicate], load);
                if (!(excess > 0)) continue;
                firstDayOver[replicate] = Math.min(firstDayOver[replicate], day);
                double people =
                        unit == Place.Unit.PEOPLE ? 1 : peoplePerHousehold(ensemble, place, day, replicate, load);
                unmetNights[replicate] += excess * people;
            }
        }

        private static double peoplePerHousehold(Ensemble ensemble, int place, int day, int replicate, double load) {
            return (ensemble.value(Measure.CENSUS, place, 0, day, replicate)
                            + ensemble.value(Measure.WAITING, place, 0, day, replicate))
                    / load;
        }

        double[] firstDayOver() {
            return firstDayOver;
        }

        double[] peak() {
            return peak;
        }

        double[] unmetNights() {
            return unmetNights;
        }
    }
}
