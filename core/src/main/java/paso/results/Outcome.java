package paso.results;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import paso.scenario.Measure;

/// What happened in one replicate, every day, everywhere.
///
/// People and parties are whole numbers except in expected mode. The engine fills an outcome while a replicate runs
/// and hands it to a [Sink]; a sink that keeps figures copies them.
public final class Outcome {

    private final Frame frame;
    private final int replicate;
    private final int groups;
    private final int days;
    private final int months;
    private final double[][] values; // [measure][(place * groups + group) * days + day], people
    private final double[] load; // [place * days + day], census plus waiting in the place's unit
    private final double[] capacity; // [place * days + day], the place's unit; NaN where there is none
    private final double[] flows; // [(route * groups + group) * months + month], people
    private final double[] costs; // [cost * months + month], US dollars
    private final @Nullable Cells[] households; // [measure * places + place], parties
    private final @Nullable Cells[] byRoute; // [place], people
    private People people = new People(0, 0, 0, 0, 0, 0);

    /// Where everybody is. `initial + arrived = present + waiting + travelling + exited`.
    ///
    /// @param present inside a place that is not an exit or a community
    /// @param waiting at a door
    /// @param exited  in places of the kinds exit and community
    public record People(
            double initial, double arrived, double present, double waiting, double travelling, double exited) {
        /// What is not accounted for; 0 when people are conserved.
        public double missing() {
            return initial + arrived - present - waiting - travelling - exited;
        }
    }

    public Outcome(Frame frame, int replicate) {
        this.frame = frame;
        this.replicate = replicate;
        groups = frame.groups().size();
        days = frame.days();
        months = frame.timeline().months().size();
        int cells = frame.places().size() * groups * days;
        values = new double[Measure.values().length][cells];
        households = new Cells[Measure.values().length * frame.places().size()];
        byRoute = new Cells[frame.places().size()];
        load = new double[frame.places().size() * days];
        capacity = new double[frame.places().size() * days];
        Arrays.fill(capacity, Double.NaN);
        flows = new double[frame.routes().size() * groups * months];
        costs = new double[frame.costs().size() * months];
    }

    public Frame frame() {
        return frame;
    }

    /// 0 for the first.
    public int replicate() {
        return replicate;
    }

    public double value(Measure measure, int place, int group, int day) {
        return values[measure.ordinal()][(place * groups + group) * days + day];
    }

    /// Adds to the named group and to `all`.
    public void add(Measure measure, int place, int group, int day, double people) {
        double[] cells = values[measure.ordinal()];
        cells[(place * groups + group) * days + day] += people;
        cells[place * groups * days + day] += people;
    }

    /// Adds parties to the named group and to `all`; kept for places whose room is counted in households.
    public void addHouseholds(Measure measure, int place, int group, int day, double parties) {
        add(households, measure.ordinal() * frame.places().size() + place, group, day, parties);
    }

    /// Adds people who joined the door from a route, to the named group and to `all`; [Measure#ARRIVALS] has them
    /// too.
    public void addByRoute(int place, int group, int day, double people) {
        add(byRoute, place, group, day, people);
    }

    private void add(@Nullable Cells[] kept, int at, int group, int day, double value) {
        Cells cells = kept[at];
        if (cells == null) kept[at] = cells = new Cells(new double[groups * days]);
        cells.values[group * days + day] += value;
        cells.values[day] += value;
    }

    /// Parties of a measure on a day, at a place whose room is counted in households: census, waiting and arrivals.
    public double householdsOn(Measure measure, int place, int group, int day) {
        Cells kept = households(measure, place);
        return kept == null ? 0 : kept.values[group * days + day];
    }

    /// Parties of a measure at a place by group and day; null where none were counted.
    @Nullable
    Cells households(Measure measure, int place) {
        return households[measure.ordinal() * frame.places().size() + place];
    }

    /// People who came to a place by routes, by group and day; null where nobody did.
    @Nullable
    Cells byRoute(int place) {
        return byRoute[place];
    }

    /// What few places have.
    static final class Cells {
        final double[] values; // [group * days + day]

        Cells(double[] values) {
            this.values = values;
        }
    }

    /// Sets group `all` alone, for ratios.
    public void setAll(Measure measure, int place, int day, double value) {
        values[measure.ordinal()][place * groups * days + day] = value;
    }

    /// Census plus waiting, in the place's unit.
    public double load(int place, int day) {
        return load[place * days + day];
    }

    /// Capacity in the place's unit that day; NaN where there is none.
    public double capacity(int place, int day) {
        return capacity[place * days + day];
    }

    public void setRoom(int place, int day, double load, double capacity) {
        this.load[place * days + day] = load;
        this.capacity[place * days + day] = capacity;
    }

    /// People who set out on the route in a month.
    public double flow(int route, int group, int month) {
        return flows[(route * groups + group) * months + month];
    }

    /// Adds to the named group and to `all`.
    public void addFlow(int route, int group, int month, double people) {
        flows[(route * groups + group) * months + month] += people;
        flows[route * groups * months + month] += people;
    }

    /// US dollars spent on a cost row in a month.
    public double cost(int cost, int month) {
        return costs[cost * months + month];
    }

    public void addCost(int cost, int month, double dollars) {
        costs[cost * months + month] += dollars;
    }

    public People people() {
        return people;
    }

    public void setPeople(People people) {
        this.people = people;
    }

    /// What has been written so far, without what is zero.
    public Past past() {
        return new Past(
                Arrays.stream(values).map(Few::of).toArray(Few[]::new),
                Few.of(load),
                capacity.clone(),
                Few.of(flows),
                Few.of(costs),
                few(households),
                few(byRoute));
    }

    /// Takes what another outcome of the same frame had so far, where nothing was written yet.
    public void take(Past past) {
        for (int m = 0; m < values.length; m++) past.values[m].into(values[m]);
        past.load.into(load);
        System.arraycopy(past.capacity, 0, capacity, 0, capacity.length);
        past.flows.into(flows);
        past.costs.into(costs);
        take(past.households, households);
        take(past.byRoute, byRoute);
    }

    private static @Nullable Few[] few(@Nullable Cells[] kept) {
        @Nullable Few[] few = new @Nullable Few[kept.length];
        for (int i = 0; i < few.length; i++) {
            Cells cells = kept[i];
            if (cells != null) few[i] = Few.of(cells.values);
        }
        return few;
    }

    private void take(@Nullable Few[] from, @Nullable Cells[] to) {
        for (int i = 0; i < from.length; i++) {
            Few few = from[i];
            if (few == null) continue;
            Cells cells = new Cells(new double[groups * days]);
            few.into(cells.values);
            to[i] = cells;
        }
    }

    /// An outcome as far as it had come.
    @SuppressWarnings("ArrayRecordComponent") // never compared; what it holds is handed on by [#take] alone
    public record Past(
            Few[] values,
            Few load,
            double[] capacity,
            Few flows,
            Few costs,
            @Nullable Few[] households,
            @Nullable Few[] byRoute) {}

    /// The cells of an array that are not zero.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Few(int[] at, double[] value) {
        static Few of(double[] all) {
            int many = 0;
            for (double value : all) if (value != 0) many++;
            Few few = new Few(new int[many], new double[many]);
            int next = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] == 0) continue;
                few.at[next] = i;
                few.value[next++] = all[i];
            }
            return few;
        }

        void into(double[] all) {
            for (int i = 0; i < at.length; i++) all[at[i]] = value[i];
        }
    }

    double[] cells(Measure measure) {
        return values[measure.ordinal()];
    }
}
