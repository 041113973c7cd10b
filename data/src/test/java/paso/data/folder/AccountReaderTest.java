package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.scenario.AccountLine;
import paso.scenario.Figures.AccountFigure;

final class AccountReaderTest {

    private static final String HEAD = "place,line,first,last,people,source,published\n";

    @TempDir
    Path temp;

    private Reading read(String rows) {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        texts.put("account.csv", HEAD + rows);
        return ScenarioFolder.read(Folders.write(temp.resolve("first-steps"), texts), Request.NONE);
    }

    private List<AccountFigure> figures(String rows) {
        Reading reading = read(rows);
        assertThat(ScenarioFolderTest.texts(reading)).isEmpty();
        return reading.scenario().orElseThrow().figures().account();
    }

    @Test
    void a_published_line_is_read_with_its_month_and_source() {
        AccountFigure figure = figures("shelter,released,2023-12-01,2023-12-31,50,count,2024-01-03\n")
                .getFirst();
        assertThat(figure.place()).isEqualTo("shelter");
        assertThat(figure.line()).isEqualTo(AccountLine.RELEASED);
        assertThat(figure.people()).isEqualTo(50);
        assertThat(figure.period().days()).isEqualTo(31);
        assertThat(figure.origin().source()).isEqualTo("count");
    }

    @Test
    void a_line_published_after_the_as_of_date_is_not_read() {
        assertThat(figures("shelter,released,2023-12-01,2023-12-31,50,count,2024-01-06\n"))
                .isEmpty();
    }

    @Test
    void of_two_versions_of_a_line_the_one_published_last_holds() {
        assertThat(figures("""
                        shelter,released,2023-12-01,2023-12-31,50,count,2024-01-02
                        shelter,released,2023-12-01,2023-12-31,61,count,2024-01-04
                        shelter,released,2023-12-01,2023-12-31,99,count,2024-01-09
                        """))
                .singleElement()
                .extracting(AccountFigure::people)
                .isEqualTo(61.0);
    }

    @Test
    void everything_wrong_in_a_line_is_told_at_once() {
        assertThat(ScenarioFolderTest.texts(read("sheltr,relased,2023-12-31,2023-12-01,-5,count,2024-01-03\n")))
                .anyMatch(text -> text.startsWith("account.csv:2:1") && text.contains("'shelter' was meant"))
                .anyMatch(text -> text.startsWith("account.csv:2:8") && text.contains("'released' was meant"))
                .anyMatch(text -> text.contains("last is before first"))
                .anyMatch(text -> text.contains("'-5'"));
    }
}
