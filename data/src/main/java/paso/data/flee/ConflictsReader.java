package paso.data.flee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Intensity;

/// Reads `conflicts.csv`: a column for each place, a row for each day, whatever its first cell says.
final class ConflictsReader {

    static final String FILE = "conflicts.csv";
    /// Above this a place is a conflict zone.
    static final double SOME = 0.000001;
    private static final double MOST = 1e6;

    private final Problems problems;
    private final Python python;
    private final Set<String> places;
    private final Law law;

    /// Changes of intensity, under the names of Flee, by day and then by column.
    final List<Intensity> intensities = new ArrayList<>();

    private final List<Where> lines = new ArrayList<>(); // of each day
    private int rows;

    ConflictsReader(Problems problems, Python python, Set<String> places, Law law) {
        this.problems = problems;
        this.python = python;
        this.places = places;
        this.law = law;
    }

    /// Days that have a row.
    int rows() {
        return rows;
    }

    /// Where the row of a day is.
    Where line(int day) {
        return day < lines.size() ? lines.get(day) : new Where.Fixed(FILE, 0, 0);
    }

    /// @param days   days of the run; absent where the file itself gives them
    /// @param floods whether floods displace people, so that there need be no conflict
    void read(CaseFiles files, OptionalInt days, boolean floods) {
        if (floods && days.isPresent() && !files.has(FILE)) {
            problems.note(new Where.Fixed(files.shown(FILE), 0, 0), "", "not there: there is no conflict", "");
            return;
        }
        Optional<FileText> text =
                files.need(FILE, "Flee stops without it; write #Day and a column for each place, one row a day.");
        if (text.isEmpty()) return;
        PythonCsv csv = new PythonCsv(text.get());
        Optional<Row> header = csv.next();
        while (header.isPresent() && header.get().blank()) header = csv.next();
        if (header.isEmpty()) {
            problems.add(
                    new Where.Fixed(text.get().name(), 1, 1),
                    "",
                    "the file is empty",
                    "#Day and a column for each place, then one row a day",
                    "Flee stops here; write it.");
            return;
        }
        if (header.get().size() == 1 && header.get().text(0).indexOf(';') >= 0) {
            problems.add(
                    header.get().where(),
                    "",
                    "the header is one cell: its cells are set apart by semicolons",
                    "cells set apart by commas",
                    "Save the table with commas.");
            return;
        }
        columns(csv, header.get(), days.orElse(Integer.MAX_VALUE));
        if (days.isPresent() && rows < days.getAsInt()) {
            problems.add(
                    new Where.Fixed(text.get().name(), 0, 0),
                    String.valueOf(rows),
                    "rows for fewer days than the run has",
                    "at least %d rows".formatted(days.getAsInt()),
                    "Flee stops on day %d; add rows, or ask for fewer days with --days.".formatted(rows));
        }
        if (law == Law.CODE) changesBetween(text.get());
        intensities.sort(Comparator.comparingInt(Intensity::day));
    }

    private void columns(PythonCsv csv, Row header, int days) {
        String[] names = new String[header.size()]; // [column]; empty = no column
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            names[i] = i == 0 ? "" : header.text(i).strip();
            if (!names[i].isEmpty() && !seen.add(names[i])) {
                problems.add(
                        header.cell(i, "place"),
                        "the place has two columns",
                        "each place once",
                        "Flee mixes their days; take one away.");
            }
        }
        double[] before = new double[names.length];
        boolean[] told = new boolean[names.length];
        for (Optional<Row> row = csv.next(); row.isPresent() && rows < days; row = csv.next()) {
            if (row.get().size() < 2) continue; // Flee counts no day for it either
            day(row.get(), names, before, told);
            lines.add(row.get().where());
            rows++;
        }
    }

    private void day(Row row, String[] names, double[] before, boolean[] told) {
        if (row.size() < names.length) {
            for (int i = row.size(); i < names.length; i++) {
                if (names[i].isEmpty()) continue;
                problems.add(
                        row.where(),
                        "",
                        "the row has %d cells, the header %d".formatted(row.size(), names.length),
                        "a number for each place",
                        "Flee mixes up the days of '%s'; add what is missing.".formatted(names[i]));
                break;
            }
        }
        for (int i = 1; i < row.size(); i++) {
            String text = row.text(i).strip();
            if (i >= names.length || names[i].isEmpty()) {
                if (text.isEmpty()) {
                    if (rows == 0) problems.note(row.at(i), "", "a cell without a column: Flee stops; left out", "");
                } else {
                    problems.add(
                            row.cell(i, "intensity"),
                            "the number has no place in the header",
                            "a number for each place",
                            "Flee stops here; name the place, or take the number away.");
                }
                continue;
            }
            if (text.equals("0") && before[i] == 0) continue; // nearly every cell
            OptionalDouble value = python.number(row.cell(i, "intensity"), -MOST, MOST, "a number, 0 to 1");
            if (value.isEmpty()) continue;
            double now = value.getAsDouble() < SOME ? 0 : value.getAsDouble();
            if (now == before[i]) continue;
            before[i] = now;
            if (places.contains(names[i])) {
                intensities.add(new Intensity(names[i], rows, now));
                if (now > 1 && !told[i]) {
                    problems.note(row.at(i), text, "an intensity above 1 weighs more than one conflict", "");
                    told[i] = true;
                }
            } else if (!told[i]) {
                told[i] = true;
                unknown(row, i, names[i]);
            }
        }
    }

    private void unknown(Row row, int column, String name) {
        if (places.isEmpty()) return;
        problems.note(
                row.at(column),
                name,
                "conflict in a place that is not in locations.csv has no effect",
                problems.near(name, places, "Add the place to locations.csv."));
    }

    private void changesBetween(FileText text) {
        Set<String> active = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (Intensity change : intensities) {
            if (change.value() == 0) active.remove(change.site());
            else if (!active.add(change.site())) changed.add(change.site());
        }
        if (changed.isEmpty()) return;
        problems.note(
                new Where.Fixed(text.name(), 0, 0),
                String.join(", ", changed.stream().sorted().limit(5).toList()),
                "an intensity that changes without becoming 0 keeps its first value in Flee's code",
                "Run with --flee-documented.");
    }
}
