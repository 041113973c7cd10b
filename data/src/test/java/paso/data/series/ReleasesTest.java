package paso.data.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.observe.Basis;
import paso.observe.Figure;

class ReleasesTest {

    private static final LocalDate LEARNED = LocalDate.of(2024, 6, 1);

    @TempDir
    Path folder;

    private Releases.Read read(String rows) throws IOException {
        Path file = folder.resolve("releases.csv");
        Files.writeString(file, "file,period,published,basis\n" + rows);
        return Releases.read(file);
    }

    @Test
    void a_period_with_a_day_of_release_has_it_and_the_others_have_their_lag() throws IOException {
        Releases.Read read = read("a,2023-10,2023-11-14,url\nb,2023-10,2023-11-15,url\nb,2023-12-05,2023-12-07,url\n");
        Path file = folder.resolve("made.csv");
        Files.writeString(
                file,
                "series,place,measure,period_start,period_end,value,source\n"
                        + "made,up,count,2023-10-01,2023-10-31,5,x\nmade,up,count,2023-11-01,2023-11-30,6,x\n");
        Terms terms = new Terms(Catalogue.EMPTY, Optional.empty(), LEARNED, read.releases());
        List<Figure> figures =
                new LongFormat().read(file, terms).series().getFirst().figures();
        assertEquals(LocalDate.of(2023, 11, 15), figures.getFirst().published()); // the later of the two
        assertEquals(Basis.STATED, figures.getFirst().basis());
        assertEquals(LocalDate.of(2024, 1, 29), figures.getLast().published());
        assertEquals(Basis.LATE, figures.getLast().basis());
    }

    @Test
    void every_row_that_cannot_be_is_told_at_once() throws IOException {
        List<String> told =
                read("a,2023-1,2023-02-01,x\na,2023-05,2023-04-02,x\na,2023-06,soon,x\n").problems().stream()
                        .map(problem -> problem.text())
                        .toList();
        assertEquals(3, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("releases.csv:2:3: not a period: '2023-1'"), told.get(0));
        assertTrue(told.get(1).contains("before the period was over"), told.get(1));
        assertTrue(told.get(2).contains("not a date"), told.get(2));
    }
}
