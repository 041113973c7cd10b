package paso.study.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import paso.observe.Frequency;
import paso.observe.Vintage;
import paso.random.Binomial;
import paso.random.Keys;
import paso.random.Stream;

/// How often planted changes are found, and how often a change is found where none was planted.
public final class Power {

    /// A row of the table: what was planted for how long, and what was found.
    ///
    /// @param factor     of the level, 1 = nothing planted
    /// @param slots      that could be read after it
    /// @param tried      dates or series
    /// @param determined of them, those that got an answer
    /// @param found      of those, a change (of the right direction where one was planted)
    /// @param covered    of those, the 95 % interval of the ratio held `factor`
    /// @param middle     median of the ratio; NaN where nothing was determined
    public record Row(double factor, int slots, int tried, int determined, int found, int covered, double middle) {}

    private static final double[] FACTORS = {1, 0.9, 0.8, 0.7, 0.5};
    private static final double MORE_THAN = 10;

    private final List<Row> rows = new ArrayList<>();

    private Power() {}

    private static int[] lengths(Frequency frequency) {
        return switch (frequency) {
            case DAY -> new int[] {7, 14, 28};
            case WEEK -> new int[] {2, 4, 8};
            case MONTH -> new int[] {1, 3, 6};
        };
    }

    /// Plants drops into simulated series, each with its own dice.
    ///
    /// @param like   the series without its change: its `since` is where drops begin
    /// @param series how many for each row
    public static List<Row> simulated(Simulated like, int series) {
        Power power = new Power();
        int before = like.slots();
        for (double factor : FACTORS) {
            for (int length : lengths(like.frequency())) {
                List<Finding> findings = new ArrayList<>();
                for (int i = 0; i < series; i++) {
                    Vintage vintage = new Simulated(
                                    like.frequency(),
                                    like.first(),
                                    before + length,
                                    like.mean(),
                                    like.scatter(),
                                    like.wander(),
                                    like.since(),
                                    factor)
                            .draw(Keys.mix(i) ^ length);
                    findings.add(ChangeStudy.of(vintage, like.since(), MORE_THAN, Holidays.ruled()));
                }
                power.add(factor, length, findings);
            }
        }
        return List.copyOf(power.rows);
    }

    /// Plants drops into a series at dates spread over its second half, each judged with what came before it.
    ///
    /// Of a flow each count is kept with chance `factor`; a stock is multiplied by it and rounded. Changes that the
    /// series really had count as false alarms where nothing was planted, so that share is an upper bound.
    ///
    /// @param dates how many
    public static List<Row> of(Vintage vintage, Holidays holidays, int dates) {
        Periods periods = Periods.of(vintage);
        Power power = new Power();
        int[] lengths = lengths(periods.frequency());
        int longest = lengths[lengths.length - 1];
        int first = Math.max(Limits.of(periods.frequency()).history() + 1, periods.size() / 2);
        int last = periods.size() - longest;
        for (double factor : FACTORS) {
            for (int length : lengths) {
                List<Finding> findings = new ArrayList<>();
                for (int i = 0; i < dates && last > first; i++) {
                    int at = first + (int) ((long) i * (last - first) / dates);
                    Periods planted = planted(periods, at, length, factor);
                    LocalDate since = periods.stock()
                            ? periods.span(at).last()
                            : periods.span(at).first();
                    Finding.Asked asked = new Finding.Asked(vintage.id(), since, vintage.asOf(), MORE_THAN);
                    findings.add(ChangeStudy.of(planted, asked, holidays));
                }
                power.add(factor, length, findings);
            }
        }
        return List.copyOf(power.rows);
    }

    static Periods planted(Periods periods, int at, int length, double factor) {
        Stream random = new Stream();
        double[] values = new double[at + length];
        for (int slot = 0; slot < values.length; slot++) {
            double value = periods.value(slot);
            values[slot] = value;
            if (slot < at || Double.isNaN(value) || factor == 1) continue;
            random.seek(Keys.of("thinned"), Keys.mix(slot));
            values[slot] =
                    periods.stock() ? Math.rint(value * factor) : Binomial.draw(Math.rint(value), factor, random);
        }
        return periods.with(0, values.length, values);
    }

    private void add(double factor, int length, List<Finding> findings) {
        int found = 0;
        int covered = 0;
        List<Double> ratios = new ArrayList<>();
        for (Finding finding : findings) {
            if (!(finding instanceof Finding.Determined told)) continue;
            Finding.Interval ratio = told.ratio();
            ratios.add(ratio.middle());
            if (told.changed() && (factor == 1 || ratio.middle() < 1)) found++;
            if (ratio.low() <= factor && factor <= ratio.high()) covered++;
        }
        ratios.sort(null);
        double middle = ratios.isEmpty() ? Double.NaN : ratios.get(ratios.size() / 2);
        rows.add(new Row(factor, length, findings.size(), ratios.size(), found, covered, middle));
    }
}
