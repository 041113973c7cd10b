package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.scenario.Lever;
import paso.scenario.Lever.Change;
import paso.scenario.Lever.Operation;
import paso.scenario.Lever.Target;
import paso.scenario.Scenario;

/// Chooses levers by name and says what cannot be together.
public final class Levers {

    private Levers() {}

    /// What was chosen.
    ///
    /// @param levers   ids of the levers that are on, those of the base run included
    /// @param problems unknown names, and two levers that set one thing on one day
    public record Selection(SortedSet<String> levers, List<Problem> problems) {
        public Selection {
            levers = Collections.unmodifiableSortedSet(new TreeSet<>(levers));
            problems = List.copyOf(problems);
        }
    }

    /// The levers of the base run and those that `names` names.
    public static Selection select(Scenario scenario, List<String> names) {
        TreeMap<String, Lever> known = new TreeMap<>();
        TreeSet<String> chosen = new TreeSet<>();
        for (Lever lever : scenario.levers()) {
            known.put(lever.id(), lever);
            if (lever.byDefault()) chosen.add(lever.id());
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            if (known.containsKey(name)) chosen.add(name);
            else problems.add(unknown(name, known.navigableKeySet()));
        }
        problems.addAll(conflicts(scenario, chosen));
        Collections.sort(problems);
        return new Selection(chosen, problems);
    }

    /// Levers that set one thing on one day, among those that `ids` names.
    public static List<Problem> conflicts(Scenario scenario, SortedSet<String> ids) {
        List<Problem> problems = new ArrayList<>();
        List<Lever> on = scenario.levers().stream()
                .filter(lever -> ids.contains(lever.id()))
                .toList();
        for (int i = 0; i < on.size(); i++) {
            for (int j = i + 1; j < on.size(); j++) {
                for (String both : conflictsBetween(on.get(i), on.get(j)))
                    problems.add(new Problem(
                            "levers.yaml",
                            0,
                            0,
                            on.get(i).id() + ", " + on.get(j).id(),
                            both,
                            "one set for each target and day",
                            "Choose one of the two levers."));
            }
        }
        Collections.sort(problems);
        return problems;
    }

    private static Problem unknown(String name, SortedSet<String> known) {
        return new Problem(
                "--levers",
                0,
                0,
                name,
                "unknown lever",
                known.isEmpty() ? "none, for this scenario has no levers" : String.join(", ", known),
                Problems.maybe(name, known, ""));
    }

    /// Two `set` on one target and day within one lever, in words.
    static List<String> conflicts(List<Lever> levers) {
        List<String> found = new ArrayList<>();
        for (Lever lever : levers) {
            for (int i = 0; i < lever.changes().size(); i++) {
                for (int j = 0; j < i; j++)
                    add(found, lever.changes().get(j), lever.changes().get(i), "this lever sets");
            }
        }
        return found;
    }

    static List<String> conflictsBetween(Lever one, Lever other) {
        List<String> found = new ArrayList<>();
        if (one.changes().stream().noneMatch(a -> a.operation() == Operation.SET)) return found;
        for (Change a : one.changes())
            for (Change b : other.changes())
                add(found, a, b, "levers '%s' and '%s' both set".formatted(one.id(), other.id()));
        return found;
    }

    private static void add(List<String> found, Change a, Change b, String who) {
        if (a.operation() != Operation.SET
                || b.operation() != Operation.SET
                || !a.target().equals(b.target())) return;
        LocalDate first = max(a.first().orElse(LocalDate.MIN), b.first().orElse(LocalDate.MIN));
        LocalDate last = min(a.last().orElse(LocalDate.MAX), b.last().orElse(LocalDate.MAX));
        if (last.isBefore(first)) return;
        String day = first.equals(LocalDate.MIN) ? "from the start" : "on " + first;
        String twice = who.startsWith("this") ? " twice" : "";
        found.add("%s %s%s %s".formatted(who, words(a.target()), twice, day));
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static String words(Target target) {
        return switch (target) {
            case Target.Capacity(String place) -> "the capacity of '%s'".formatted(place);
            case Target.Limit(String place) -> "the limit of '%s'".formatted(place);
            case Target.Throughput(String place) -> "the throughput of '%s'".formatted(place);
            case Target.StayLength(String place) -> "the stay length at '%s'".formatted(place);
            case Target.LimitNights(String place) -> "the nights of the stay limit at '%s'".formatted(place);
            case Target.Seats(String route) -> "the seats of '%s'".formatted(route);
            case Target.Share(String route) -> "the share of '%s'".formatted(route);
            case Target.Open(String route) -> "whether '%s' is open".formatted(route);
            case Target.Diverted diverted -> "who is diverted from '%s'".formatted(diverted.place());
            case Target.Arrivals arrivals -> "the arrivals at '%s'".formatted(arrivals.place());
        };
    }
}
