package paso.data.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.data.output.Headlines.Figure;
import paso.report.CsvText;
import paso.results.Changes;

/// `changes.csv`: what is new since the run that was in the folder before.
final class ChangesTable {

    static final List<String> COLUMNS = List.of(
            "kind",
            "place",
            "what",
            "date",
            "value",
            "before_low",
            "before",
            "before_high",
            "after_low",
            "after",
            "after_high",
            "file",
            "source");

    private final CsvText text = new CsvText(1 << 12);

    private ChangesTable() {}

    /// Lines `run` (the earlier run; value 0 = there was none), `figure` (read now and not then) and `number`.
    static byte[] of(Headlines now, Optional<EarlierRun> earlier, Changes changes) {
        ChangesTable table = new ChangesTable();
        table.text.ready(CsvText.part(COLUMNS.toArray(String[]::new))).endLine();
        table.run(earlier);
        for (Changes.NewFigure figure : changes.newFigures()) table.figure(figure);
        earlier.ifPresent(before -> {
            for (Figure number : now.numbers()) table.number(number, before);
        });
        return table.text.bytes();
    }

    /// Days and numbers stand in the same columns, so those are text.
    static String type(String column) {
        return column.equals("value") ? "number" : "string";
    }

    private void run(Optional<EarlierRun> earlier) {
        text.text("run").empty().text("earlier");
        text.text(earlier.map(run -> run.asOf().toString()).orElse(""));
        text.number(earlier.isPresent() ? 1 : 0);
        end(6, "", earlier.map(EarlierRun::sha256).orElse(""));
    }

    private void figure(Changes.NewFigure figure) {
        text.text("figure")
                .text(figure.place())
                .text(figure.what())
                .text(figure.date().toString());
        text.number(figure.value());
        end(6, figure.file(), figure.source());
    }

    private void number(Figure now, EarlierRun earlier) {
        Figure none = new Figure(now.what(), now.place(), Double.NaN, Double.NaN, Double.NaN);
        Figure before = earlier.number(now.what(), now.place()).orElse(none);
        text.text("number").text(now.place()).text(now.what()).empty().empty();
        values(before);
        values(now);
        end(0, "", "");
    }

    private void values(Figure number) {
        for (double value : new double[] {number.low(), number.middle(), number.high()}) {
            if (!number.what().equals(Headlines.FIRST_DAY)) text.number(value);
            else text.text(Double.isNaN(value) ? "" : day(value));
        }
    }

    private static String day(double value) {
        return LocalDate.ofEpochDay(Math.clamp((long) value, -700_000L, 2_900_000L))
                .toString();
    }

    private void end(int empty, String file, String source) {
        for (int i = 0; i < empty; i++) text.empty();
        text.text(file).text(source).endLine();
    }
}
