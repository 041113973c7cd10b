package paso.data.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;

/// The columns of a file and where they are.
public final class Header {

    private final Map<String, Integer> index;

    private Header(Map<String, Integer> index) {
        this.index = index;
    }

    /// Reads the first record. Columns beyond `needed` are allowed.
    public static Header read(String file, CsvStream csv, List<String> needed, List<Problem> problems)
            throws IOException, CsvFault {
        Map<String, Integer> index = new TreeMap<>();
        if (!csv.next()) {
            problems.add(new Problem(
                    file,
                    1,
                    1,
                    "",
                    "the file has no header line",
                    String.join(",", needed),
                    "Write one, or leave the file out."));
            return new Header(index);
        }
        for (int i = 0; i < csv.size(); i++) {
            String name = csv.text(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && index.putIfAbsent(name, i) != null) {
                problems.add(csv.problem(i, "the column is there twice", "each column once", "Take one away."));
            }
        }
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(index.keySet());
        for (String column : missing) {
            problems.add(new Problem(
                    file,
                    csv.line(),
                    1,
                    column,
                    "a column is missing",
                    String.join(",", needed),
                    "Add it, or say which kind of file this is."));
        }
        return new Header(index);
    }

    /// Names of the columns, in order of their letters.
    public List<String> columns() {
        return List.copyOf(index.keySet());
    }

    public boolean has(String column) {
        return index.containsKey(column);
    }

    /// Position of a column; beyond every cell where it is not there.
    public int at(String column) {
        return index.getOrDefault(column, CsvStream.CELLS);
    }

    public int width() {
        return index.size();
    }

    /// The cell; empty where the row or the column is not there.
    public String text(CsvStream csv, String column) throws CsvFault {
        int at = at(column);
        return at < csv.size() ? csv.text(at) : "";
    }
}
