package paso.data.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import paso.report.CsvText;
import paso.results.Ensemble;
import paso.results.Quantiles;
import paso.results.displacement.CaseEnsemble;
import paso.results.displacement.RelativeDifference;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.Site;

/// The tables of a case of displacement: the long table of every place and route, what was registered against what was
/// simulated, and costs.
///
/// A place or route that nobody ever entered has no lines. Camps that are compared with what was registered have a mean
/// and the 23 levels of the hubverse, all others a mean and five levels.
final class CaseTables {

    private static final int BYTES = 1 << 16;

    private final CaseEnsemble ensemble;
    private final Displacement of;
    private final byte[][] dates; // [day]

    CaseTables(CaseEnsemble ensemble) {
        this.ensemble = ensemble;
        of = ensemble.displacement();
        dates = new byte[ensemble.days()][];
        for (int day = 0; day < dates.length; day++)
            dates[day] = CsvText.bytesOf(of.timeline().dateOf(day).toString());
    }

    /// Ids of routes, `ONE--OTHER`, in the order of the case; of several between two places the later have a number.
    static String[] routeIds(Displacement of) {
        Set<String> taken = new HashSet<>();
        for (Site site : of.sites()) taken.add(site.id());
        String[] ids = new String[of.links().size()];
        for (int route = 0; route < ids.length; route++) {
            Link link = of.links().get(route);
            String id = link.one() + "--" + link.other();
            for (int n = 2; !taken.add(id); n++) id = link.one() + "--" + link.other() + "--" + n;
            ids[route] = id;
        }
        return ids;
    }

    void summary(OutputStream out) throws IOException {
        out.write(SmallTables.header(LongTable.COLUMNS));
        Set<Integer> compared = new HashSet<>();
        for (CaseEnsemble.Camp camp : ensemble.camps()) compared.add(camp.place());
        for (int place = 0; place < of.sites().size(); place++) {
            if (ensemble.empty(place)) continue;
            int at = place;
            double[] levels = compared.contains(place) ? Quantiles.hubverse() : Quantiles.five();
            String id = of.sites().get(place).id();
            series(out, id, "census", levels, day -> ensemble.census(at, day));
            series(out, id, "arrivals", levels, day -> ensemble.arrivals(at, day));
        }
        String[] ids = routeIds(of);
        for (int route = 0; route < ids.length; route++) {
            if (ensemble.unused(route)) continue;
            int at = route;
            series(out, ids[route], "travelling", Quantiles.five(), day -> ensemble.travelling(at, day));
            series(out, ids[route], "passages", Quantiles.five(), day -> ensemble.passages(at, day));
        }
    }

    private void series(OutputStream out, String id, String measure, double[] levels, IntFunction<double[]> samples)
            throws IOException {
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("interrupted while writing");
        byte[] key = CsvText.part(id, "all", measure);
        byte[] tail = CsvText.part("people");
        byte[][] types = LongTable.types(levels);
        CsvText text = new CsvText(BYTES);
        for (int day = 0; day < dates.length; day++) {
            double[] summary = Ensemble.summaryOf(samples.apply(day), levels);
            for (int i = 0; i < summary.length; i++) {
                text.ready(dates[day])
                        .ready(key)
                        .ready(types[i])
                        .number(summary[i])
                        .ready(tail)
                        .endLine();
            }
        }
        out.write(text.bytes());
    }

    /// By day, and without a date over all days: the averaged relative difference of all camps, normal and rescaled,
    /// and of each camp its part in it.
    byte[] validation() {
        int replicates = ensemble.replicates();
        RelativeDifference[] all = new RelativeDifference[replicates];
        for (int r = 0; r < replicates; r++) all[r] = RelativeDifference.of(ensemble, r);
        CsvText rows = new CsvText(BYTES);
        row(rows, "", "all", "averaged_relative_difference", of(all, RelativeDifference::normal), Double.NaN);
        row(
                rows,
                "",
                "all",
                "averaged_relative_difference_rescaled",
                of(all, RelativeDifference::rescaled),
                Double.NaN);
        for (CaseEnsemble.Camp camp : ensemble.camps()) {
            int at = camp.place();
            row(rows, "", camp.id(), "part_of_difference", of(all, one -> one.part(at)), Double.NaN);
            row(rows, "", camp.id(), "part_of_difference_rescaled", of(all, one -> one.rescaledPart(at)), Double.NaN);
        }
        for (int day = 0; day < dates.length; day++) {
            int on = day;
            String date = of.timeline().dateOf(day).toString();
            row(rows, date, "all", "relative_difference", of(all, one -> one.normal(on)), Double.NaN);
            row(rows, date, "all", "relative_difference_rescaled", of(all, one -> one.rescaled(on)), Double.NaN);
            for (CaseEnsemble.Camp camp : ensemble.camps())
                row(rows, date, camp.id(), "census", ensemble.census(camp.place(), day), (double) camp.registered(day));
        }
        return under(List.of("date", "place", "measure", "mean", "low", "high", "registered"), rows);
    }

    private static double[] of(RelativeDifference[] all, ToDoubleFunction<RelativeDifference> what) {
        double[] samples = new double[all.length];
        for (int r = 0; r < samples.length; r++) samples[r] = what.applyAsDouble(all[r]);
        return samples;
    }

    private static void row(
            CsvText text, String date, String place, String measure, double[] samples, double registered) {
        double[] summary = Ensemble.summaryOf(samples, new double[] {0.05, 0.95});
        text.text(date).text(place).text(measure);
        for (double value : summary) text.number(value);
        text.number(registered).endLine();
    }

    /// Dollars for the nights of each place that has a cost, and for all of them.
    byte[] costs(SortedMap<String, Double> nightly) {
        CsvText rows = new CsvText(BYTES);
        double[] sum = new double[ensemble.replicates()];
        for (int place = 0; place < of.sites().size(); place++) {
            Double dollars = nightly.get(of.sites().get(place).id());
            if (dollars == null) continue;
            double[] cost = new double[sum.length];
            for (int day = 0; day < ensemble.days(); day++) {
                double[] census = ensemble.census(place, day);
                for (int r = 0; r < cost.length; r++) cost[r] += census[r] * dollars;
            }
            for (int r = 0; r < cost.length; r++) sum[r] += cost[r];
            cost(rows, of.sites().get(place).id(), cost);
        }
        cost(rows, "all", sum);
        return under(List.of("place", "output_type", "output_type_id", "value", "unit"), rows);
    }

    private static byte[] under(List<String> columns, CsvText rows) {
        byte[] head = SmallTables.header(columns);
        byte[] body = rows.bytes();
        byte[] table = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, table, head.length, body.length);
        return table;
    }

    private static void cost(CsvText rows, String place, double[] samples) {
        double[] levels = Quantiles.five();
        double[] summary = Ensemble.summaryOf(samples, levels);
        byte[][] types = LongTable.types(levels);
        for (int i = 0; i < summary.length; i++)
            rows.text(place).ready(types[i]).number(summary[i]).text("dollars").endLine();
    }
}
