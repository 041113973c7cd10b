package paso.data.output;

import java.util.List;
import java.util.SortedMap;
import paso.report.CsvText;
import paso.results.Ensemble;
import paso.results.displacement.CaseEnsemble;
import paso.scenario.displacement.Displacement;

/// What levers change: each replicate with them, less the same replicate without them.
public final class CaseEffects {

    private static final double[] LEVELS = {0.05, 0.95};

    private CaseEffects() {}

    /// By place, people on the last day and nights over all days, and dollars where a night has a cost.
    public static byte[] of(CaseEnsemble without, CaseEnsemble with, SortedMap<String, Double> nightly) {
        Displacement of = with.displacement();
        CsvText text = new CsvText(1 << 14);
        for (String column : List.of("place", "measure", "without", "with", "difference", "low", "high", "unit"))
            text.text(column);
        text.endLine();
        double[] dollarsWithout = new double[with.replicates()];
        double[] dollarsWith = new double[with.replicates()];
        for (int place = 0; place < of.sites().size(); place++) {
            if (with.empty(place) && without.empty(place)) continue;
            String id = of.sites().get(place).id();
            int last = with.days() - 1;
            row(text, id, "census_on_last_day", without.census(place, last), with.census(place, last), "people");
            double[] before = nights(without, place);
            double[] after = nights(with, place);
            row(text, id, "nights", before, after, "person-nights");
            Double dollars = nightly.get(id);
            if (dollars == null) continue;
            for (int r = 0; r < before.length; r++) {
                dollarsWithout[r] += before[r] * dollars;
                dollarsWith[r] += after[r] * dollars;
            }
        }
        if (!nightly.isEmpty()) row(text, "all", "cost", dollarsWithout, dollarsWith, "dollars");
        return text.bytes();
    }

    private static double[] nights(CaseEnsemble ensemble, int place) {
        double[] nights = new double[ensemble.replicates()];
        for (int day = 0; day < ensemble.days(); day++) {
            double[] census = ensemble.census(place, day);
            for (int r = 0; r < nights.length; r++) nights[r] += census[r];
        }
        return nights;
    }

    private static void row(CsvText text, String place, String measure, double[] without, double[] with, String unit) {
        double[] difference = new double[with.length];
        double before = 0;
        double after = 0;
        for (int r = 0; r < with.length; r++) {
            difference[r] = with[r] - without[r];
            before += without[r] / with.length;
            after += with[r] / with.length;
        }
        double[] summary = Ensemble.summaryOf(difference, LEVELS);
        text.text(place).text(measure).number(before).number(after);
        for (double value : summary) text.number(value);
        text.text(unit).endLine();
    }
}
