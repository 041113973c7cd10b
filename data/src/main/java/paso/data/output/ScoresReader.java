package paso.data.output;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paso.report.ScoreRow;

/// Reads the scores that `paso score --write` left in a scenario folder. They speak of later figures, so they belong
/// into the look back and nowhere else.
public final class ScoresReader {

    private static final int MOST_ROWS = 1_000;

    private ScoresReader() {}

    /// Every row, by class and horizon; none where there is no such file or it is not one that Paso wrote.
    public static List<ScoreRow> read(String text) {
        List<ScoreRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                if (rows.size() >= MOST_ROWS) return List.of();
                rows.add(row(row));
            }
            rows.sort(Comparator.comparing(ScoreRow::group)
                    .thenComparingInt(row -> row.horizon() == 0 ? Integer.MAX_VALUE : row.horizon()));
            return rows;
        } catch (CsvParseException | UncheckedIOException | IOException | IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    private static ScoreRow row(NamedCsvRecord row) {
        String horizon = cell(row, "horizon");
        return new ScoreRow(
                Optional.empty(),
                cell(row, "class"),
                horizon.equals("all") ? 0 : Integer.parseInt(horizon),
                Integer.parseInt(cell(row, "points")),
                number(row, "wis"),
                number(row, "persistence_wis"),
                number(row, "ratio"),
                number(row, "cover90"),
                number(row, "persistence_cover90"),
                number(row, "width90"),
                number(row, "persistence_width90"));
    }

    private static double number(NamedCsvRecord row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElseThrow(() -> new IllegalArgumentException(column));
    }
}
