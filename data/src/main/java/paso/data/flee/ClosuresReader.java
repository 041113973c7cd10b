package paso.data.flee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;

/// Reads `closures.csv` and `location_changes.csv`.
final class ClosuresReader {

    static final String FILE = "closures.csv";
    static final String CHANGES = "location_changes.csv";
    private static final String TYPES = "country, location, link, camp, idpcamp, remove_forced_redirection";

    private final Problems problems;
    private final Python python;
    private final Map<String, Site> sites;
    private final Law law;
    private final Set<String> countries = new TreeSet<>();

    /// Under the names of Flee.
    final List<Closure> closures = new ArrayList<>();

    final List<SiteChange> changes = new ArrayList<>();

    ClosuresReader(Problems problems, Python python, Map<String, Site> sites, Law law) {
        this.problems = problems;
        this.python = python;
        this.sites = sites;
        this.law = law;
        for (Site site : sites.values()) countries.add(site.country());
    }

    void read(CaseFiles files) {
        Optional<FileText> text = files.find(FILE);
        if (text.isEmpty()) {
            if (!files.has(FILE)) {
                problems.note(
                        new Where.Fixed(files.shown(FILE), 0, 0),
                        "",
                        "not there: Flee stops; here nothing is closed",
                        "");
            }
            return;
        }
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.hollow()) problems.note(row.where(), "", PythonCsv.HOLLOW, "");
            if (row.blank() || row.remark()) continue;
            if (row.size() < 5) {
                problems.add(
                        row.where(),
                        row.text(0),
                        "the row has %d cells".formatted(row.size()),
                        "5: closure_type, name1, name2, closure_start, closure_end",
                        "Flee stops here; leave a cell empty where nothing is to be said.");
            } else if (row.text(0).equals("closure_type")) {
                problems.note(
                        row.where(),
                        "",
                        "the header does not begin with '#': Flee takes it for a closure and stops; left out",
                        "Write #closure_type.");
            } else closure(row);
        }
    }

    private void closure(Row row) {
        OptionalLong start = python.whole(row.cell(3, "closure_start"), Integer.MIN_VALUE, Integer.MAX_VALUE);
        OptionalLong end = python.whole(row.cell(4, "closure_end"), Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (start.isEmpty() || end.isEmpty()) return;
        if (start.getAsLong() < 0) {
            problems.note(row.at(3), row.text(3), "a closure that starts before day 0 never starts; left out", "");
            return;
        }
        int from = (int) start.getAsLong();
        OptionalInt until = OptionalInt.empty();
        if (end.getAsLong() >= from) until = OptionalInt.of((int) end.getAsLong());
        else if (end.getAsLong() >= 0 && !row.text(0).equals("remove_forced_redirection")) {
            problems.note(row.at(4), row.text(4), "the closure ends before it starts, so it lasts for ever", "");
        }
        String one = row.text(1);
        String other = row.text(2);
        switch (row.text(0)) {
            case "country" -> {
                boolean known = country(row.raw(1, "name1"));
                if (country(row.raw(2, "name2")) && known) closures.add(new Closure.Border(one, other, from, until));
            }
            case "location" -> {
                if (!place(row.raw(1, "name1"), false)) return;
                if (!other.isBlank() && law == Law.CODE) {
                    problems.note(
                            row.at(2),
                            other,
                            "every link of '%s' is closed: Flee's code ignores name2".formatted(one),
                            "Run with --flee-documented, or write link for one route.");
                }
                closures.add(new Closure.SiteLinks(one, other, from, until));
            }
            case "link" -> {
                if (!both(row)) return;
                if (law == Law.CODE) {
                    problems.note(
                            row.where(),
                            one + " – " + other,
                            Closure.OneLink.acts(one)
                                    ? "Flee's code closes the way from '%s' to '%s' alone".formatted(other, one)
                                    : "closures of one link do nothing in Flee's code",
                            "Run with --flee-documented.");
                }
                closures.add(new Closure.OneLink(one, other, from, until));
            }
            case "camp" -> {
                if (place(row.raw(1, "name1"), true)) closures.add(new Closure.Camp(one, from, until));
            }
            case "idpcamp" -> {
                if (place(row.raw(1, "name1"), true)) closures.add(new Closure.IdpCamp(one, from, until));
            }
            case "remove_forced_redirection" -> {
                if (!both(row)) return;
                problems.note(row.where(), "", "forced redirection has no effect in Flee's code, nor has its end", "");
                closures.add(new Closure.Redirection(one, other, from, until));
            }
            default ->
                problems.note(
                        row.at(0),
                        row.text(0),
                        "unknown closure_type, which does nothing",
                        problems.near(row.text(0), List.of(TYPES.split(", ")), "Known: " + TYPES + "."));
        }
    }

    private boolean both(Row row) {
        boolean known = place(row.raw(1, "name1"), false);
        return place(row.raw(2, "name2"), false) && known;
    }

    private boolean country(Cell cell) {
        if (countries.contains(cell.text())) return true;
        problems.note(
                cell.where(),
                cell.text(),
                "no place in this country, so the closure does nothing",
                problems.near(cell.text(), countries, "Countries are in the third column of locations.csv."));
        return false;
    }

    /// @param stops whether Flee stops at an unknown name; else it does nothing
    private boolean place(Cell cell, boolean stops) {
        if (sites.containsKey(cell.text())) return true;
        String wayOut = problems.near(cell.text(), sites.keySet(), "Write a name as in locations.csv.");
        if (stops) problems.add(cell, "no such place", "a name as in locations.csv", wayOut);
        else problems.note(cell.where(), cell.text(), "no such place, so the closure does nothing", wayOut);
        return false;
    }

    /// Flee reads this file from the folder it is started in; here it stands in the case.
    ///
    /// @param intensity of the conflict in a place that becomes a conflict zone
    void readChanges(CaseFiles files, double intensity) {
        Optional<FileText> text = files.find(CHANGES);
        if (text.isEmpty()) return;
        problems.note(
                new Where.Fixed(text.get().name(), 0, 0),
                "",
                "read from the case; Flee reads it only from the folder it is started in",
                "");
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.hollow()) problems.note(row.where(), "", PythonCsv.HOLLOW, "");
            if (row.blank() || row.remark()) continue;
            if (row.size() < 3) {
                problems.add(
                        row.where(),
                        row.text(0),
                        "the row has %d cells".formatted(row.size()),
                        "3: location, new type, day",
                        "Flee stops here; write all three.");
                continue;
            }
            boolean known = place(row.raw(0, "location"), true);
            Optional<Site.Kind> kind = LocationsReader.kindOf(row.text(1));
            if (kind.isEmpty()) {
                problems.add(
                        row.cell(1, "type"),
                        "unknown location type",
                        "camp, idpcamp, conflict_zone, town, marker or forwarding_hub",
                        "Flee stops on that day; write one of them.");
            }
            OptionalLong day = python.whole(row.cell(2, "day"), Integer.MIN_VALUE, Integer.MAX_VALUE);
            if (known && kind.isPresent() && day.isPresent() && day.getAsLong() >= 0) {
                double own = kind.get() == Site.Kind.CONFLICT ? intensity : 1;
                changes.add(new SiteChange(row.text(0), kind.get(), (int) day.getAsLong(), own));
            }
        }
    }
}
