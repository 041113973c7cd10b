package paso.study.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.engine.ArrivalPaths;
import paso.scenario.Behaviour;
import paso.scenario.Cohort;
import paso.scenario.Figures;
import paso.scenario.Place;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// The expected census of every place of a freed scenario: arrivals convolved with stays along the routes.
///
/// Infinite-server theory (Eick, Massey and Whitt 1993) in whole days: expectations add, so each kind of people is
/// followed by itself, by nights stayed.
final class Expectation {

    private final Scenario scenario;
    private final int days;
    private final Map<String, Map<Cohort, List<Stock>>> stocks = new TreeMap<>(); // place, kind -> exit paths
    private final double[][] census; // [place][day], people

    /// People of one kind on one exit path of a place.
    private static final class Stock {
        final double share;
        final Optional<StayLaw> law; // absent: held for good
        final List<Step> steps;
        final double[] people; // [nights]
        double kept; // ready, with no way on; or held for good

        Stock(double share, Optional<StayLaw> law, List<Step> steps) {
            this.share = share;
            this.law = law;
            this.steps = steps;
            people = new double[law.map(StayLaw::nights).orElse(0)];
        }

        void admit(double more) {
            if (law.isEmpty()) kept += more;
            else people[0] += more;
        }

        /// One more night for everybody; returns who became ready.
        double morning(StayLaw law) {
            double ready = 0;
            int last = people.length - 1;
            double oldest = people[last];
            for (int k = last; k >= 1; k--) {
                double here = people[k - 1] + (k == last ? oldest : 0);
                double leaving = here * law.ready(k);
                people[k] = here - leaving;
                ready += leaving;
            }
            people[0] = 0;
            return ready;
        }

        double total() {
            double total = kept;
            for (double some : people) total += some;
            return total;
        }
    }

    private record Step(String to, int days, double share) {}

    private record Join(String place, Cohort kind, double people) {}

    Expectation(Scenario scenario, ArrivalPaths arrivals) {
        this.scenario = scenario;
        days = scenario.timeline().days();
        census = new double[scenario.network().places().size()][days];
        present();
        List<ArrivalPaths.Series> series = arrivals.series();
        double[] outside = new double[days * series.size()];
        arrivals.draw(0, outside);
        List<List<Join>> due = new ArrayList<>(); // by day
        for (int day = 0; day < days; day++) due.add(new ArrayList<>());
        for (int day = 0; day < days; day++) {
            leave(day, due);
            for (Join join : due.get(day)) admit(join.place(), join.kind(), join.people());
            for (int s = 0; s < series.size(); s++) {
                ArrivalPaths.Series one = series.get(s);
                admit(one.place(), new Cohort(one.group(), one.attributes(), 1), outside[day * series.size() + s]);
            }
            record(day);
        }
    }

    /// Expected people inside at the end of a day.
    double census(int place, int day) {
        return census[place][day];
    }

    /// Mean nights that somebody admitted `d` days before the end stays by then, index d = 0 … days; empty where
    /// some are held for good or have no way on.
    double[] nights(String place, Cohort kind) {
        double[] nights = new double[days + 1];
        for (Stock stock : newStocks(place, kind)) {
            if (stock.law.isEmpty() || stock.steps.isEmpty()) return new double[0];
            double sum = 0;
            double[] beyond = stock.law.get().beyond(days);
            for (int d = 1; d <= days; d++) {
                sum += beyond[d - 1];
                nights[d] += stock.share * sum;
            }
        }
        return nights;
    }

    private void present() {
        for (Figures.Presence row : scenario.figures().present()) {
            for (Cohort kind : Freed.kinds(scenario, row.place(), row.who())) {
                List<Stock> here = stocks(row.place(), kind);
                double all = 0;
                for (Stock stock : here) all += weight(stock);
                for (Stock stock : here) place(row, stock, row.people() * weight(stock) / all);
            }
        }
    }

    /// Share times mean stay, as in a steady state.
    private static double weight(Stock stock) {
        double mean = 0;
        if (stock.law.isEmpty()) return stock.share;
        for (double some : stock.law.get().steady()) mean += some;
        return stock.share * mean;
    }

    private static void place(Figures.Presence row, Stock stock, double people) {
        if (stock.law.isEmpty()) {
            stock.kept += people;
            return;
        }
        double[] weight = stock.law.get().steady();
        if (row.stayedFrom().isPresent()) {
            java.util.Arrays.fill(weight, 0);
            int from = row.stayedFrom().getAsInt();
            for (int a = from; a <= row.stayedTo().orElse(from); a++) weight[Math.min(a, weight.length - 1)]++;
        }
        double sum = 0;
        for (double some : weight) sum += some;
        for (int a = 0; a < weight.length; a++) stock.people[a] += people * weight[a] / sum;
    }

    private void leave(int day, List<List<Join>> due) {
        stocks.forEach((place, kinds) -> kinds.forEach((kind, here) -> {
            for (Stock stock : here) {
                if (stock.law.isEmpty()) continue;
                double ready = stock.morning(stock.law.get());
                if (ready <= 0) continue;
                if (stock.steps.isEmpty()) stock.kept += ready;
                for (Step step : stock.steps) {
                    if (day + step.days() >= days) continue;
                    var kept = scenario.network().place(step.to()).keeps();
                    due.get(day + step.days()).add(new Join(step.to(), kind.keeping(kept), ready * step.share()));
                }
            }
        }));
    }

    private void admit(String place, Cohort kind, double people) {
        for (Stock stock : stocks(place, kind)) stock.admit(people * stock.share);
    }

    private void record(int day) {
        List<Place> places = scenario.network().places();
        for (int place = 0; place < census.length; place++) {
            var kinds = stocks.get(places.get(place).id());
            if (kinds == null) continue;
            for (List<Stock> here : kinds.values()) {
                for (Stock stock : here) census[place][day] += stock.total();
            }
        }
    }

    private List<Stock> stocks(String place, Cohort kind) {
        return stocks.computeIfAbsent(place, _ -> new java.util.LinkedHashMap<>())
                .computeIfAbsent(kind, _ -> newStocks(place, kind));
    }

    private List<Stock> newStocks(String place, Cohort kind) {
        List<Behaviour.ExitPath> paths = closest(
                scenario.behaviour().exitPaths().stream()
                        .filter(p -> p.place().equals(place))
                        .toList(),
                Behaviour.ExitPath::who,
                kind);
        if (paths.isEmpty()) return List.of(stock(place, kind, "", 1));
        double all = 0;
        for (Behaviour.ExitPath path : paths) all += path.share().central();
        List<Stock> list = new ArrayList<>();
        for (Behaviour.ExitPath path : paths) {
            list.add(stock(place, kind, path.path(), path.share().central() / all));
        }
        return list;
    }

    private Stock stock(String place, Cohort kind, String path, double share) {
        return new Stock(share, stay(place, kind, path).map(StayLaw::new), steps(place, kind, path));
    }

    /// Absent: held for good.
    private Optional<Stay> stay(String place, Cohort kind, String path) {
        for (String name : List.of(path, "")) {
            List<Behaviour.StayRule> rows = closest(
                    scenario.behaviour().stays().stream()
                            .filter(s -> s.place().equals(place) && s.path().equals(name))
                            .toList(),
                    Behaviour.StayRule::who,
                    kind);
            if (!rows.isEmpty()) return Optional.of(rows.getFirst().stay());
        }
        return Optional.empty();
    }

    private List<Step> steps(String place, Cohort kind, String path) {
        for (String name : List.of(path, "")) {
            List<Behaviour.RouteShare> rows = closest(
                    scenario.behaviour().routeShares().stream()
                            .filter(s -> s.place().equals(place) && s.path().equals(name))
                            .toList(),
                    Behaviour.RouteShare::who,
                    kind);
            if (rows.isEmpty()) continue;
            double all = 0;
            for (Behaviour.RouteShare row : rows) all += row.share().central();
            List<Step> steps = new ArrayList<>();
            for (Behaviour.RouteShare row : rows) {
                if (row.share().central() > 0) steps.add(step(row, row.share().central() / all));
            }
            return steps;
        }
        return List.of();
    }

    private Step step(Behaviour.RouteShare row, double share) {
        for (Route route : scenario.network().routes()) {
            if (!route.id().equals(row.route())) continue;
            int travel = switch (route.travel()) {
                case Route.Travel.Days some -> (int) Math.rint(some.days().central());
                case Route.Travel.Distance far -> far.days();
            };
            return new Step(route.to(), travel, share);
        }
        throw new IllegalArgumentException("no route '%s'".formatted(row.route()));
    }

    private static <R> List<R> closest(List<R> rows, java.util.function.Function<R, Who> who, Cohort kind) {
        int most = 0;
        List<R> best = new ArrayList<>();
        for (R row : rows) {
            Who wanted = who.apply(row);
            if (!wanted.matches(kind)) continue;
            if (wanted.specificity() > most) best.clear();
            most = Math.max(most, wanted.specificity());
            if (wanted.specificity() == most) best.add(row);
        }
        return best;
    }
}
