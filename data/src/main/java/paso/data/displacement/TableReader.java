package paso.data.displacement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paso.data.flee.CaseFiles;
import paso.data.flee.PythonCsv;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;

/// Rows of a table by the names of its header.
final class TableReader {

    private static final int MOST = 5_000_000;

    private final Problems problems;
    private final CaseFiles files;

    TableReader(Problems problems, CaseFiles files) {
        this.problems = problems;
        this.files = files;
    }

    /// One row.
    record Line(Row row, Map<String, Integer> columns) {
        Cell cell(String column) {
            Integer at = columns.get(column);
            return at == null ? new Cell(row.where(), column, "") : row.cell(at, column);
        }

        /// As written, white space and all: a country is what its cells have in common.
        String raw(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : row.text(at);
        }

        Where where() {
            return row.where();
        }
    }

    /// @param needed whether the file must be there
    List<Line> lines(Form.Table table, boolean needed) {
        Optional<FileText> text =
                needed ? files.need(table.file(), "Write it, or start from 'paso import'.") : files.find(table.file());
        List<Line> lines = new ArrayList<>();
        if (text.isEmpty()) return lines;
        PythonCsv csv = new PythonCsv(text.get());
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (row.get().blank()) continue;
            if (columns.isEmpty()) {
                if (!header(row.get(), table, columns)) return lines;
            } else if (lines.size() == MOST) {
                problems.add(row.get().where(), "", "more than %,d rows".formatted(MOST), "", "Leave some out.");
                return lines;
            } else if (row.get().size() != columns.size()) {
                problems.add(
                        row.get().where(),
                        "",
                        "the row has %d cells, the header %d"
                                .formatted(row.get().size(), columns.size()),
                        "as many cells as columns",
                        "Put text with a comma in double quotes, and leave empty what is not known.");
            } else lines.add(new Line(row.get(), columns));
        }
        if (columns.isEmpty()) {
            problems.add(
                    new Where.Fixed(text.get().name(), 1, 1),
                    "",
                    "the file has no header line",
                    String.join(", ", table.needed()),
                    "Write one.");
        }
        return lines;
    }

    private boolean header(Row row, Form.Table table, Map<String, Integer> columns) {
        int before = problems.count();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.cell(i, row.text(i).strip());
            boolean known = table.needed().contains(cell.text()) || table.free().contains(cell.text());
            if (!known && (!table.more() || cell.isEmpty())) {
                problems.add(
                        cell,
                        "unknown column",
                        String.join(", ", table.needed()),
                        problems.near(cell.text(), table.needed(), "Take it away."));
            } else if (columns.putIfAbsent(cell.text(), i) != null) {
                problems.add(cell, "the column is there twice", "each column once", "Take one away.");
            }
        }
        for (String column : table.needed()) {
            if (columns.containsKey(column)) continue;
            problems.add(row.where(), column, "a column is missing", String.join(", ", table.needed()), "Add it.");
        }
        return problems.count() == before;
    }
}
