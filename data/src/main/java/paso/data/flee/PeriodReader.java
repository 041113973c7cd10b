package paso.data.flee;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;

/// Reads `sim_period.csv`: the first day and the number of days.
final class PeriodReader {

    static final String FILE = "sim_period.csv";
    /// Most days of a run.
    static final int LONGEST = 36_600;

    private final Problems problems;
    private final Python python;

    Optional<LocalDate> start = Optional.empty();
    OptionalInt days = OptionalInt.empty();

    PeriodReader(Problems problems, Python python) {
        this.problems = problems;
        this.python = python;
    }

    /// @param dated whether anything in the case has a date, so that the first day must be known
    /// @param asked days asked for, which count in place of the file's
    void read(CaseFiles files, boolean dated, OptionalInt asked) {
        days = asked;
        Optional<FileText> text = files.find(FILE);
        if (text.isEmpty()) {
            if (!files.has(FILE)) missing(files, dated);
            return;
        }
        boolean stated = false;
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.blank()) problems.note(row.where(), "", "an empty row: Flee stops here; left out", "");
            if (row.blank() || row.remark()) continue;
            switch (row.text(0).strip().toLowerCase(Locale.ROOT)) {
                case "startdate" -> {
                    stated = true;
                    start = python.date(row.cell(1, "StartDate"));
                    if (!row.text(1).equals(row.text(1).strip()))
                        problems.note(row.at(1), row.text(1), "a date with blanks around it, where Flee stops", "");
                }
                case "length" -> {
                    OptionalLong length = python.whole(row.cell(1, "Length"), 1, LONGEST);
                    if (asked.isEmpty() && length.isPresent()) days = OptionalInt.of((int) length.getAsLong());
                }
                default ->
                    problems.note(
                            row.at(0), row.text(0), "neither StartDate nor Length; left out", "Write one of the two.");
            }
        }
        Where whole = new Where.Fixed(text.get().name(), 0, 0);
        if (!stated) problems.add(whole, "", "no StartDate", "a row StartDate,2012-02-29", "Write it.");
        if (days.isEmpty() && problems.count() == 0) {
            problems.add(whole, "", "no Length", "a row Length,300", "Write it, or ask for days with --days.");
        }
    }

    private void missing(CaseFiles files, boolean dated) {
        String shown = files.shown(FILE);
        if (dated) {
            problems.file(shown, "the file is missing", "", "Write two rows: StartDate,2012-02-29 and Length,300.");
            return;
        }
        problems.note(
                new Where.Fixed(shown, 0, 0),
                "",
                "not there: Flee stops; here day 0 is 2000-01-01, and the days are those of conflicts.csv",
                "");
        start = Optional.of(LocalDate.of(2000, 1, 1));
    }
}
