package paso.data.flee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Where;

/// The rows of a table as Python's `csv` module reads them: a quotation mark counts only where it opens a cell, text
/// may follow a closing one, and nothing is trimmed.
///
/// One row is held at a time, so a table may be large.
public final class PythonCsv {

    /// Said of an empty cell beyond the last column.
    static final String SPARE = "a cell without a column; Flee stops here, left out";

    static final String HOLLOW = "a row of empty cells: Flee stops here; left out";

    /// One row.
    ///
    /// @param line    line on which it begins, from 1
    /// @param cells   text as written
    /// @param starts  line and column of each cell, two numbers for each
    public record Row(String file, int line, List<String> cells, List<Integer> starts) {

        public int size() {
            return cells.size();
        }

        /// Nothing, or nothing but white space.
        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /// Whether there are cells and all are empty, where Flee stops.
        public boolean hollow() {
            return cells.size() > 1 && blank();
        }

        /// A comment or a header.
        public boolean remark() {
            return !cells.isEmpty() && cells.getFirst().startsWith("#");
        }

        /// Text as written; empty where the row is shorter.
        public String text(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        /// As written, which is how Flee compares names.
        public Cell raw(int index, String name) {
            return new Cell(at(index), name, text(index));
        }

        /// Without white space around it.
        public Cell cell(int index, String name) {
            return new Cell(at(index), name, text(index).strip());
        }

        public Where at(int index) {
            if (index >= cells.size()) return new Where.Fixed(file, line, 0);
            return new Where.Fixed(file, starts.get(2 * index), starts.get(2 * index + 1));
        }

        public Where where() {
            return new Where.Fixed(file, line, 0);
        }
    }

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    public PythonCsv(FileText file) {
        this.file = file.name();
        text = file.text();
    }

    public static List<Row> rows(FileText file) {
        PythonCsv csv = new PythonCsv(file);
        List<Row> rows = new ArrayList<>();
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) rows.add(row.get());
        return rows;
    }

    /// The next row; empty at the end.
    public Optional<Row> next() {
        if (at >= text.length()) return Optional.empty();
        int first = line;
        List<String> cells = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        if (atLineEnd()) {
            endLine();
            return Optional.of(new Row(file, first, cells, starts));
        }
        do {
            starts.add(line);
            starts.add(at - lineStart + 1);
            cells.add(cell());
        } while (delimited());
        if (at < text.length()) endLine();
        return Optional.of(new Row(file, first, cells, starts));
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') return quoted();
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) at++;
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at >= text.length() || text.charAt(at) != '"') break;
                cell.append('"');
                at++;
            } else if (atLineEnd()) {
                cell.append('\n');
                endLine();
            } else {
                cell.append(c);
                at++;
            }
        }
        while (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) cell.append(text.charAt(at++));
        return cell.toString();
    }

    private boolean delimited() {
        if (at >= text.length() || text.charAt(at) != ',') return false;
        at++;
        return true;
    }

    private boolean atLineEnd() {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    private void endLine() {
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') at++;
        at++;
        line++;
        lineStart = at;
    }
}
