package paso.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// Which places run out of room, or need beds, in the first days after the as-of date.
///
/// @param days   length of the window, >= 1; never beyond the horizon
/// @param chance joint chance that at least one place is out of room on some day of the window, in [0, 1]
/// @param rows   places with a capacity that are out of room in some replicate; the soonest median first
/// @param beds   cities and reception centres without a published capacity; by id
public record Outlook(int days, double chance, List<Row> rows, List<Beds> beds) {

    /// Quantiles 0.05, 0.5 and 0.95 over the replicates.
    public record Band(double low, double median, double high) {
        static Band of(double[] samples) {
            double[] sorted = samples.clone();
            Arrays.sort(sorted);
            return new Band(Quantiles.of(sorted, 0.05), Quantiles.of(sorted, 0.5), Quantiles.of(sorted, 0.95));
        }
    }

    /// One place.
    ///
    /// @param chance share of replicates that are over on some day of the window, in (0, 1]
    /// @param first  first day over: quantiles 0.1, 0.5 and 0.9 over all replicates; absent = not in the window
    /// @param until  median of the last day over, of the replicates that are over
    /// @param over   load above capacity on the worst day, in the place's unit; 0 where there is room
    /// @param decideBy the 10 % day minus the days it takes to open more room
    public record Row(
            Place place,
            double chance,
            List<Optional<LocalDate>> first,
            LocalDate until,
            Band over,
            Optional<LocalDate> decideBy) {
        public Row {
            first = List.copyOf(first);
        }
    }

    /// What a place without a published capacity would have to add to what it holds on the as-of date.
    ///
    /// @param more highest load of the window minus the load on the as-of date, in the place's unit; 0 where fewer
    public record Beds(Place place, Band more) {}

    /// Room that opens when it is ordered on the as-of date, and how much is short from then on.
    ///
    /// @param opens as-of date plus the days it takes to open more room
    /// @param shortBy load above capacity on the worst day from then to the end of the run, in the place's unit
    public record Order(Place place, LocalDate opens, Band shortBy) {}

    public Outlook {
        rows = List.copyOf(rows);
        beds = List.copyOf(beds);
    }

    /// Reads the first `days` days after the as-of date.
    public static Outlook of(Scenario scenario, Ensemble ensemble, int days) {
        Frame frame = ensemble.frame();
        int end = Math.min(frame.asOfDay() + days, frame.days() - 1);
        boolean[] any = new boolean[ensemble.replicates()];
        List<Row> rows = new ArrayList<>();
        List<Beds> beds = new ArrayList<>();
        for (String id : frame.places().stream().sorted().toList()) {
            Place place = scenario.network().place(id);
            int index = frame.place(id);
            if (ensemble.hasCapacity(index)) {
                Follow follow = new Follow(ensemble, index, frame.asOfDay() + 1, end);
                for (int r = 0; r < any.length; r++) any[r] |= follow.worst[r] > 0;
                follow.row(place).ifPresent(rows::add);
            } else if (place.report() && housed(place)) beds.add(beds(ensemble, place, index, end));
        }
        rows.sort(soonest());
        int over = 0;
        for (boolean one : any) if (one) over++;
        return new Outlook(end - frame.asOfDay(), (double) over / any.length, rows, beds);
    }

    /// What is short where room ordered today opens within the run; places where the median is short, the soonest
    /// to open first.
    public static List<Order> orders(Scenario scenario, Ensemble ensemble) {
        Frame frame = ensemble.frame();
        List<Order> orders = new ArrayList<>();
        for (String id : frame.places().stream().sorted().toList()) {
            Place place = scenario.network().place(id);
            int index = frame.place(id);
            int opens = frame.asOfDay() + Math.max(1, place.room().leadDays());
            if (!ensemble.hasCapacity(index) || opens >= frame.days()) continue;
            Follow follow = new Follow(ensemble, index, opens, frame.days() - 1);
            if (Band.of(follow.worst).median() <= 0) continue;
            orders.add(new Order(place, frame.timeline().dateOf(opens), Band.of(follow.worst)));
        }
        orders.sort(Comparator.comparing(Order::opens)
                .thenComparing(order -> order.place().id()));
        return orders;
    }

    private static boolean housed(Place place) {
        return place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.RECEPTION;
    }

    private static Beds beds(Ensemble ensemble, Place place, int index, int end) {
        int asOf = ensemble.frame().asOfDay();
        double[] more = new double[ensemble.replicates()];
        for (int r = 0; r < more.length; r++) {
            double now = ensemble.load(index, asOf, r);
            for (int day = asOf + 1; day <= end; day++) {
                more[r] = Math.max(more[r], ensemble.load(index, day, r) - now);
            }
        }
        return new Beds(place, Band.of(more));
    }

    private static Comparator<Row> soonest() {
        return Comparator.comparing((Row row) -> row.first().get(1).orElse(LocalDate.MAX))
                .thenComparing(row -> row.first().getFirst().orElse(LocalDate.MAX))
                .thenComparing(Row::chance, Comparator.reverseOrder())
                .thenComparing(row -> row.place().id());
    }

    /// One place's load above capacity over some days, replicate by replicate.
    private static final class Follow {
        private final Frame frame;
        private final double[] first; // [replicate], day index, +infinity = never over
        private final double[] last; // [replicate], day index, -1 = never over
        private final double[] worst; // [replicate], the place's unit, 0 = never over

        Follow(Ensemble ensemble, int place, int from, int to) {
            frame = ensemble.frame();
            int replicates = ensemble.replicates();
            first = new double[replicates];
            last = new double[replicates];
            worst = new double[replicates];
            Arrays.fill(first, Double.POSITIVE_INFINITY);
            Arrays.fill(last, -1);
            for (int r = 0; r < replicates; r++) {
                for (int day = from; day <= to; day++) {
                    double excess = ensemble.load(place, day, r) - ensemble.capacity(place, day, r);
                    if (!(excess > 0)) continue;
                    first[r] = Math.min(first[r], day);
                    last[r] = day;
                    worst[r] = Math.max(worst[r], excess);
                }
            }
        }

        double chance() {
            return (double) Arrays.stream(worst).filter(excess -> excess > 0).count() / worst.length;
        }

        Optional<Row> row(Place place) {
            double chance = chance();
            if (chance == 0) return Optional.empty();
            double[] sorted = first.clone();
            Arrays.sort(sorted);
            double[] ends = Arrays.stream(last).filter(day -> day >= 0).sorted().toArray();
            List<Optional<LocalDate>> days = List.of(day(sorted, 0.1), day(sorted, 0.5), day(sorted, 0.9));
            return Optional.of(new Row(
                    place,
                    chance,
                    days,
                    frame.timeline().dateOf((int) Math.floor(Quantiles.of(ends, 0.5))),
                    Band.of(worst),
                    days.getFirst().map(day -> day.minusDays(place.room().leadDays()))));
        }

        private Optional<LocalDate> day(double[] sorted, double level) {
            double day = Quantiles.of(sorted, level);
            return Double.isInfinite(day)
                    ? Optional.empty()
                    : Optional.of(frame.timeline().dateOf((int) Math.floor(day)));
        }
    }
}
