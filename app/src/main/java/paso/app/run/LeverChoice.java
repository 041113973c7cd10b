package paso.app.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paso.data.folder.Levers;
import paso.data.folder.Problem;
import paso.scenario.Lever;
import paso.scenario.Scenario;

/// Which levers are on: the base events, with those that were asked for switched on or off.
///
/// @param on  ids switched on beside the base events
/// @param off ids of base events switched off, typed as `no:ID`
public record LeverChoice(List<String> on, List<String> off) {

    public static final LeverChoice NONE = new LeverChoice(List.of(), List.of());

    static final String NO = "no:";

    public LeverChoice {
        on = List.copyOf(on);
        off = List.copyOf(off);
    }

    /// Reads what was typed.
    ///
    /// @param typed ids set apart by commas, each with `no:` before it to switch it off
    public static LeverChoice parse(String typed) {
        Set<String> on = new LinkedHashSet<>();
        Set<String> off = new LinkedHashSet<>();
        for (String part : typed.split(",", -1)) {
            String name = part.strip();
            if (name.isEmpty() || name.equals(NO)) {
                throw new Complaint("--levers '%s' has an empty name. Write ids set apart by commas, as in --levers a,b"
                        .formatted(typed));
            }
            if (name.startsWith(NO)) off.add(name.substring(NO.length()));
            else on.add(name);
        }
        for (String id : on) {
            if (off.contains(id)) {
                throw new Complaint(
                        "--levers '%s' switches '%s' on and off. Leave one of the two out.".formatted(typed, id));
            }
        }
        return new LeverChoice(new ArrayList<>(on), new ArrayList<>(off));
    }

    /// The base events of a scenario.
    public static SortedSet<String> base(Scenario scenario) {
        SortedSet<String> ids = new TreeSet<>();
        for (Lever lever : scenario.levers()) if (lever.byDefault()) ids.add(lever.id());
        return Collections.unmodifiableSortedSet(ids);
    }

    /// The levers that are on in this scenario.
    ///
    /// @throws Complaint for a lever that the scenario does not have
    public SortedSet<String> in(Scenario scenario) {
        SortedSet<String> known = new TreeSet<>();
        for (Lever lever : scenario.levers()) known.add(lever.id());
        SortedSet<String> ids = new TreeSet<>(base(scenario));
        for (String id : on) ids.add(checked(id, known));
        for (String id : off) {
            if (!ids.remove(checked(id, known))) {
                throw new Complaint(
                        "--levers no:%s switches off a lever that is not on. Leave it out; base events are: %s"
                                .formatted(id, listed(base(scenario))));
            }
        }
        List<Problem> conflicts = Levers.conflicts(scenario, ids);
        if (!conflicts.isEmpty()) {
            throw new Complaint(conflicts.stream().map(Problem::text).collect(Collectors.joining("\n")));
        }
        return ids;
    }

    private static String checked(String id, SortedSet<String> known) {
        if (known.contains(id)) return id;
        String meant = Nearest.to(id, known)
                .map(name -> " Did you mean '%s'?".formatted(name))
                .orElse("");
        throw new Complaint(
                "--levers: no lever '%s' in this scenario.%s Its levers: %s".formatted(id, meant, listed(known)));
    }

    private static String listed(SortedSet<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /// The choice as it would be typed, name by name.
    public SortedSet<String> typed() {
        SortedSet<String> names = new TreeSet<>(on);
        for (String id : off) names.add(NO + id);
        return names;
    }

    /// The choice as it would be typed.
    public String text() {
        return String.join(",", typed());
    }
}
