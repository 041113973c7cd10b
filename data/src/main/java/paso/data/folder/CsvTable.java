package paso.data.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paso.scenario.Ids;

/// One table of the folder as written: cells with their spots, columns checked, values not.
final class CsvTable {

    /// One record. Columns that are not there read as empty.
    record Row(FileText text, int line, Map<String, Integer> index, List<String> cells) {

        Cell cell(String column) {
            Integer at = index.get(column);
            if (at == null || at >= cells.size()) return new Cell(new Where.InRecord(text, line, 0), column, "");
            return new Cell(
                    new Where.InRecord(text, line, at), column, cells.get(at).strip());
        }

        Where where() {
            return new Where.InRecord(text, line, 0);
        }
    }

    private final Columns table;
    private final FileText text;
    private final List<String> allowed;
    private final boolean anyAttribute; // the attributes are not known, so any column may be one
    private final Problems problems;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(Columns table, FileText text, List<String> allowed, boolean anyAttribute, Problems problems) {
        this.anyAttribute = anyAttribute;
        this.table = table;
        this.text = text;
        this.allowed = allowed;
        this.problems = problems;
    }

    /// The rows of `text`; empty where the header is wrong.
    ///
    /// @param attributes absent where they could not be read
    static List<Row> rows(Columns table, FileText text, Optional<List<String>> attributes, Problems problems) {
        List<String> allowed = new ArrayList<>(table.names());
        if (table.takesAttributes()) attributes.ifPresent(allowed::addAll);
        boolean any = table.takesAttributes() && attributes.isEmpty();
        CsvTable csv = new CsvTable(table, text, allowed, any, problems);
        csv.read();
        return csv.rows;
    }

    private void read() {
        boolean header = false;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.text())) {
            for (CsvRecord csv : reader) {
                if (!header) {
                    header = true;
                    if (!header(csv)) return;
                } else if (rows.size() == Bounds.ROWS) {
                    tooManyRows(csv);
                    return;
                } else {
                    row(csv);
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            unreadable();
            return;
        }
        if (!header) {
            problems.add(
                    new Where.Fixed(text.name(), 1, 1),
                    "",
                    "the file has no header line",
                    String.join(", ", allowed),
                    "Write one, or take the file away.");
        }
    }

    private void tooManyRows(CsvRecord csv) {
        problems.add(
                new Where.Fixed(text.name(), (int) csv.getStartingLineNumber(), 0),
                "",
                "the table has more than %d rows".formatted(Bounds.ROWS),
                "up to %d rows".formatted(Bounds.ROWS),
                "Leave out what the scenario does not need.");
    }

    /// The reader's own message speaks of its insides; the last whole record says where to look.
    private void unreadable() {
        int line = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
        problems.add(
                new Where.Fixed(text.name(), line, 0),
                "",
                "a quotation mark is not closed, or text follows one, in the row that begins here",
                "cells in double quotes, with a quote inside written twice",
                "Close the quotation mark.");
    }

    private boolean header(CsvRecord csv) {
        int before = problems.count();
        int line = (int) csv.getStartingLineNumber();
        for (int i = 0; i < csv.getFieldCount(); i++) {
            String name = csv.getField(i).strip();
            Cell cell = new Cell(new Where.InRecord(text, line, i), name, name);
            if (name.isEmpty() && csv.getFieldCount() > 1) {
                problems.add(cell, "column %d has no name".formatted(i + 1), listed(), "Name it, or take it away.");
            } else if (!allowed.contains(name)
                    && !(anyAttribute && Ids.valid(name) && index.putIfAbsent(name, i) == null)) {
                problems.add(
                        cell,
                        "unknown column",
                        listed(),
                        problems.near(name, allowed, "Take it away, or declare it under 'attributes'."));
            } else if (allowed.contains(name) && index.putIfAbsent(name, i) != null) {
                problems.add(cell, "the column is there twice", "each column once", "Take one away.");
            }
        }
        for (Columns.Column column : table.all()) {
            if (column.needed() && !index.containsKey(column.name())) {
                problems.add(
                        new Where.Fixed(text.name(), line, 1),
                        column.name(),
                        "a column is missing",
                        "",
                        "Add it: " + column.words() + ".");
            }
        }
        return problems.count() == before;
    }

    private String listed() {
        return String.join(", ", allowed);
    }

    private void row(CsvRecord csv) {
        int line = (int) csv.getStartingLineNumber();
        List<String> cells = csv.getFields();
        if (cells.stream().allMatch(String::isBlank)) return;
        if (cells.size() != index.size()) {
            problems.add(
                    new Where.InRecord(text, line, Math.min(cells.size(), index.size())),
                    "",
                    "the row has %d cells, the header %d".formatted(cells.size(), index.size()),
                    "as many cells as columns",
                    cells.size() > index.size()
                            ? "Put text with a comma in double quotes, and write numbers without thousands separators."
                            : "Add the commas that are missing.");
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
                problems.add(
                        new Where.InRecord(text, line, i),
                        cells.get(i),
                        "the cell holds a control character",
                        "letters, digits, signs and white space",
                        "Take it away.");
                return;
            }
            if (cells.get(i).length() > Bounds.CELL_CHARACTERS) {
                problems.add(
                        new Where.InRecord(text, line, i),
                        cells.get(i),
                        "the cell is longer than %d characters".formatted(Bounds.CELL_CHARACTERS),
                        "up to %d characters".formatted(Bounds.CELL_CHARACTERS),
                        "Maybe a quotation mark is not closed.");
                return;
            }
        }
        rows.add(new Row(text, line, index, List.copyOf(cells)));
    }
}
