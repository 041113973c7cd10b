package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures.Law;
import paso.scenario.Scenario;
import paso.time.Span;

/// Months up to September 2023 only: later ones must not shape the method.
final class CoverageTest {

    private static final YearMonth END = YearMonth.of(2023, 9);

    @Test
    void one_month_ahead_nine_in_ten_intervals_hold_about_nine_in_ten_months() throws IOException {
        Path file = facts();
        boolean there = Files.exists(file);
        if (!there) System.out.println("skipped: the monthly history is not here");
        assumeTrue(there);
        TreeMap<String, TreeMap<YearMonth, Double>> history = read(file);
        int inside = 0;
        int all = 0;
        int wide = 0;
        for (YearMonth last = YearMonth.of(2020, 12); last.isBefore(END); last = last.plusMonths(1)) {
            for (var one : forecast(history, last).entrySet()) {
                double truth = history.get(one.getKey()).get(last.plusMonths(1));
                double[] sums = one.getValue();
                all++;
                if (sums[15] <= truth && truth <= sums[284]) inside++;
                if (sums[75] <= truth && truth <= sums[224]) wide++;
            }
        }
        System.out.printf(java.util.Locale.ROOT, "90 %% interval: %d, 50 %%: %d of %d%n", inside, wide, all);
        assertThat(inside / (double) all).isBetween(0.80, 0.985);
        assertThat(wide / (double) all).isBetween(0.35, 0.75);
    }

    /// 300 sorted totals of the month after `last`, by place.
    private static TreeMap<String, double[]> forecast(
            TreeMap<String, TreeMap<YearMonth, Double>> history, YearMonth last) {
        LocalDate start = last.atDay(1);
        Months months = Months.months("2019-10").start(start.toString()).days(last.lengthOfMonth() - 1, 31);
        history.forEach((place, byMonth) -> byMonth.headMap(last, true)
                .forEach((at, people) -> months.row(
                        place, "single-adult", new Span(at.atDay(1), at.atEndOfMonth()), people, Law.COUNTED)));
        Scenario scenario = months.scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 11);
        int width = paths.series().size();
        double[] people = new double[scenario.timeline().days() * width];
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (int r = 0; r < 300; r++) {
            paths.draw(r, people);
            for (int s = 0; s < width; s++) {
                double[] sum = sums.computeIfAbsent(paths.series().get(s).place(), _ -> new double[300]);
                int from = last.lengthOfMonth();
                for (int day = from; day < from + last.plusMonths(1).lengthOfMonth(); day++)
                    sum[r] += people[day * width + s];
            }
        }
        sums.values().forEach(Arrays::sort);
        return sums;
    }

    private static TreeMap<String, TreeMap<YearMonth, Double>> read(Path file) throws IOException {
        TreeMap<String, TreeMap<YearMonth, Double>> history = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("month")) continue;
            String[] cells = line.split(",");
            YearMonth month = YearMonth.parse(cells[0]);
            if (month.isAfter(END)) continue;
            String place = cells[2].toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            history.computeIfAbsent(place, _ -> new TreeMap<>()).put(month, Double.parseDouble(cells[3]));
        }
        return history;
    }

    private static Path facts() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(".git"))) at = at.getParent();
        return at.resolve("../shared/facts/cbp_sw_monthly_by_area.csv").normalize();
    }
}
