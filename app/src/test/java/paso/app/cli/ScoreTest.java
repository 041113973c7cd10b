package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `paso score` from a folder to its tables, on `first-steps` with later counts.
class ScoreTest {

    private static final String LIST = """
            as-of: [2024-02-01, 2024-02-15]
            series:
              - {class: city, place: city, measure: census}
            """;

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void a_folder_with_later_counts() throws IOException {
        folder = temp.resolve("first-steps");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(Path.of(Said.firstSteps()))) {
            for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
        StringBuilder more = new StringBuilder(Files.readString(folder.resolve("observations.csv")));
        for (String date : List.of("01-10", "01-17", "01-24", "01-31", "02-07", "02-14", "02-21", "03-20")) {
            more.append("city,,census,2024-%s,2024-%s,50,people,,count,2024-%s\n".formatted(date, date, date));
        }
        Files.writeString(folder.resolve("observations.csv"), more);
        Files.writeString(folder.resolve("scores.yaml"), LIST);
    }

    private Said score(String... more) {
        Stream<String> words = Stream.of("score", folder.toString(), "--replicates", "20", "--threads", "1", "--out");
        return Said.by(Stream.of(words, Stream.of(temp.resolve("out").toString()), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    @Test
    void every_listed_figure_is_a_point_with_both_forecasts() throws IOException {
        Said said = score("--write");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isEqualTo(Console.FINE);
        assertThat(said.out()).contains("| city | 7 | 2 |").contains("| city | all | 6 |");
        List<String> points = Files.readAllLines(temp.resolve("out/points.csv"));
        assertThat(points).hasSize(7);
        assertThat(points.get(1)).startsWith("city,city,,census,people,2024-02-01,7,2024-02-07,2024-02-07,2024-02-07");
        assertThat(temp.resolve("out/datapackage.json")).exists();
        assertThat(folder.resolve("scores.csv")).hasSameTextualContentAs(temp.resolve("out/scores.csv"));
        byte[] first = Files.readAllBytes(temp.resolve("out/points.csv"));
        assertThat(score().code()).isEqualTo(Console.FINE);
        assertThat(temp.resolve("out/points.csv")).hasBinaryContent(first);
    }

    @Test
    void an_as_of_date_too_near_the_start_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("scores.yaml"), LIST.replace("2024-02-15", "2024-01-15"));
        Said said = score();
        assertThat(said.code()).isEqualTo(Console.REFUSED);
        assertThat(said.err())
                .contains("scores.yaml:1:21: the as-of date is less than 30 days after the start: '2024-01-15'.");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void a_place_that_is_not_there_and_a_folder_without_a_list_are_told() throws IOException {
        Files.writeString(folder.resolve("scores.yaml"), LIST.replace("place: city", "place: citty"));
        assertThat(score().err()).contains("unknown place or area: 'citty'").contains("Maybe 'city' was meant.");
        Files.delete(folder.resolve("scores.yaml"));
        assertThat(score().err()).contains("has no scores.yaml");
    }

    @Test
    void other_dates_are_not_kept_as_the_scores_of_the_folder() {
        Said said = score("--as-of", "2024-02-20", "--write");
        assertThat(said.code()).isEqualTo(Console.REFUSED);
        assertThat(said.err()).contains("--write keeps the scores of the dates in scores.yaml");
        assertThat(folder.resolve("scores.csv")).doesNotExist();
    }
}
