package paso.results;

import java.util.ArrayList;
import java.util.List;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// Two runs on the same dice, one with levers changed: paired differences, changed minus base.
public final class Comparison {

    private final Ensemble base;
    private final Ensemble changed;
    private final List<Headline> headlines;
    private final double varianceSaved;

    private Comparison(Ensemble base, Ensemble changed, List<Headline> headlines, double varianceSaved) {
        this.base = base;
        this.changed = changed;
        this.headlines = List.copyOf(headlines);
        this.varianceSaved = varianceSaved;
    }

    /// What is compared of a place over the days after the as-of date.
    public enum What {
        /// Sum of room that lacks over the days, in people.
        UNMET_PERSON_NIGHTS("unmet_person_nights", "person-nights"),
        /// Largest load in the place's unit.
        PEAK("peak", ""),
        /// Share of replicates that are over on at least one day.
        PROBABILITY_OVER("probability_over", "probability"),
        /// People inside on the last day.
        CENSUS_LAST_DAY("census_last_day", "people");

        private final String word;
        private final String unit;

        What(String word, String unit) {
            this.word = word;
            this.unit = unit;
        }

        /// As written in files.
        public String word() {
            return word;
        }
    }

    /// One figure of one reported place in both arms.
    ///
    /// @param base       mean of the base arm
    /// @param changed    mean of the changed arm
    /// @param difference changed minus base, paired; for [What#PROBABILITY_OVER] `low` and `high` are the 90 %
    /// interval of the mean
    public record Headline(String place, What what, String unit, double base, double changed, Paired difference) {}

    /// Pairs two ensembles of one scenario.
    ///
    /// @throws IllegalArgumentException when they have other names, days or numbers of replicates
    public static Comparison of(Scenario scenario, Ensemble base, Ensemble arm) {
        if (!base.frame().equals(arm.frame()) || base.replicates() != arm.replicates()) {
            throw new IllegalArgumentException("only runs of one scenario with as many replicates can be paired");
        }
        List<Headline> headlines = new ArrayList<>();
        for (Place place : reported(scenario)) addHeadlines(headlines, place, base, arm);
        return new Comparison(base, arm, headlines, saved(scenario, base, arm));
    }

    public Ensemble base() {
        return base;
    }

    public Ensemble changed() {
        return changed;
    }

    /// Sorted by place, then as in [What].
    public List<Headline> headlines() {
        return headlines;
    }

    /// Variance that pairing saves overall: 1 - sum of var(difference) / sum of (var(base) + var(changed)), over
    /// the census of every reported place on every day after the as-of date; NaN where nothing varies.
    public double varianceSaved() {
        return varianceSaved;
    }

    /// `true` when the series is the same on every day of every replicate.
    public boolean same(Measure measure, int place, int group) {
        if (base.zero(measure, place, group) && changed.zero(measure, place, group)) return true;
        for (int r = 0; r < base.replicates(); r++) {
            for (int day = 0; day < base.frame().days(); day++) {
                if (base.value(measure, place, group, day, r) != changed.value(measure, place, group, day, r))
                    return false;
            }
        }
        return true;
    }

    /// Every replicate's difference on a day.
    public double[] differences(Measure measure, int place, int group, int day) {
        double[] differences = changed.samples(measure, place, group, day);
        for (int r = 0; r < differences.length; r++) differences[r] -= base.value(measure, place, group, day, r);
        return differences;
    }

    /// Mean and quantiles of the differences on a day: mean first, then a value per level.
    public double[] summary(Measure measure, int place, int group, int day, double[] levels) {
        return Ensemble.summaryOf(differences(measure, place, group, day), levels);
    }

    /// The difference on a day, with its standard error and the variance that pairing saves.
    public Paired paired(Measure measure, int place, int group, int day) {
        return Paired.of(base.samples(measure, place, group, day), changed.samples(measure, place, group, day));
    }

    static List<Place> reported(Scenario scenario) {
        return scenario.network().places().stream()
                .filter(Place::report)
                .sorted(java.util.Comparator.comparing(Place::id))
                .toList();
    }

    private static void addHeadlines(List<Headline> headlines, Place place, Ensemble base, Ensemble arm) {
        int index = base.frame().place(place.id());
        if (base.hasCapacity(index) && arm.hasCapacity(index)) {
            Place.Unit unit = place.room().unit();
            var before = Overflow.RoomUse.of(base, index, unit);
            var after = Overflow.RoomUse.of(arm, index, unit);
            headlines.add(headline(place, What.UNMET_PERSON_NIGHTS, before.unmetNights(), after.unmetNights()));
            headlines.add(headline(place, What.PEAK, before.peak(), after.peak()));
            headlines.add(
                    headline(place, What.PROBABILITY_OVER, ever(before.firstDayOver()), ever(after.firstDayOver())));
        }
        int last = base.frame().days() - 1;
        headlines.add(headline(
                place,
                What.CENSUS_LAST_DAY,
                base.samples(Measure.CENSUS, index, 0, last),
                arm.samples(Measure.CENSUS, index, 0, last)));
    }

    private static Headline headline(Place place, What what, double[] base, double[] changed) {
        Paired paired = Paired.of(base, changed);
        if (what == What.PROBABILITY_OVER) paired = paired.aroundMean();
        String unit = what == What.PEAK ? place.room().unit().word() : what.unit;
        return new Headline(place.id(), what, unit, mean(base), mean(changed), paired);
    }

    private static double[] ever(double[] firstDayOver) {
        double[] ever = new double[firstDayOver.length];
        for (int r = 0; r < ever.length; r++) ever[r] = Double.isInfinite(firstDayOver[r]) ? 0 : 1;
        return ever;
    }

    private static double saved(Scenario scenario, Ensemble base, Ensemble arm) {
        double together = 0;
        double apart = 0;
        for (Place place : reported(scenario)) {
            int index = base.frame().place(place.id());
            if (base.zero(Measure.CENSUS, index, 0) && arm.zero(Measure.CENSUS, index, 0)) continue;
            for (int day = base.frame().asOfDay() + 1; day < base.frame().days(); day++) {
                double[] before = base.samples(Measure.CENSUS, index, 0, day);
                double[] after = arm.samples(Measure.CENSUS, index, 0, day);
                apart += Paired.variance(before) + Paired.variance(after);
                for (int r = 0; r < after.length; r++) after[r] -= before[r];
                together += Paired.variance(after);
            }
        }
        return apart > 0 ? 1 - together / apart : Double.NaN;
    }

    private static double mean(double[] values) {
        return Ensemble.summaryOf(values.clone(), new double[0])[0];
    }
}
