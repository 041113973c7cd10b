package paso.data.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import paso.report.CsvText;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Quantiles;
import paso.scenario.Measure;

/// The long table: one line per date, place, group, measure and output type.
///
/// Lines are sorted by place, group (`all` first), measure (in the order of [Measure]), date and output type
/// (mean, then quantiles by level), names by code point, so the order of rows in the scenario's files changes
/// no byte. Group `all` has a mean and the 23 levels of the hubverse, other groups a mean and five levels; in
/// expected mode there are means only. Occupancy is known for `all` only. A series that is zero on every day of
/// every replicate has no lines. What a [Release] keeps back has no lines either; where it allows weeks only, a
/// line is dated by the last day of its week.
final class LongTable {

    static final List<String> COLUMNS =
            List.of("date", "place", "group", "measure", "output_type", "output_type_id", "value", "unit");

    private static final int BYTES_A_PLACE = 1 << 20;

    private final Frame frame;
    private final Values values;
    private final boolean meansOnly;
    private final byte[][] dates; // [day]
    private final List<String> groups;
    private final String[] extra;
    private final Release release;

    /// Where the numbers come from.
    interface Values {
        /// `true` when the series has no lines.
        boolean absent(Measure measure, int place, int group);

        /// One value per replicate; the caller may sort them.
        double[] samples(Measure measure, int place, int group, int day);
    }

    /// The values of one ensemble.
    record Of(Ensemble ensemble) implements Values {
        @Override
        public boolean absent(Measure measure, int place, int group) {
            return ensemble.zero(measure, place, group);
        }

        @Override
        public double[] samples(Measure measure, int place, int group, int day) {
            return ensemble.samples(measure, place, group, day);
        }
    }

    /// @param release what may be written; places, groups and days that may not have no lines
    /// @param extra   cells put behind every line
    LongTable(Frame frame, Values values, boolean meansOnly, Release release, String... extra) {
        this.frame = frame;
        this.release = release;
        this.values = values;
        this.meansOnly = meansOnly;
        this.extra = extra.clone();
        dates = new byte[frame.days()][];
        for (int day = 0; day < dates.length; day++) {
            dates[day] = CsvText.bytesOf(frame.timeline().dateOf(day).toString());
        }
        groups = sortedGroups(frame);
    }

    /// `all`, then the other groups by name.
    static List<String> sortedGroups(Frame frame) {
        List<String> sorted = new ArrayList<>(List.of(Frame.ALL));
        frame.groups().stream().skip(1).sorted().forEach(sorted::add);
        return sorted;
    }

    /// Writes every line but the header, place by place; `threads` places are worked on at once and few are kept.
    void write(OutputStream out, int threads) throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Iterator<String> places =
                    frame.places().stream().filter(release::shows).sorted().iterator();
            Deque<Future<byte[]>> due = new ArrayDeque<>();
            try {
                while (places.hasNext() || !due.isEmpty()) {
                    while (places.hasNext() && due.size() < 2 * threads) {
                        int place = frame.place(places.next());
                        due.add(workers.submit(() -> lines(place)));
                    }
                    out.write(due.remove().get());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while writing");
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private byte[] lines(int place) throws InterruptedIOException {
        CsvText text = new CsvText(BYTES_A_PLACE);
        boolean full = release.full(frame.places().get(place));
        for (String name : groups) {
            int group = frame.group(name);
            if (group != 0 && !full) continue;
            for (Measure measure : Measure.values()) {
                if (measure == Measure.OCCUPANCY && group != 0) continue;
                if (!values.absent(measure, place, group)) addSeries(text, measure, place, group);
            }
        }
        return text.bytes();
    }

    private void addSeries(CsvText text, Measure measure, int place, int group) throws InterruptedIOException {
        byte[] key = CsvText.part(frame.places().get(place), frame.groups().get(group), measure.word());
        double[] levels = meansOnly ? new double[0] : group == 0 ? Quantiles.hubverse() : Quantiles.five();
        byte[][] types = types(levels);
        byte[] tail = tail(measure.unit());
        for (Release.Period period : release.periods(frame.places().get(place))) {
            if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("interrupted while writing");
            double[] summary = Ensemble.summaryOf(over(values, measure, place, group, period), levels);
            for (int i = 0; i < summary.length; i++) {
                text.ready(dates[period.last()])
                        .ready(key)
                        .ready(types[i])
                        .number(release.rounded(measure, summary[i]))
                        .ready(tail)
                        .endLine();
            }
        }
    }

    /// The value of every replicate over a period: the mean of a stock or a ratio, the sum of a flow.
    static double[] over(Values values, Measure measure, int place, int group, Release.Period period) {
        double[] sum = values.samples(measure, place, group, period.first());
        if (period.first() == period.last()) return sum;
        for (int day = period.first() + 1; day <= period.last(); day++) {
            double[] more = values.samples(measure, place, group, day);
            for (int r = 0; r < sum.length; r++) sum[r] += more[r];
        }
        int days = period.last() - period.first() + 1;
        if (!flow(measure)) for (int r = 0; r < sum.length; r++) sum[r] /= days;
        return sum;
    }

    private static boolean flow(Measure measure) {
        return switch (measure) {
            case ARRIVALS, DEPARTURES, TURNED_AWAY, RELEASED_WITHOUT_RECEPTION, RELEASED -> true;
            case CENSUS, WAITING, OCCUPANCY, OVER_TIME_LIMIT -> false;
        };
    }

    private byte[] tail(String unit) {
        String[] cells = new String[extra.length + 1];
        cells[0] = unit;
        System.arraycopy(extra, 0, cells, 1, extra.length);
        return CsvText.part(cells);
    }

    /// `mean,` and then `quantile,0.5` and so on.
    static byte[][] types(double[] levels) {
        byte[][] types = new byte[levels.length + 1][];
        types[0] = CsvText.part("mean", "");
        for (int i = 0; i < levels.length; i++) types[i + 1] = CsvText.part("quantile", CsvText.plain(levels[i]));
        return types;
    }
}
