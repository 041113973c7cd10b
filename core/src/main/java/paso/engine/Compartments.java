package paso.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paso.engine.PlaceLayout.Kind;
import paso.engine.PlaceLayout.LimitRule;
import paso.engine.PlaceLayout.ReadyLayout;
import paso.engine.PlaceLayout.Staying;
import paso.results.Frame;
import paso.scenario.Behaviour.ExitPath;
import paso.scenario.Behaviour.RouteShare;
import paso.scenario.Behaviour.StayLimit;
import paso.scenario.Behaviour.StayRule;
import paso.scenario.Cohort;
import paso.scenario.Lever;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// Which rows of the scenario speak of which people at a place: its compartments.
final class Compartments {

    private final Layout layout;
    private final Scenario scenario;
    private final Frame frame;
    private final Parameters parameters;
    private final LeverBook levers;

    Compartments(Layout layout) {
        this.layout = layout;
        scenario = layout.scenario;
        frame = layout.frame;
        parameters = layout.parameters;
        levers = layout.levers;
    }

    /// Lays out a place whose routes are known.
    void lay(PlaceLayout place) {
        admission(place);
        limits(place);
        staying(place);
        ready(place);
        for (RouteLayout route : place.out) route.kinds = mayChoose(place, route.slot);
    }

    /// The rows that match and fix the most attributes.
    private static <T> List<T> mostSpecific(List<T> rows, Function<T, Who> who, Cohort cohort) {
        List<T> best = new ArrayList<>();
        int most = -1;
        for (T row : rows) {
            Who words = who.apply(row);
            if (!words.matches(cohort)) continue;
            if (words.specificity() > most) {
                best.clear();
                most = words.specificity();
            }
            if (words.specificity() == most) best.add(row);
        }
        return best;
    }

    private void admission(PlaceLayout place) {
        List<ExitPath> rows = new ArrayList<>(scenario.behaviour().exitPaths().stream()
                .filter(row -> row.place().equals(place.place.id()))
                .toList());
        rows.sort(Comparator.comparing(ExitPath::path));
        int cohorts = place.cohorts.length;
        place.admissionPath = new int[cohorts][];
        place.admissionShare = new int[cohorts][];
        place.admissionAddress = new long[cohorts];
        for (int c = 0; c < cohorts; c++) {
            List<ExitPath> mine = mostSpecific(rows, ExitPath::who, place.cohorts[c]);
            place.admissionPath[c] = new int[mine.size()];
            place.admissionShare[c] = new int[mine.size()];
            place.admissionAddress[c] = layout.address("path", place.place.id(), place.cohorts[c].key());
            for (int i = 0; i < mine.size(); i++) {
                ExitPath row = mine.get(i);
                place.admissionPath[c][i] = Arrays.asList(place.paths).indexOf(row.path());
                String owner = "path/" + row.place() + "/" + row.who() + "/" + row.path();
                place.admissionShare[c][i] = parameters.add(owner, row.share());
            }
        }
    }

    private void limits(PlaceLayout place) {
        List<LimitRule> rules = new ArrayList<>();
        List<StayLimit> rows = new ArrayList<>(scenario.behaviour().limits().stream()
                .filter(rule -> rule.place().equals(place.place.id()))
                .toList());
        // The most specific one first, then the one that began last: the first that applies holds.
        rows.sort(Comparator.comparingInt((StayLimit rule) -> -rule.who().specificity())
                .thenComparing(StayLimit::first, Comparator.reverseOrder())
                .thenComparing(rule -> rule.entered().first().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(rule -> rule.who().toString()));
        for (StayLimit rule : rows) {
            boolean[] applies = new boolean[place.cohorts.length];
            for (int c = 0; c < applies.length; c++) applies[c] = rule.who().matches(place.cohorts[c]);
            int base = parameters.add(rule.parameter(), rule.nights());
            Adjusted nights = levers.adjusted(base, 0, new Lever.Target.LimitNights(place.place.id()));
            int longest = (int) Math.min(Stay.LONGEST_NIGHTS, Math.ceil(nights.highest(parameters)));
            rules.add(new LimitRule(
                    rule,
                    applies,
                    nights,
                    longest,
                    frame.timeline().indexOf(rule.first()),
                    rule.last().map(frame.timeline()::indexOf).orElse(Integer.MAX_VALUE),
                    rule.entered().first().map(frame.timeline()::indexOf).orElse(Integer.MIN_VALUE),
                    rule.entered().last().map(frame.timeline()::indexOf).orElse(Integer.MAX_VALUE)));
        }
        place.limits = List.copyOf(rules);
    }

    private void staying(PlaceLayout place) {
        int paths = place.paths.length;
        place.stayingAt = new int[place.cohorts.length * paths];
        Arrays.fill(place.stayingAt, -1);
        List<StayRule> rows = scenario.behaviour().stays().stream()
                .filter(rule -> rule.place().equals(place.place.id()))
                .toList();
        Map<StayRule, StayCurve> curves = new LinkedHashMap<>();
        for (StayRule rule : rows) {
            String owner = "stay/" + rule.place() + "/" + rule.who() + "/" + rule.path();
            curves.put(rule, StayCurve.of(rule.stay(), owner, parameters));
        }
        List<Staying> staying = new ArrayList<>();
        int offset = 0;
        double longest = Math.max(1, place.stayLength.highest(parameters));
        for (int c = 0; c < place.cohorts.length; c++) {
            int[] reachable = place.admissionPath[c].length == 0 ? new int[] {0} : place.admissionPath[c];
            for (int path : reachable) {
                StayCurve curve = curveFor(rows, curves, place.cohorts[c], place.paths[path]);
                int nights = Math.max(curve.nights(parameters, longest), place.timeLimit > 0 ? place.timeLimit + 1 : 1);
                for (LimitRule rule : place.limits)
                    if (rule.applies()[c])
                        nights = Math.max(nights, rule.told(frame.timeline().days()) + 1);
                nights = Math.min(nights, Stay.LONGEST_NIGHTS + 1);
                place.stayingAt[c * paths + path] = staying.size();
                long address = layout.address("stay", place.place.id(), place.cohorts[c].key(), place.paths[path]);
                staying.add(new Staying(c, path, curve, nights, address, offset));
                offset += nights;
            }
        }
        place.staying = staying.toArray(new Staying[0]);
    }

    private static StayCurve curveFor(
            List<StayRule> rows, Map<StayRule, StayCurve> curves, Cohort cohort, String path) {
        for (String wanted : new String[] {path, ""}) {
            List<StayRule> named =
                    rows.stream().filter(rule -> rule.path().equals(wanted)).toList();
            List<StayRule> mine = mostSpecific(named, StayRule::who, cohort);
            if (!mine.isEmpty()) {
                StayCurve curve = curves.get(mine.getFirst());
                if (curve != null) return curve;
            }
        }
        return StayCurve.FOR_GOOD;
    }

    static Kind[][] mayChoose(PlaceLayout place, int slot) {
        return Arrays.stream(place.ready.ranks())
                .map(rank -> Arrays.stream(rank)
                        .filter(kind -> Arrays.stream(kind.routes()).anyMatch(route -> route == slot))
                        .toArray(Kind[]::new))
                .toArray(Kind[][]::new);
    }

    private void ready(PlaceLayout place) {
        int paths = place.paths.length;
        @Nullable Kind[] kinds = new @Nullable Kind[place.cohorts.length * paths * place.ages];
        List<List<Kind>> ranks = new ArrayList<>();
        for (int rank = 0; rank < place.ranks; rank++) ranks.add(new ArrayList<>());
        for (int c = 0; c < place.cohorts.length; c++) {
            for (int path = 0; path < paths; path++) {
                if (place.stayingAt[c * paths + path] < 0 && path != place.limitPath) continue;
                int[][] rows = routeRows(place, c, path);
                List<Kind> rank = ranks.get(place.rank[c]);
                for (int age = 0; age < place.ages; age++) {
                    long address = layout.address(
                            "choice",
                            place.place.id(),
                            place.cohorts[c].key(),
                            place.paths[path],
                            Integer.toString(age));
                    Kind kind = new Kind(c, path, age, place.rank[c], rank.size(), rows[0], rows[1], address);
                    kinds[(c * paths + path) * place.ages + age] = kind;
                    rank.add(kind);
                }
            }
        }
        place.ready = new ReadyLayout(
                ranks.stream().map(rank -> rank.toArray(new Kind[0])).toArray(Kind[][]::new), kinds);
    }

    /// @return the routes a cohort on a path may choose, as indices in the place's `out`, and the parameter of each
    /// share
    private int[][] routeRows(PlaceLayout place, int cohort, int path) {
        if (place.place.onward() instanceof Place.Onward.Attraction) {
            return new int[][] {IntStream.range(0, place.out.length).toArray(), {}};
        }
        List<RouteShare> rows = scenario.behaviour().routeShares().stream()
                .filter(row -> row.place().equals(place.place.id()))
                .toList();
        List<RouteShare> mine = List.of();
        for (String wanted : new String[] {place.paths[path], ""}) {
            List<RouteShare> named =
                    rows.stream().filter(row -> row.path().equals(wanted)).toList();
            mine = mostSpecific(named, RouteShare::who, place.cohorts[cohort]);
            if (!mine.isEmpty()) break;
        }
        SortedMap<Integer, Integer> shares = new TreeMap<>();
        for (RouteShare row : mine) {
            String owner = "share/" + row.place() + "/" + row.who() + "/" + row.path() + "/" + row.route();
            for (int r = 0; r < place.out.length; r++) {
                if (place.out[r].route.id().equals(row.route())) shares.put(r, parameters.add(owner, row.share()));
            }
        }
        return new int[][] {
            shares.keySet().stream().mapToInt(Integer::intValue).toArray(),
            shares.values().stream().mapToInt(Integer::intValue).toArray()
        };
    }
}
