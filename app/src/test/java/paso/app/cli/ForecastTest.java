package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.app.run.BacktestLine;
import paso.app.run.Progress;
import paso.app.run.Stopped;

class ForecastTest {

    @TempDir
    Path folder;

    private Path series;

    /// Sixty months to December 2023.
    @BeforeEach
    void write() throws IOException {
        series = folder.resolve("made.csv");
        StringBuilder text = new StringBuilder("series,place,measure,period_start,period_end,value,source\n");
        for (int t = 0; t < 60; t++) {
            YearMonth month = YearMonth.of(2019, 1).plusMonths(t);
            for (String place : List.of("north", "south")) {
                text.append("made,%s,arrivals,%s,%s,%d,made up%n"
                        .formatted(
                                place,
                                month.atDay(1),
                                month.atEndOfMonth(),
                                1000 + 37 * (t * t % 11) + place.length()));
            }
        }
        Files.writeString(series, text);
    }

    private Said forecast(String... more) {
        String[] words = {"forecast", series.toString(), "--as-of", "2024-01-15", "--horizon", "3", "--paths", "40"};
        return Said.by(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void parquet_holds_the_rows_of_csv_and_is_read_back() throws IOException {
        assertThat(forecast("--out", path("plain"), "--quiet").err()).isEmpty();
        assertThat(forecast("--out", path("packed"), "--format", "parquet", "--keep", path("kept"))
                        .code())
                .isZero();
        assertThat(folder.resolve("packed/forecast.csv")).doesNotExist();

        Said plain = Said.by("score", path("plain/forecast.csv"), "--truth", series.toString(), "--out", path("a"));
        Said packed =
                Said.by("score", path("packed/forecast.parquet"), "--truth", series.toString(), "--out", path("b"));
        Said kept = Said.by("score", path("kept"));

        assertThat(plain.code()).isZero();
        assertThat(plain.out()).contains("4 scored");
        assertThat(Files.readAllLines(folder.resolve("b/scores.csv")))
                .isEqualTo(Files.readAllLines(folder.resolve("a/scores.csv")));
        assertThat(packed.code()).isZero();
        assertThat(kept.out()).contains("1 kept forecasts", "12 tasks, none malformed");
    }

    @Test
    void an_index_that_lost_its_row_gets_it_back_and_other_words_are_refused() throws IOException {
        assertThat(forecast("--out", path("f"), "--keep", path("kept"), "--void-if", "closure")
                        .code())
                .isZero();
        Path index = folder.resolve("kept/index.csv");
        List<String> lines = Files.readAllLines(index);
        assertThat(lines).hasSize(2);
        Files.writeString(index, lines.getFirst()); // ended before its row, without the end of the line

        assertThat(forecast("--out", path("f"), "--keep", path("kept"), "--void-if", "closure")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(index)).isEqualTo(lines);
        assertThat(forecast("--out", path("f"), "--keep", path("kept"), "--void-if", "closure")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(index)).isEqualTo(lines);

        Said other = forecast("--out", path("f"), "--keep", path("kept"));
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("already, void if 'closure'. Say the same with --void-if");
        assertThat(Files.readAllLines(index)).isEqualTo(lines);
    }

    @Test
    void an_assumption_without_a_folder_to_keep_it_in_is_refused() {
        Said said = forecast("--out", path("f"), "--void-if", "closure");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--void-if is a word of the index of kept forecasts. Say --keep DIR too");
        assertThat(folder.resolve("f")).doesNotExist();
    }

    @Test
    void an_event_that_changes_nothing_is_said() throws IOException {
        Path events = folder.resolve("events.csv");
        Files.writeString(
                events,
                "date,name,low,high,series\n2024-01-15,Past,0.5,0.6,\n2024-02-01,Other,0.5,0.6,west\n2024-06-01,Late,0.5,0.6,\n");

        Said said = forecast("--out", path("f"), "--events", events.toString());

        assertThat(said.out())
                .contains(
                        "2024-01-15 Past changed nothing: it is not after 2024-01-15",
                        "2024-02-01 Other changed nothing: it speaks of 'west'",
                        "2024-06-01 Late changed nothing: the forecast ends on 2024-04-30")
                .doesNotContain("Conditioned on");
    }

    @Test
    void an_event_on_the_first_of_a_month_changes_that_month_and_not_the_one_before() throws IOException {
        Path events = folder.resolve("events.csv");
        Files.writeString(events, "date,name,low,high,series\n2024-03-01,Closure,0.5,0.5,north\n");
        forecast("--out", path("plain"), "--quiet");
        assertThat(forecast("--out", path("closed"), "--events", events.toString())
                        .out())
                .contains("Conditioned on: 2024-03-01 Closure: times 0.5 to 0.5");

        TreeMap<String, Double> plain = medians("plain");
        TreeMap<String, Double> closed = medians("closed");

        assertThat(plain).hasSize(12);
        plain.forEach((key, value) -> {
            boolean halved = key.startsWith("north") && key.compareTo("north 2024-03") > 0;
            assertThat(closed.get(key)).as(key).isCloseTo(halved ? value / 2 : value, within(value * 1e-6));
        });
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    private TreeMap<String, Double> medians(String name) throws IOException {
        TreeMap<String, Double> medians = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(name).resolve("forecast.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[5].equals("quantile") && cells[6].equals("0.5")) {
                medians.put(cells[1] + " " + cells[4], Double.parseDouble(cells[7]));
            }
        }
        return medians;
    }

    @Test
    void a_forecast_too_large_to_be_read_back_is_refused_before_it_is_made() {
        Said said = Said.by(
                "forecast",
                series.toString(),
                "--as-of",
                "2024-01-15",
                "--horizon",
                "400",
                "--paths",
                "20000",
                "--out",
                path("f"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("16,138,538 rows, more than 5,000,000. Ask for fewer --paths");
        assertThat(folder.resolve("f")).doesNotExist();
    }

    @Test
    void options_of_scenarios_are_refused_where_forecasts_are_scored() {
        forecast("--out", path("f"), "--quiet");

        Said said = Said.by("score", path("f/forecast.csv"), "--days", "3", "--write", "--seed", "1");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--days, --seed, --write", "Leave them out, or name a scenario's folder");
    }

    @Test
    void a_break_of_a_series_that_is_not_there_is_listed_and_one_that_is_there_splits_the_scores() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.copy(series, data.resolve("made.csv"));
        Path breaks = folder.resolve("breaks.csv");
        Files.writeString(breaks, "date,name,series\n2023-03-10,Closure,north\n2023-03-10,Other,west\n");

        Said said = Said.by("backtest", data.toString(), "--events", breaks.toString(), "--out", path("out"));

        assertThat(said.out())
                .contains(
                        "2023-03-10 Other: it speaks of 'west', which is not among the series",
                        "across declared breaks")
                .doesNotContain("Closure");
        assertThat(Files.readString(folder.resolve("out/scores-breaks.csv")))
                .contains("north")
                .doesNotContain("south");
    }

    @Test
    void a_backtest_that_is_asked_to_stop_leaves_nothing() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.copy(series, data.resolve("made.csv"));
        BacktestLine line = new BacktestLine(Progress.SILENT, () -> true);

        assertThatThrownBy(() -> line.run(data, false, BacktestLine.Beside.NOTHING, folder.resolve("out")))
                .isInstanceOf(Stopped.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("data", "made.csv");
        }
    }
}
