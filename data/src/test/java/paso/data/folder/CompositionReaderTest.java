package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.scenario.Figures.Margin;

final class CompositionReaderTest {

    private static final String HEAD = "place,group,attribute,value,from,to,people,source,published\n";
    private static final String MARGIN = "border,,home,near,2024-01-01,2024-01-03,70,count,2024-01-04\n"
            + "border,,home,far,2024-01-01,2024-01-03,50,count,2024-01-04\n";

    @TempDir
    Path temp;

    /// First steps, with an attribute that the border keeps and its arrivals do not state.
    private Reading read(String rows) {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        texts.merge("scenario.yaml", "attributes:\n  home: [near, far]\n", String::concat);
        StringBuilder places = new StringBuilder();
        for (String line : texts.getOrDefault("places.csv", "").lines().toList()) {
            String keeps = line.startsWith("id,") ? "keeps" : line.startsWith("border,") ? "home" : "-";
            places.append(line).append(',').append(keeps).append('\n');
        }
        texts.put("places.csv", places.toString());
        texts.put("composition.csv", HEAD + rows);
        return ScenarioFolder.read(Folders.write(temp.resolve("first-steps"), texts), Request.NONE);
    }

    private List<String> problems(String rows) {
        return read(rows).problems().stream()
                .map(Problem::text)
                .filter(text -> text.startsWith("composition.csv"))
                .toList();
    }

    @Test
    void margins_are_read_and_stand_for_the_attribute_that_arrivals_lack() {
        Reading reading = read(MARGIN);
        assertThat(ScenarioFolderTest.texts(reading)).isEmpty();
        assertThat(reading.scenario().orElseThrow().figures().margins())
                .extracting(Margin::value, Margin::people)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("near", 70.0),
                        org.assertj.core.groups.Tuple.tuple("far", 50.0));
    }

    @Test
    void without_margins_arrivals_need_the_attribute() {
        assertThat(ScenarioFolderTest.texts(read(""))).anyMatch(text -> text.contains("need the home"));
    }

    @Test
    void what_is_unknown_is_told_with_the_nearest() {
        assertThat(problems("bordr,,hme,near,2024-01-01,2024-01-03,70,,\n"))
                .hasSize(2)
                .anyMatch(text -> text.contains("composition.csv:2:1") && text.contains("'border' was meant"))
                .anyMatch(text -> text.contains("composition.csv:2:8") && text.contains("'home' was meant"));
        assertThat(problems("border,,home,nera,2024-01-01,2024-01-03,70,,\n"))
                .singleElement()
                .asString()
                .contains("composition.csv:2:14", "'near' was meant");
    }

    @Test
    void dates_and_people_that_cannot_be_are_told() {
        assertThat(problems("border,,home,near,2024-01-03,2024-01-01,-7,,\n"))
                .hasSize(2)
                .anyMatch(text -> text.contains("last is before first") || text.contains("before"))
                .anyMatch(text -> text.contains("people is out of bounds"));
        assertThat(problems("border,,home,near,2024-01-01,2024-01-08,7,count,2024-01-04\n"))
                .singleElement()
                .asString()
                .contains("published before the period it counts had ended");
    }

    @Test
    void periods_that_overlap_are_told_at_the_later_line() {
        String more = MARGIN.replace("2024-01-01,2024-01-03", "2024-01-02,2024-01-04");
        assertThat(problems(MARGIN + more)).hasSize(2).allMatch(text -> text.contains("line 2 counts days"));
    }

    @Test
    void a_period_that_lacks_a_value_is_noted_and_not_used() {
        String half = "border,,home,near,2024-01-04,2024-01-04,9,,\n";
        Reading reading = read(MARGIN + half);
        assertThat(reading.scenario().orElseThrow().figures().margins()).hasSize(2);
        assertThat(reading.notes()).anyMatch(note -> note.text().contains("no row for far of home"));
    }

    @Test
    void rows_published_later_change_nothing() {
        String later = "border,,home,near,2024-01-04,2024-01-04,junk,count,2024-01-20\n"
                + "border,,home,far,2024-01-04,2024-01-04,-5,count,2024-01-20\n";
        Reading before = read(MARGIN);
        Reading after = read(MARGIN + later);
        assertThat(ScenarioFolderTest.texts(after)).isEmpty();
        assertThat(after.scenario()).isEqualTo(before.scenario());
        assertThat(after.sha256()).isEqualTo(before.sha256());
    }
}
