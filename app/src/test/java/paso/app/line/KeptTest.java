package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.app.run.BadScenario;
import paso.app.run.Complaint;
import paso.app.run.ForecastScoreLine;
import paso.app.run.LeverChoice;
import paso.app.run.Order;
import paso.app.run.Progress;
import paso.app.run.RunLine;
import paso.report.Briefing;
import paso.results.Sharing;

/// Forecasts that runs keep, and the scoreboard of them in the look back.
class KeptTest {

    private static final LocalDate MADE = LocalDate.parse("2024-01-05");

    @TempDir
    Path temp;

    private Path corridor;
    private Path kept;

    @BeforeEach
    void copy() throws IOException {
        corridor = temp.resolve("first-steps");
        kept = temp.resolve("out-kept");
        Files.createDirectories(corridor);
        try (Stream<Path> files = Files.list(Shipped.firstSteps())) {
            for (Path file : (Iterable<Path>) files::iterator) Files.copy(file, corridor.resolve(file.getFileName()));
        }
    }

    private RunLine.Done run(String out, String asOf, long seed, Sharing sharing, int replicates, LeverChoice levers)
            throws IOException {
        Order order = new Order(
                corridor,
                Optional.of(LocalDate.parse(asOf)),
                OptionalInt.of(5),
                OptionalInt.of(replicates),
                OptionalLong.of(seed),
                1,
                false,
                "en",
                sharing,
                Optional.empty());
        return new RunLine(Progress.SILENT, () -> false)
                .run(
                        order,
                        levers,
                        Optional.of(temp.resolve(out)),
                        Optional.of(new RunLine.Keep(Optional.of(kept), MADE)));
    }

    private RunLine.Done run(String out, String asOf, long seed) throws IOException {
        return run(out, asOf, seed, Sharing.INTERNAL, 40, LeverChoice.NONE);
    }

    private String page(String out) throws IOException {
        return Files.readString(temp.resolve(out).resolve("briefing.html"));
    }

    private static String outside(String page) {
        return page.replaceAll(
                "(?s)" + Pattern.quote(Briefing.LOOK_BACK_BEGINS) + ".*?" + Pattern.quote(Briefing.LOOK_BACK_ENDS), "");
    }

    /// The cells of the row of a kept forecast.
    private static List<String> row(String page, Path file) {
        String hash = String.valueOf(file.getFileName()).replaceAll(".*-([0-9a-f]{16})\\.csv", "$1");
        Matcher row = Pattern.compile("<tr>((?!</tr>).)*" + hash.substring(0, 12) + "((?!</tr>).)*</tr>")
                .matcher(page);
        assertThat(row.find()).as(hash).isTrue();
        return Stream.of(row.group().split("</t[hd]>", -1))
                .map(cell -> cell.replaceAll("<[^>]*>", ""))
                .toList();
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : (Iterable<Path>) files::iterator)
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
        }
        return texts;
    }

    @Test
    void a_forecast_is_kept_under_its_hash_and_scored_by_a_later_run() throws IOException {
        Path file = run("out", "2024-01-05", 1).kept().orElseThrow();
        assertThat(Files.readString(kept.resolve("index.csv"))).contains(",2024-01-05,2024-01-05,run-first-steps,");
        assertThat(Files.readString(file)).contains("2024-01-05,city,3,census,2024-01-08,quantile,0.5,");

        run("out", "2024-01-06", 1);

        List<String> row = row(page("out"), file);
        assertThat(row.get(3)).as("city on 8 January, published on the 9th").isEqualTo("1");
        assertThat(row.get(8)).as("no figure yet").isEqualTo("14");
        assertThat(row.get(9)).isEqualTo("–");
    }

    @Test
    void the_same_run_again_gives_the_same_bytes_and_keeps_nothing_twice() throws IOException {
        run("out", "2024-01-05", 1);
        run("out", "2024-01-05", 1);
        assertThat(page("out")).as("its own forecast").doesNotContain("Forecasts kept by earlier runs");
        run("out", "2024-01-05", 2);
        run("out", "2024-01-05", 1);
        Map<String, String> before = texts();
        String page = page("out");
        run("out", "2024-01-05", 1);

        assertThat(page("out").replaceAll("(?s)<section id=\"changes\".*?</section>", ""))
                .isEqualTo(page.replaceAll("(?s)<section id=\"changes\".*?</section>", ""));
        assertThat(texts()).isEqualTo(before).hasSize(3);
    }

    @Test
    void what_was_kept_before_changes_no_byte_outside_the_look_back() throws IOException {
        run("alone", "2024-01-05", 1);
        run("other", "2024-01-05", 2);
        run("later", "2024-01-05", 1);

        assertThat(page("later")).isNotEqualTo(page("alone"));
        assertThat(outside(page("later"))).isEqualTo(outside(page("alone")));
    }

    @Test
    void figures_published_later_change_no_byte_of_a_kept_forecast() throws IOException {
        Path first = run("one", "2024-01-05", 1).kept().orElseThrow();
        Path observations = corridor.resolve("observations.csv");
        Files.writeString(
                observations,
                Files.readString(observations).replace("2024-01-08,100,", "2024-01-08,7,")
                        + "city,,arrivals,2024-01-06,2024-01-06,7,people,,count,2024-01-07\n");

        assertThat(run("two", "2024-01-05", 1).kept()).hasValue(first);
    }

    @Test
    void a_forecast_is_void_from_the_day_on_which_an_assumption_it_declared_broke() throws IOException {
        Files.writeString(corridor.resolve("assumptions.csv"), """
                id,name,place,broken,source,published
                roof,The roof stays on,city,,,
                roof,The roof stays on,city,2024-01-08,count,2024-01-07
                """);
        Path before = run("out", "2024-01-05", 1).kept().orElseThrow();
        Path after = run("out", "2024-01-07", 1).kept().orElseThrow();
        assertThat(Files.readString(kept.resolve("index.csv")))
                .containsPattern("2024-01-05,2024-01-05,run-first-steps,roof\\n")
                .containsPattern("2024-01-05,2024-01-07,run-first-steps,\\n");

        run("out", "2024-01-08", 1);

        List<String> row = row(page("out"), before);
        assertThat(row.get(3)).isEqualTo("waiting");
        assertThat(row.get(8))
                .as("the station, and the city on 6 and 7 January")
                .isEqualTo("12");
        assertThat(row.get(9)).isEqualTo("3: “The roof stays on” no longer held from Mon 8 Jan 2024");
        assertThat(row(page("out"), after).get(9)).isEqualTo("–");
        assertThat(row(page("out"), after).get(3)).isEqualTo("1");
    }

    @Test
    void a_kept_forecast_that_was_changed_is_told_and_not_scored() throws IOException {
        Path file = run("out", "2024-01-05", 1).kept().orElseThrow();
        Files.writeString(file, Files.readString(file).replace(",0.5,", ",0.5,1"));
        run("out", "2024-01-06", 1);

        assertThat(page("out")).contains("was changed after it was kept");
    }

    @Test
    void a_public_run_keeps_nothing_and_shows_nothing_kept() throws IOException {
        Path file = run("out", "2024-01-05", 2).kept().orElseThrow();
        Map<String, String> before = texts();
        for (Sharing sharing : new Sharing[] {Sharing.PARTNERS, Sharing.PUBLIC}) {
            String out = "for-" + sharing.word();
            assertThat(run(out, "2024-01-06", 1, sharing, 40, LeverChoice.NONE).kept())
                    .isEmpty();
            String hash = String.valueOf(file.getFileName()).replaceAll(".*-([0-9a-f]{12}).*", "$1");
            Shipped.files(temp.resolve(out))
                    .forEach((name, bytes) -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                            .as(name)
                            .doesNotContain(hash, "Forecasts kept"));
        }
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void a_run_with_a_lever_or_few_replicates_is_no_forecast() throws IOException {
        assertThat(run("out", "2024-01-05", 1, Sharing.INTERNAL, 39, LeverChoice.NONE)
                        .kept())
                .isEmpty();
        LeverChoice bus = LeverChoice.parse("second-bus");
        assertThat(run("out", "2024-01-05", 1, Sharing.INTERNAL, 40, bus).kept())
                .isEmpty();
        assertThat(kept).doesNotExist();
    }

    @Test
    void the_folder_of_kept_forecasts_is_one_that_score_reads() throws IOException {
        run("out", "2024-01-05", 1);
        ForecastScoreLine.Done done = ForecastScoreLine.run(
                new ForecastScoreLine.Wish(kept, Optional.empty(), LocalDate.MAX, Map.of(), Optional.empty()));

        assertThat(done.files()).isEqualTo(1);
        assertThat(done.tasks()).isEqualTo(15);
    }

    @Test
    void a_broken_list_of_assumptions_stops_the_run_before_it_begins() throws IOException {
        Files.writeString(
                corridor.resolve("assumptions.csv"), "id,name,place,broken,source,published\nroof,Roof,moon,,,\n");

        assertThatThrownBy(() -> run("out", "2024-01-05", 1))
                .isInstanceOfSatisfying(
                        BadScenario.class,
                        bad -> assertThat(bad.problems())
                                .singleElement()
                                .asString()
                                .startsWith("assumptions.csv:2:11: unknown place or area: 'moon'."));
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void forecasts_are_never_kept_in_the_folder_that_each_run_replaces() {
        kept = temp.resolve("out/kept");

        assertThatThrownBy(() -> run("out", "2024-01-05", 1))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("lies in the folder that each run replaces");
    }
}
