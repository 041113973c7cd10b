package paso.data.flee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Registration;

/// Reads what was observed: `data_layout.csv`, the series it names, and the corrections of the case.
final class ObservedReader {

    static final String LAYOUT = "data_layout.csv";
    static final String CORRECTIONS = "registration_corrections.csv";
    static final String TOTAL = "total";
    private static final long PEOPLE = LocationsReader.PEOPLE;

    private final Problems problems;
    private final Python python;
    private final Law law;
    private final long hasten;
    private final Map<String, List<Count>> series = new LinkedHashMap<>(); // by name
    private final Map<String, Where> where = new LinkedHashMap<>();
    private final Map<String, List<LocalDate>> corrected = new LinkedHashMap<>();

    ObservedReader(Problems problems, Python python, Law law, long hasten) {
        this.problems = problems;
        this.python = python;
        this.law = law;
        this.hasten = hasten;
    }

    /// Names in the layout, `total` left out.
    Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>(where.keySet());
        names.remove(TOTAL);
        return names;
    }

    Where where(String name) {
        return where.getOrDefault(name, new Where.Fixed(LAYOUT, 0, 0));
    }

    List<Count> totals() {
        return series.getOrDefault(TOTAL, List.of());
    }

    /// One for each row of the layout, under the names of Flee, in its order.
    List<Registration> registrations() {
        List<Registration> all = new ArrayList<>();
        series.forEach((name, counts) -> {
            if (!name.equals(TOTAL)) all.add(new Registration(name, counts, corrected.getOrDefault(name, List.of())));
        });
        return all;
    }

    void read(CaseFiles files) {
        Optional<FileText> text =
                files.need(LAYOUT, "Write one: total,refugees.csv and a row name,file for each camp.");
        if (text.isEmpty()) return;
        boolean first = true;
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.blank() || row.remark()) continue;
            if (row.size() < 2) {
                problems.note(row.where(), row.text(0), "a row without a file is left out", "Write name,file.");
                continue;
            }
            String name = row.text(0);
            if (name.isEmpty()) {
                problems.add(row.raw(0, "name"), "name is empty", "the name of a place", "Flee stops here; write it.");
                continue;
            }
            if (first && !name.equals(TOTAL)) {
                problems.add(
                        row.raw(0, "name"),
                        "the first row is not 'total'",
                        "total and its file in the first row",
                        "Flee leaves the first row out of the sum of camps, whatever its name; put total there.");
            }
            first = false;
            if (where.putIfAbsent(name, row.at(0)) != null) {
                problems.add(row.raw(0, "name"), "the name is there twice", "each name once", "Take one row away.");
                continue;
            }
            entry(files, row, name);
        }
        if (first) {
            problems.add(
                    new Where.Fixed(text.get().name(), 1, 1),
                    "",
                    "the file has no rows",
                    "total,refugees.csv and a row name,file for each camp",
                    "Write them.");
        }
    }

    private void entry(CaseFiles files, Row row, String name) {
        Optional<List<Count>> sum = Optional.empty();
        for (int i = 1; i < row.size(); i++) {
            String file = row.text(i);
            if (file.isEmpty()) {
                if (i == 1) problems.add(row.raw(i, "file"), "file is empty", "a file name", "Flee stops; name one.");
                else problems.note(row.at(i), "", "an empty cell in place of a file; Flee stops here, left out", "");
                continue;
            }
            Optional<List<Count>> more = files.read(file, row.at(i)).flatMap(this::counts);
            if (more.isEmpty()) return;
            if (sum.isPresent()
                    && more.get().getFirst().date().isAfter(sum.get().getFirst().date())) {
                problems.note(
                        row.at(i), file, "begins later than the file before it: Flee stops; 0 until then here", "");
            }
            sum = Optional.of(sum.isEmpty() ? more.get() : added(sum.get(), more.get()));
        }
        if (sum.isEmpty()) return;
        series.put(name, sum.get());
    }

    private List<Count> added(List<Count> one, List<Count> other) {
        return switch (law) {
            case CODE -> Sums.asCoded(one, other);
            case DOCUMENTED -> Sums.interpolated(one, other);
        };
    }

    /// The counts of a file; empty where there is a problem.
    private Optional<List<Count>> counts(FileText text) {
        int before = problems.count();
        List<Count> counts = new ArrayList<>();
        PythonCsv csv = new PythonCsv(text);
        boolean first = true;
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
            boolean header = first && header(row.get());
            first = false;
            if (!header && row.get().size() >= 2 && !row.get().remark()) count(row.get(), counts);
        }
        if (counts.isEmpty() && problems.count() == before) {
            problems.add(
                    new Where.Fixed(text.name(), 1, 1),
                    "",
                    "no counts in the file",
                    "rows such as 2012-02-29,1500",
                    "Flee stops here; write at least one.");
        }
        return problems.count() > before ? Optional.empty() : Optional.of(counts);
    }

    private boolean header(Row row) {
        if (row.size() < 2
                || row.text(0).isEmpty()
                || List.of("DateTime", "Date").contains(row.text(0))) return true;
        if (row.remark()) return true;
        boolean words = row.text(0).chars().noneMatch(Character::isDigit)
                && Python.parsed(row.text(1).strip()).isEmpty();
        if (words) {
            problems.note(
                    row.where(),
                    row.text(0),
                    "a header other than Date, DateTime or one with '#': Flee stops here; left out",
                    "Write Date.");
        }
        return words;
    }

    private void count(Row row, List<Count> counts) {
        if (row.blank()) {
            problems.note(row.where(), "", "an empty row: Flee stops here; left out", "");
            return;
        }
        if (row.text(1).isEmpty() && !row.text(0).isEmpty()) return; // no figure for this day
        Optional<LocalDate> date = python.date(row.raw(0, "date"));
        OptionalLong people = python.whole(row.cell(1, "count"), 0, PEOPLE);
        if (date.isEmpty() || people.isEmpty()) return;
        if (!counts.isEmpty() && !date.get().isAfter(counts.getLast().date())) {
            problems.note(
                    row.at(0),
                    row.text(0),
                    date.get().equals(counts.getLast().date())
                            ? "this day has two counts"
                            : "this day comes after a later one, so counts between days may be wrong",
                    "Put rows in order of date, one for each.");
        }
        counts.add(new Count(date.get(), (double) people.getAsLong() / hasten));
    }

    /// The corrections, which stand in the case and not beside the counts.
    void readCorrections(CaseFiles files) {
        Optional<FileText> text = files.find(CORRECTIONS);
        if (text.isEmpty()) return;
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.size() < 2 || row.blank() || row.remark()) continue;
            String name = row.text(0);
            Optional<LocalDate> date = python.date(row.raw(1, "date"));
            if (!where.containsKey(name)) {
                problems.add(
                        row.raw(0, "name"),
                        "no such name in data_layout.csv",
                        "a name as in data_layout.csv",
                        problems.near(name, names(), "Flee stops here; write one of its names."));
            } else if (date.isPresent() && series.containsKey(name)) correct(row, name, date.get());
        }
    }

    private void correct(Row row, String name, LocalDate date) {
        List<Count> counts = series.getOrDefault(name, List.of());
        int at = -1;
        for (int i = 1; i < counts.size(); i++) if (counts.get(i).date().equals(date)) at = i;
        Cell cell = row.raw(1, "date");
        if (at < 0) {
            problems.add(
                    cell,
                    "no count of '%s' on this day, or none before it".formatted(name),
                    "the date of a count after the first",
                    "Flee stops here; write such a date, or take the row away.");
        } else if (counts.get(at - 1).people() == 0) {
            problems.add(
                    cell,
                    "the count of '%s' before this day is 0, so earlier counts cannot be scaled by it".formatted(name),
                    "a day before which somebody was counted",
                    "Flee divides by zero here; take the row away.");
        } else if (name.equals(TOTAL)) {
            double factor = counts.get(at).people() / counts.get(at - 1).people();
            List<Count> scaled = new ArrayList<>(counts);
            for (int i = 0; i < at; i++)
                scaled.set(i, new Count(counts.get(i).date(), counts.get(i).people() * factor));
            series.put(name, scaled);
        } else corrected.computeIfAbsent(name, _ -> new ArrayList<>()).add(date);
    }
}
