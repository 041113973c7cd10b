package paso.data.hubverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.csv.Sha256;
import paso.data.folder.Problem;
import paso.observe.Figure;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.study.wis.Prediction;
import paso.study.wis.Scored;
import paso.study.wis.Task;
import paso.time.Span;

class ForecastFileTest {

    private static final String HEADER =
            "reference_date,location,horizon,target,target_end_date,output_type,output_type_id,value\n";
    private static final String TASK = "2023-12-30,TX,1,arrivals,2024-01-06,";

    @TempDir
    Path folder;

    private ForecastFile.Read read(String rows) throws IOException {
        return ForecastFile.read(Files.writeString(folder.resolve("2023-12-30-team-model.csv"), HEADER + rows));
    }

    private static String quantiles(String task, String... pairs) {
        StringBuilder text = new StringBuilder();
        for (String pair : pairs)
            text.append(task).append("quantile,").append(pair).append('\n');
        return text.toString();
    }

    private static List<String> texts(ForecastFile.Read read) {
        return read.problems().stream().map(Problem::text).toList();
    }

    @Test
    void quantiles_and_samples_of_a_task_are_one_forecast() throws IOException {
        ForecastFile.Read read = read(quantiles(TASK, "0.5,10", "0.25,8", "0.75,14") + TASK + "sample,s1,9\n" + TASK
                + "sample,s2,11\n" + TASK + "mean,,10\n");

        assertThat(texts(read)).isEmpty();
        assertThat(read.predictions()).hasSize(1);
        assertThat(read.notes()).hasSize(1);
        Scored scored = read.predictions().getFirst().score(10);
        assertThat(scored.task())
                .isEqualTo(new Task(
                        "team-model", LocalDate.of(2023, 12, 30), "arrivals", "TX", 1, LocalDate.of(2024, 1, 6)));
        assertThat(scored.wis().wis()).isEqualTo(0.25 * 6 / 1.5);
        assertThat(scored.crps()).isEqualTo(1 - 0.5);
    }

    @Test
    void everything_malformed_is_told_at_once_with_its_spot() throws IOException {
        ForecastFile.Read read = read(quantiles(TASK, "0.25,12", "0.5,10", "0.75,14") // lines 2 to 4: 3 crosses 2
                + quantiles("2023-12-30,AZ,1,arrivals,2024-01-06,", "0.1,1", "0.5,2") // 5, 6: 0.9 is missing
                + quantiles("2023-12-30,NM,1,arrivals,2024-01-06,", "0.5,2", "0.5,3") // 8 is there twice
                + quantiles("2023-13-30,CA,1,arrivals,2024-01-06,", "0.5,2") // 9
                + quantiles("2023-12-30,CA,1,arrivals,2023-01-06,", "0.5,2") // 10
                + quantiles("2023-12-30,CA,one,arrivals,2024-01-06,", "0.5,2") // 11
                + quantiles("2023-12-30,CA,2,arrivals,2024-01-13,", "25,2", "1,2", "half,2", "0.5,many") // 12 to 15
                + "2023-12-30,CA,3,arrivals,2024-01-20,quantiles,0.5,2\n"); // 16

        assertThat(read.predictions()).isEmpty();
        assertThat(texts(read)).hasSize(11);
        assertThat(read.problems())
                .extracting(Problem::line)
                .containsExactlyInAnyOrder(3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(texts(read))
                .contains(
                        "2023-12-30-team-model.csv:3:50: quantiles cross: level 0.5 is below level 0.25 on line 2: '10.0'. "
                                + "Allowed: 12.0 or more. Sort the quantiles of this task.",
                        "2023-12-30-team-model.csv:8:46: this task has it already, on line 7: '0.5'. Allowed: each once. Take one away.",
                        "2023-12-30-team-model.csv:12:46: not a level: '25'. Allowed: more than 0, less than 1. "
                                + "Write levels as shares: 0.025, not 2.5.");
        assertThat(read("").problems()).hasSize(1);
    }

    @Test
    void parquet_says_the_same_as_csv() throws Exception {
        ForecastFile.Read csv = read(quantiles(TASK, "0.25,8", "0.5,10", "0.75,14.5"));
        Path parquet = folder.resolve("2023-12-30-team-model.parquet");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet)"
                    .formatted(folder.resolve("2023-12-30-team-model.csv"), parquet));
        }
        ForecastFile.Read read = ForecastFile.read(parquet);

        assertThat(texts(read)).isEmpty();
        assertThat(read.predictions().getFirst().score(3))
                .isEqualTo(csv.predictions().getFirst().score(3));
        Files.writeString(parquet, "not Parquet");
        assertThat(texts(ForecastFile.read(parquet))).hasSize(1);
    }

    @Test
    void parquet_with_horizons_of_double_and_moments_for_days_is_read() throws Exception {
        ForecastFile.Read csv = read(quantiles(TASK, "0.25,8", "0.5,10", "0.75,14.5"));
        Path parquet = folder.resolve("2023-12-30-team-model.parquet");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (CAST(horizon AS DOUBLE) AS horizon, "
                    + "CAST(reference_date AS TIMESTAMP) AS reference_date, CAST(value AS FLOAT) AS value) "
                    + "FROM read_csv('%s')) TO '%s' (FORMAT parquet)"
                            .formatted(folder.resolve("2023-12-30-team-model.csv"), parquet));
        }
        ForecastFile.Read read = ForecastFile.read(parquet);

        assertThat(texts(read)).isEmpty();
        assertThat(read.predictions().getFirst().task())
                .isEqualTo(csv.predictions().getFirst().task());
    }

    @Test
    void the_model_is_what_follows_the_date() {
        assertThat(ForecastFile.model("2023-12-30-team-model.csv")).isEqualTo("team-model");
        assertThat(ForecastFile.model("2023-12-30_rw_0123456789ab.csv")).isEqualTo("rw");
        assertThat(ForecastFile.model("mine.parquet")).isEqualTo("mine");
    }

    @Test
    void whatever_is_done_to_a_file_it_is_read_or_refused() throws IOException {
        Random random = new Random(29);
        String good = HEADER + quantiles(TASK, "0.25,8", "0.5,10", "0.75,14") + TASK + "sample,s1,9\n" + TASK
                + "sample,s2,9\n";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(good);
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.setCharAt(random.nextInt(text.length()), ",\"\n-=.e9\0 0\u00e9".charAt(random.nextInt(12)));
            }
            ForecastFile.Read read = ForecastFile.read(Files.writeString(folder.resolve("f.csv"), text));
            if (!read.problems().isEmpty()) assertThat(read.predictions()).isEmpty();
            for (Prediction prediction : read.predictions())
                assertThat(prediction.score(5).wis().wis()).isNotNaN();
        }
    }

    @Test
    void a_kept_forecast_that_was_changed_or_lies_elsewhere_is_refused() throws IOException {
        Path kept =
                Files.writeString(folder.resolve("2023-12-30_rw_0123456789ab.csv"), HEADER + quantiles(TASK, "0.5,1"));
        String row = "%s,%s,2023-12-30,2023-12-30,rw,closure\n".formatted(kept.getFileName(), Sha256.of(kept));
        Path index = folder.resolve("index.csv");
        Files.writeString(
                index, "file,sha256,made,reference_date,model,void_if\n" + row + row.replace("2023-12-30_rw", "../x"));
        KeptForecasts.Read read = KeptForecasts.read(folder);

        assertThat(KeptForecasts.isKept(folder)).isTrue();
        assertThat(read.kept()).hasSize(1);
        assertThat(read.kept().getFirst().voidIf()).isEqualTo("closure");
        assertThat(read.problems()).extracting(Problem::what).containsExactly("not a name of a kept forecast");

        Files.writeString(kept, HEADER + quantiles(TASK, "0.5,2"));
        assertThat(KeptForecasts.read(folder).kept()).isEmpty();
        assertThat(KeptForecasts.read(folder).problems().getFirst().what()).contains("was changed after it was kept");
    }

    @Test
    void the_truth_is_found_by_place_and_measure_or_by_the_whole_name() {
        List<Series> series = new ArrayList<>();
        for (String measure : new String[] {"arrivals", "departures"}) {
            Figure figure = new Figure(
                    new Span(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 6)),
                    7,
                    LocalDate.of(2024, 1, 8),
                    LocalDate.of(2024, 1, 8));
            series.add(new Series(
                    new SeriesId("s", "TX", measure),
                    new Quantity(Quantity.Kind.FLOW, Quantity.Unit.PEOPLE),
                    Frequency.WEEK,
                    List.of(figure)));
        }
        Truth early = new Truth(series, LocalDate.of(2024, 1, 7));
        Truth truth = new Truth(series, LocalDate.of(2024, 1, 8));
        Task task = new Task("m", LocalDate.of(2023, 12, 30), "arrivals", "TX", 1, LocalDate.of(2024, 1, 6));
        Task whole = new Task("m", task.reference(), "s/TX/departures", "anywhere", 1, task.end());
        Task other = new Task("m", task.reference(), "arrivals", "AZ", 1, task.end());

        assertThat(truth.matches(task)).containsExactly(new SeriesId("s", "TX", "arrivals"));
        assertThat(truth.matches(whole)).containsExactly(new SeriesId("s", "TX", "departures"));
        assertThat(truth.matches(other)).isEmpty();
        assertThat(truth.of(truth.matches(task).getFirst(), task)).isEqualTo(7);
        assertThat(early.of(truth.matches(task).getFirst(), task)).isNaN();
    }
}
