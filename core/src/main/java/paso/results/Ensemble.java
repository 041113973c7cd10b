package paso.results;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paso.scenario.Measure;

/// Every replicate of a run, by name.
///
/// Series that are zero on every day of every replicate take no memory.
public final class Ensemble implements Sink {

    private final Frame frame;
    private final int replicates;
    private final int groups;
    private final @Nullable Series[] series; // [(measure * places + place) * groups + group]
    private final @Nullable Series[] load; // [place], the place's unit
    private final @Nullable Series[]
            capacity; // [place], the place's unit, NaN on days without; null where there is none
    private final @Nullable Series[] households; // [(measure * places + place) * groups + group], parties
    private final @Nullable Series[] byRoute; // [place * groups + group], people
    private final double[] flows; // [((route * groups + group) * months + month) * replicates + replicate], people
    private final double[] costs; // [(cost * months + month) * replicates + replicate], US dollars
    private final Outcome.People[] people; // [replicate]
    private int taken;

    private Ensemble(Frame frame, int replicates) {
        this.frame = frame;
        this.replicates = replicates;
        groups = frame.groups().size();
        int places = frame.places().size();
        int months = frame.timeline().months().size();
        series = new Series[Measure.values().length * places * groups];
        households = new Series[Measure.values().length * places * groups];
        byRoute = new Series[places * groups];
        load = new Series[places];
        capacity = new Series[places];
        flows = new double[frame.routes().size() * groups * months * replicates];
        costs = new double[frame.costs().size() * months * replicates];
        people = new Outcome.People[replicates];
    }

    /// An empty ensemble that takes exactly `replicates` outcomes.
    public static Ensemble collecting(Frame frame, int replicates) {
        return new Ensemble(frame, replicates);
    }

    @Override
    public void accept(Outcome outcome) {
        if (!outcome.frame().equals(frame)) throw new IllegalArgumentException("outcome of another run");
        if (outcome.replicate() != taken) {
            throw new IllegalArgumentException(
                    "replicate %d came when %d was due".formatted(outcome.replicate(), taken));
        }
        int days = frame.days();
        int places = frame.places().size();
        for (Measure measure : Measure.values()) {
            double[] cells = outcome.cells(measure);
            for (int row = 0; row < places * groups; row++) {
                int at = measure.ordinal() * places * groups + row;
                Series kept = series[at];
                for (int day = 0; day < days; day++) {
                    double value = cells[row * days + day];
                    if (value == 0) continue;
                    if (kept == null) series[at] = kept = new Series(days, replicates);
                    kept.set(day, taken, value);
                }
            }
        }
        keepFew(outcome);
        for (int place = 0; place < places; place++) {
            for (int day = 0; day < days; day++) keepRoom(outcome, place, day);
        }
        keepSums(outcome);
        people[taken] = outcome.people();
        taken++;
    }

    private void keepFew(Outcome outcome) {
        int places = frame.places().size();
        for (int place = 0; place < places; place++) {
            keep(byRoute, place, outcome.byRoute(place));
            for (Measure measure : Measure.values()) {
                keep(households, measure.ordinal() * places + place, outcome.households(measure, place));
            }
        }
    }

    private void keep(@Nullable Series[] all, int row, Outcome.@Nullable Cells cells) {
        if (cells == null) return;
        for (int group = 0; group < groups; group++) {
            Series kept = all[row * groups + group];
            if (kept == null) all[row * groups + group] = kept = new Series(frame.days(), replicates);
            for (int day = 0; day < frame.days(); day++) {
                kept.set(day, taken, cells.values[group * frame.days() + day]);
            }
        }
    }

    private void keepRoom(Outcome outcome, int place, int day) {
        double there = outcome.load(place, day);
        Series loads = load[place];
        if (there != 0 && loads == null) load[place] = loads = new Series(frame.days(), replicates);
        if (loads != null) loads.set(day, taken, there);
        double room = outcome.capacity(place, day);
        Series rooms = capacity[place];
        if (!Double.isNaN(room) && rooms == null) {
            capacity[place] = rooms = new Series(frame.days(), replicates);
            rooms.lackUntil(day, taken);
        }
        if (rooms != null) rooms.set(day, taken, room);
    }

    private void keepSums(Outcome outcome) {
        int months = frame.timeline().months().size();
        for (int month = 0; month < months; month++) {
            for (int route = 0; route < frame.routes().size(); route++) {
                for (int group = 0; group < groups; group++) {
                    flows[((route * groups + group) * months + month) * replicates + taken] =
                            outcome.flow(route, group, month);
                }
            }
            for (int cost = 0; cost < frame.costs().size(); cost++) {
                costs[(cost * months + month) * replicates + taken] = outcome.cost(cost, month);
            }
        }
    }

    public Frame frame() {
        return frame;
    }

    /// Number of replicates taken.
    public int replicates() {
        return taken;
    }

    /// `true` when the series is 0 on every day of every replicate.
    public boolean zero(Measure measure, int place, int group) {
        return at(measure, place, group) == null;
    }

    /// The value of one replicate.
    public double value(Measure measure, int place, int group, int day, int replicate) {
        Series kept = at(measure, place, group);
        return kept == null ? 0 : kept.get(day, replicate);
    }

    /// The median over the replicates that have a capacity on a day, in the place's unit; NaN where none has.
    public double medianCapacity(int place, int day) {
        double[] rooms = new double[taken];
        int having = 0;
        for (int r = 0; r < taken; r++) {
            double room = capacity(place, day, r);
            if (!Double.isNaN(room)) rooms[having++] = room;
        }
        if (having == 0) return Double.NaN;
        Arrays.sort(rooms, 0, having);
        return Quantiles.of(Arrays.copyOf(rooms, having), 0.5);
    }

    /// Every replicate's value on a day, in the order of replicates.
    public double[] samples(Measure measure, int place, int group, int day) {
        Series kept = at(measure, place, group);
        return kept == null ? new double[taken] : kept.day(day, taken);
    }

    /// Every replicate's number of parties on a day, in the order of replicates; empty where parties are not
    /// counted: they are at places whose room is counted in households, for census, waiting and arrivals.
    public Optional<double[]> householdSamples(Measure measure, int place, int group, int day) {
        Series kept = households[(measure.ordinal() * frame.places().size() + place) * groups + group];
        return kept == null ? Optional.empty() : Optional.of(kept.day(day, taken));
    }

    /// Every replicate's number of people who joined a door from routes on a day, in the order of replicates.
    public double[] byRouteSamples(int place, int group, int day) {
        Series kept = byRoute[place * groups + group];
        return kept == null ? new double[taken] : kept.day(day, taken);
    }

    /// Mean and quantiles on a day.
    ///
    /// @param levels in [0, 1]
    /// @return mean first, then a value per level
    public double[] summary(Measure measure, int place, int group, int day, double[] levels) {
        return summaryOf(samples(measure, place, group, day), levels);
    }

    /// Mean first, then the quantiles of `samples`, which is sorted in place. The mean is summed in ascending
    /// order.
    public static double[] summaryOf(double[] samples, double[] levels) {
        Arrays.sort(samples);
        double sum = 0;
        for (double value : samples) sum += value;
        double[] summary = new double[levels.length + 1];
        summary[0] = sum / samples.length;
        for (int i = 0; i < levels.length; i++) summary[i + 1] = Quantiles.of(samples, levels[i]);
        return summary;
    }

    /// `true` when the place has a capacity on some day of some replicate.
    public boolean hasCapacity(int place) {
        return capacity[place] != null;
    }

    /// Capacity in the place's unit; NaN where there is none that day.
    public double capacity(int place, int day, int replicate) {
        Series rooms = capacity[place];
        return rooms == null ? Double.NaN : rooms.get(day, replicate);
    }

    /// Census plus waiting, in the place's unit.
    public double load(int place, int day, int replicate) {
        Series loads = load[place];
        return loads == null ? 0 : loads.get(day, replicate);
    }

    /// People who set out on a route in a month, every replicate.
    public double[] flowSamples(int route, int group, int month) {
        int months = frame.timeline().months().size();
        int from = ((route * groups + group) * months + month) * replicates;
        return Arrays.copyOfRange(flows, from, from + taken);
    }

    /// US dollars spent on a cost row in a month, every replicate.
    public double[] costSamples(int cost, int month) {
        int months = frame.timeline().months().size();
        int from = (cost * months + month) * replicates;
        return Arrays.copyOfRange(costs, from, from + taken);
    }

    public Outcome.People people(int replicate) {
        return people[replicate];
    }

    private @Nullable Series at(Measure measure, int place, int group) {
        return series[(measure.ordinal() * frame.places().size() + place) * groups + group];
    }

    /// Values of one series: four bytes each while all are whole and fit, eight bytes from the first that does not.
    ///
    /// Replicate by replicate, so that taking an outcome writes along memory; one series fits a cache when a day
    /// is read.
    private static final class Series {
        private final int days;
        private int @Nullable [] whole; // [replicate * days + day]
        private double @Nullable [] any; // [replicate * days + day]

        Series(int days, int replicates) {
            this.days = days;
            whole = new int[days * replicates];
        }

        /// Every value that would have been taken before this one is NaN: what it measures was not there yet.
        void lackUntil(int day, int replicate) {
            for (int at = 0; at < replicate * days + day; at++) set(at % days, at / days, Double.NaN);
        }

        void set(int day, int replicate, double value) {
            int at = replicate * days + day;
            int[] ints = whole;
            if (ints != null) {
                if (value == (int) value) {
                    ints[at] = (int) value;
                    return;
                }
                double[] wide = new double[ints.length];
                for (int i = 0; i < ints.length; i++) wide[i] = ints[i];
                any = wide;
                whole = null;
            }
            double[] wide = any;
            if (wide != null) wide[at] = value;
        }

        double get(int day, int replicate) {
            int at = replicate * days + day;
            int[] ints = whole;
            double[] wide = any;
            return ints != null ? ints[at] : wide != null ? wide[at] : 0;
        }

        double[] day(int day, int taken) {
            double[] values = new double[taken];
            for (int r = 0; r < taken; r++) values[r] = get(day, r);
            return values;
        }
    }
}
