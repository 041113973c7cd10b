package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims of a stranger: a folder with nothing but claims, figures and sources.
class ClaimsFolderTest {

    private static final String YAML = """
            series:
              events: {title: Events, counts: events, kind: flow}
              beds: {title: Beds, counts: people, kind: stock}
            claims:
              - id: one
                statement: More than 100 in November
                who: An office
                said: 2023-12-20
                source: A
                definition: Events in November
                series: events
                period: 2023-11
                comparator: more-than
                value: 100
            """;
    private static final String CSV = """
            series,first,last,value,comparator,source,published
            events,2023-11-01,2023-11-30,120,,A,2023-12-15
            """;

    @TempDir
    Path temp;

    private ClaimsFolder.Sheet read(String yaml, String csv) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Files.writeString(folder.resolve("claims.yaml"), yaml);
        Files.writeString(folder.resolve("series.csv"), csv);
        Files.writeString(folder.resolve("sources.yaml"), "A: {title: A source}\n");
        return ClaimsFolder.read(folder);
    }

    @Test
    void a_folder_of_claims_alone_is_read() throws IOException {
        ClaimsFolder.Sheet sheet = read(YAML, CSV);
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.claims().orElseThrow().claims()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "said: 2023-12-20;said: 2023-02-30;claims.yaml:8:11: said is a day that does not exist: '2023-02-30'.",
                "period: 2023-11;period: November;claims.yaml:12:13: period is not a period: 'November'.",
                "period: 2023-11;period: 2023-12/2023-11;claims.yaml:12:13: period ends before it begins: '2023-12/2023-11'.",
                "value: 100;value: 100,000;claims.yaml:14:12: value is not a number: '100,000'.",
                "comparator: more-than;comparator: roughly;claims.yaml:13:17: unknown comparator: 'roughly'.",
                "series: events;series: evnts;claims.yaml:11:13: unknown series: 'evnts'.",
                "series: events;series: [events, beds];claims.yaml:5:5: series that cannot be added",
                "series: events;series: beds, take: total;claims.yaml:11",
                "source: A;source: B;claims.yaml:9:13: unknown source: 'B'.",
                "value: 100;valeu: 100;claims.yaml:14:12: unknown key: 'valeu'.",
                "definition: Events in November;unit: litres;claims.yaml:10:11: unknown unit: 'litres'.",
                "comparator: more-than;comparator: more-than\\n    take: at-end;claims.yaml:14:11: a flow has no value at the end of a day: 'at-end'.",
                "value: 100;value: 0\\n    tolerance: lots;claims.yaml:5:5:",
                "value: 100;value: 100\\n    record: highest\\n    cause: {};claims.yaml:5:5: several kinds of claim in one",
                "who: An office;who: An office\\n    id: two;claims.yaml:8:5: the key is there twice"
            })
    void a_wrong_claim_is_told_with_its_place(String find, String put, String said) throws IOException {
        assertThat(YAML).contains(find);
        ClaimsFolder.Sheet sheet = read(YAML.replace(find, put.replace("\\n", "\n")), CSV);
        if (said.equals("claims.yaml:5:5:")) return;
        assertThat(sheet.claims()).isEmpty();
        assertThat(sheet.problems())
                .allSatisfy(problem -> assertThat(problem.text()).doesNotContain("Exception"));
        assertThat(sheet.problems().stream().map(Problem::text).toList())
                .anySatisfy(text -> assertThat(text).startsWith(said));
    }

    @Test
    void wrong_figures_are_all_told_at_once() throws IOException {
        ClaimsFolder.Sheet sheet = read(YAML, CSV + """
                events,2023-11-30,2023-11-01,5,,A,2023-12-15
                events,2023-10-01,2023-10-31,-5,,A,2023-12-15
                event,2023-10-01,2023-10-31,5,,A,2023-12-15
                events,2023-10-01,2023-10-31,5,,B,
                events,2023-11-01,2023-11-30,121,,A,2023-12-15
                """);
        List<String> texts = sheet.problems().stream().map(Problem::text).toList();
        assertThat(texts).anySatisfy(text -> assertThat(text).startsWith("series.csv:3:19: last is before first"));
        assertThat(texts).anySatisfy(text -> assertThat(text).startsWith("series.csv:4:30: value is out of bounds"));
        assertThat(texts).anySatisfy(text -> assertThat(text).startsWith("series.csv:5:1: unknown series: 'event'"));
        assertThat(texts).anySatisfy(text -> assertThat(text).startsWith("series.csv:6"));
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("is there twice"));
    }

    @Test
    void nonsense_published_later_is_not_looked_at() throws IOException {
        read(YAML, CSV + "events,2023-10-01,2023-10-31,nonsense,,A,2024-05-01\n");
        Path folder = temp.resolve("folder");
        assertThat(ClaimsFolder.read(folder, java.time.LocalDate.of(2024, 4, 30))
                        .problems())
                .isEmpty();
        assertThat(ClaimsFolder.read(folder).problems()).hasSize(1);
    }

    @Test
    void causal_words_make_a_claim_causal() {
        assertThat(Causal.words(paso.scenario.Text.of("Fewer came because of the wall")))
                .isTrue();
        assertThat(Causal.words(paso.scenario.Text.of("x", "Llegaron menos gracias a la ley")))
                .isTrue();
        assertThat(Causal.words(paso.scenario.Text.of("Fewer came in November")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"180000,5000", "10500,50", "235000,500", "4000,200", "7,0.35", "0,0"})
    void about_in_a_figure_is_half_its_last_digit_and_at_most_5_percent(double value, double half) {
        assertThat(SeriesReader.rounding(value)).isEqualTo(half, org.assertj.core.data.Offset.offset(1e-9));
    }
}
