package paso.data.cbp;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import paso.data.cbp.CbpColumns.Column;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.data.series.Imported;
import paso.data.series.Publication;
import paso.data.series.Terms;
import paso.observe.Figure;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.time.FiscalYear;
import paso.time.Span;

/// A CBP file while it is read: its sums, what is wrong with it, and the words that nobody here knows.
final class CbpReading {

    private static final int PROBLEMS = 1000;
    private static final long ROWS = 10_000_000;
    private static final String NATIONWIDE = "usa_nationwide";
    private static final Quantity EVENTS = new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS);

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final CbpSums sums = new CbpSums();
    private final Map<String, Unknown> unknown = new TreeMap<>(); // by column and word
    private final Map<YearMonth, Long> claimed = new TreeMap<>(); // totals that the file itself states
    private final Set<Long> seen = new HashSet<>(); // hashes of rows without their counts
    private long rows;
    private long kept;
    private long totals;
    private long repeated;
    private long blanks;
    private boolean states;

    private static final class Unknown {
        private final Problem first;
        private long rows;

        private Unknown(Problem first) {
            this.first = first;
        }
    }

    CbpReading(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> notes() {
        return notes;
    }

    boolean goesOn() {
        return rows <= ROWS && problems.size() < PROBLEMS && !sums.tooMany();
    }

    void row(CsvStream csv, CbpColumns columns) throws CsvFault {
        rows++;
        states = columns.has(Column.STATE);
        if (blank(csv)) {
            blanks++;
            return;
        }
        if (csv.size() != columns.width()) {
            problem(
                    csv,
                    Math.min(csv.size(), columns.width()) - 1,
                    "the row has %d cells, the header %d".formatted(csv.size(), columns.width()),
                    "as many cells as columns",
                    "Put text with a comma in double quotes.");
            return;
        }
        int before = problems.size();
        Optional<YearMonth> month = month(csv, columns);
        OptionalLong count = count(csv, columns);
        if (isTotal(csv, columns)) {
            total(csv, columns, month, count);
            return;
        }
        List<String> places = places(csv, columns);
        String component = component(csv, columns);
        List<String> breakdowns = breakdowns(csv, columns);
        if (problems.size() > before || month.isEmpty() || count.isEmpty()) return;
        repeats(csv, columns);
        kept++;
        sums.add(month.get(), places, component, breakdowns, count.getAsLong());
    }

    /// A row of commas alone, as spreadsheets leave them at the end.
    private static boolean blank(CsvStream csv) throws CsvFault {
        for (int i = 0; i < csv.size(); i++) if (!csv.text(i).isBlank()) return false;
        return true;
    }

    private Optional<YearMonth> month(CsvStream csv, CbpColumns columns) throws CsvFault {
        int year = CbpWords.year(columns.text(csv, Column.YEAR));
        Optional<Month> month = CbpWords.month(columns.text(csv, Column.MONTH));
        if (year < 0 && !CbpWords.total(columns.text(csv, Column.YEAR))) {
            problem(csv, columns.of(Column.YEAR), "not a fiscal year", CbpWords.YEARS, "Write it as CBP does.");
        }
        if (month.isEmpty() && !CbpWords.total(columns.text(csv, Column.MONTH))) {
            problem(csv, columns.of(Column.MONTH), "not a month", CbpWords.MONTHS, "Write it as CBP does.");
        }
        return year < 0 ? Optional.empty() : month.map(known -> FiscalYear.month(year, known));
    }

    private OptionalLong count(CsvStream csv, CbpColumns columns) throws CsvFault {
        String text = columns.text(csv, Column.COUNT);
        boolean whole = text.matches("[0-9]{1,12}(\\.0+)?") || text.matches("[0-9]{1,3}(,[0-9]{3}){1,3}");
        if (whole) return OptionalLong.of(Long.parseLong(text.replace(",", "").replaceFirst("\\..*", "")));
        problem(
                csv,
                columns.of(Column.COUNT),
                "the count is not a whole number",
                "0 to 999,999,999,999, thousands separated by commas or not",
                "Leave the row out where nothing is counted.");
        return OptionalLong.empty();
    }

    /// Places that contain the row, from small to large.
    private List<String> places(CsvStream csv, CbpColumns columns) throws CsvFault {
        List<String> places = new ArrayList<>();
        if (states) {
            String state = CbpWords.slug(columns.text(csv, Column.STATE));
            if (state.isEmpty()) missing(csv, columns, Column.STATE);
            else places.add("state_" + state);
        } else if (columns.has(Column.AREA)) {
            String area = CbpWords.slug(columns.text(csv, Column.AREA));
            if (area.isEmpty()) missing(csv, columns, Column.AREA);
            else places.add(area);
        }
        if (!columns.has(Column.REGION)) {
            places.add("southwest_land_border"); // the edition without the column is of that border alone
            return places;
        }
        String text = columns.text(csv, Column.REGION);
        Optional<String> region = CbpWords.region(text);
        if (text.isEmpty()) missing(csv, columns, Column.REGION);
        else if (region.isEmpty()) stranger(csv, columns, Column.REGION);
        String named = region.orElseGet(() -> "region_" + CbpWords.slug(text));
        if (!places.contains(named)) places.add(named);
        places.add(NATIONWIDE);
        return places;
    }

    private String component(CsvStream csv, CbpColumns columns) throws CsvFault {
        if (!columns.has(Column.COMPONENT)) return "";
        String text = columns.text(csv, Column.COMPONENT);
        Optional<String> known = CbpWords.component(text);
        if (known.isPresent()) return known.get();
        if (text.isEmpty()) missing(csv, columns, Column.COMPONENT);
        else stranger(csv, columns, Column.COMPONENT);
        return "component_" + CbpWords.slug(text);
    }

    private List<String> breakdowns(CsvStream csv, CbpColumns columns) throws CsvFault {
        List<String> endings = new ArrayList<>();
        String demographic = columns.text(csv, Column.DEMOGRAPHIC);
        Optional<String> known = CbpWords.demographic(demographic);
        if (demographic.isEmpty()) missing(csv, columns, Column.DEMOGRAPHIC);
        else if (known.isEmpty()) stranger(csv, columns, Column.DEMOGRAPHIC);
        endings.add("_" + known.orElseGet(() -> "demographic_" + CbpWords.slug(demographic)));
        String citizenship = CbpWords.slug(columns.text(csv, Column.CITIZENSHIP));
        if (citizenship.isEmpty()) missing(csv, columns, Column.CITIZENSHIP);
        endings.add("_cit_" + citizenship);
        String authority = CbpWords.slug(columns.text(csv, Column.AUTHORITY));
        if (!authority.isEmpty()) endings.add("_" + authority);
        return endings;
    }

    private static boolean isTotal(CsvStream csv, CbpColumns columns) throws CsvFault {
        for (Column column : Column.values()) {
            if (column == Column.COUNT || column == Column.GROUPING || !columns.has(column)) continue;
            if (CbpWords.total(columns.text(csv, column))) return true;
        }
        return false;
    }

    /// A row that is a sum of others: never added, and compared where it is the total of a month.
    private void total(CsvStream csv, CbpColumns columns, Optional<YearMonth> month, OptionalLong count)
            throws CsvFault {
        totals++;
        for (Column column : List.of(
                Column.COMPONENT, Column.REGION, Column.AREA, Column.STATE, Column.DEMOGRAPHIC, Column.CITIZENSHIP)) {
            String text = columns.text(csv, column);
            if (!text.isEmpty() && !CbpWords.total(text)) return;
        }
        if (month.isPresent() && count.isPresent()) claimed.put(month.get(), count.getAsLong());
    }

    /// Rows that are alike in everything but the count are added, and told.
    private void repeats(CsvStream csv, CbpColumns columns) throws CsvFault {
        if (!columns.has(Column.TYPE)) return;
        long hash = 0;
        for (int i = 0; i < csv.size(); i++) {
            if (i == columns.of(Column.COUNT)) continue;
            String text = csv.text(i);
            for (int c = 0; c < text.length(); c++) hash = (hash ^ text.charAt(c)) * 0x9E3779B97F4A7C15L;
            hash = (hash ^ (hash >>> 29) ^ 0xFFFF) * 0xBF58476D1CE4E5B9L;
        }
        if (!seen.add(hash) && repeated++ == 0) {
            notes.add(csv.problem(
                    0, "a row is there twice, alike in all but perhaps the count; both were counted", "", ""));
        }
    }

    private void missing(CsvStream csv, CbpColumns columns, Column column) throws CsvFault {
        problem(csv, columns.of(column), column.official() + " is empty", "a name", "Write it as CBP does.");
    }

    private void stranger(CsvStream csv, CbpColumns columns, Column column) throws CsvFault {
        String text = columns.text(csv, column);
        if (CbpWords.slug(text).isEmpty()) {
            problem(csv, columns.of(column), column.official() + " holds no letter", "a name", "Write it as CBP does.");
            return;
        }
        Problem here = csv.problem(
                columns.of(column),
                column.official() + " is a word that is not known; its rows were kept under it",
                "",
                "");
        if (unknown.size() < PROBLEMS) unknown.computeIfAbsent(column + text, _ -> new Unknown(here)).rows++;
    }

    private void problem(CsvStream csv, int cell, String what, String allowed, String wayOut) throws CsvFault {
        problems.add(csv.problem(cell, what, allowed, wayOut));
    }

    /// The series, or the problems.
    Imported done(Terms terms) {
        if (rows > ROWS || sums.tooMany()) {
            problems.add(new Problem(
                    file,
                    0,
                    0,
                    "",
                    "the file has more than %,d rows or gives more than %,d series".formatted(ROWS, CbpSums.SERIES),
                    "",
                    "Split it by fiscal year."));
        }
        reconcile();
        for (Unknown word : unknown.values()) {
            notes.add(new Problem(
                    file,
                    word.first.line(),
                    word.first.column(),
                    word.first.value(),
                    "%s (%,d rows)".formatted(word.first.what(), word.rows),
                    "",
                    ""));
        }
        if (blanks > 0) note("%,d rows are empty and were left out".formatted(blanks));
        if (totals > 0) note("%,d rows are totals of others and were not added".formatted(totals));
        if (repeated > 1) note("%,d rows repeat an earlier one in all but perhaps the count".formatted(repeated));
        if (!problems.isEmpty()) return new Imported(List.of(), rows, 0, problems, notes);
        List<Series> series = new ArrayList<>();
        for (CbpSums.Key key : sums.keys()) series.add(series(key, terms));
        return new Imported(series, rows, kept, List.of(), notes);
    }

    private void note(String what) {
        notes.add(new Problem(file, 0, 0, "", what, "", ""));
    }

    /// A total that the file states must be the sum of its rows.
    private void reconcile() {
        String widest = sums.keys().stream().anyMatch(key -> key.place().equals(NATIONWIDE))
                ? NATIONWIDE
                : "southwest_land_border";
        claimed.forEach((month, stated) -> {
            long summed = sums.of(new CbpSums.Key(widest, "encounters"), month);
            if (summed == stated) return;
            problems.add(new Problem(
                    file,
                    0,
                    0,
                    month.toString(),
                    "the file states a total of %,d, but its rows add up to %,d".formatted(stated, summed),
                    "equal",
                    "Maybe rows were cut off."));
        });
    }

    private Series series(CbpSums.Key key, Terms terms) {
        SeriesId id = new SeriesId(states ? "cbp_encounters_state" : "cbp_encounters", key.place(), key.measure());
        Publication publication = Publication.of(terms, id, CbpEncounters.LAG_DAYS);
        List<Figure> figures = new ArrayList<>();
        for (YearMonth month : sums.months()) {
            Span period = FiscalYear.span(month);
            figures.add(publication.figure(period, (double) sums.of(key, month), Optional.empty()));
        }
        return new Series(id, EVENTS, Frequency.MONTH, figures);
    }
}
