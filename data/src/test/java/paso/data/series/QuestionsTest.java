package paso.data.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.observe.Frequency;
import paso.study.forecast.Asked;

class QuestionsTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 4); // a Sunday

    @TempDir
    Path folder;

    private List<Asked> asked(String measure, int apart, int many) throws IOException {
        StringBuilder rows = new StringBuilder("series,place,measure,period_start,period_end,value,source\n");
        for (int i = 0; i < many; i++) {
            LocalDate day = FIRST.plusDays((long) apart * i);
            rows.append("made,up,%s,%s,%s,%d,x%n".formatted(measure, day, day, 100 + i % 7));
        }
        Files.writeString(folder.resolve("made.csv"), rows.toString());
        return Questions.of(SeriesFiles.folder(folder, LocalDate.MAX), false, LocalDate.MAX)
                .asked();
    }

    @Test
    void a_census_is_asked_by_the_day_the_week_or_the_month_as_its_counts_are_apart() throws IOException {
        assertEquals(Frequency.DAY, asked("census", 1, 400).getFirst().track().frequency());
        assertEquals(Frequency.DAY, asked("census", 2, 400).getFirst().track().frequency());
        Asked weekly = asked("census", 7, 150).getFirst();
        assertEquals(Frequency.WEEK, weekly.track().frequency());
        assertEquals(List.of(1, 2, 4), weekly.horizons());
        assertEquals(150, weekly.track().known());
        Asked fortnightly = asked("census", 14, 150).getFirst();
        assertEquals(Frequency.MONTH, fortnightly.track().frequency());
        // every month has its newest count, though few are near its end
        assertEquals(
                fortnightly.track().last() - fortnightly.track().first() + 1,
                fortnightly.track().known());
    }

    @Test
    void a_weekly_census_counts_on_whatever_weekday_it_is_taken() throws IOException {
        StringBuilder rows = new StringBuilder("series,place,measure,period_start,period_end,value,source\n");
        for (int i = 0; i < 150; i++) {
            LocalDate day = FIRST.plusDays(2 + 7L * i); // Tuesdays
            rows.append("made,up,census,%s,%s,%d,x%n".formatted(day, day, 100 + i));
        }
        Files.writeString(folder.resolve("made.csv"), rows.toString());
        Asked asked = Questions.of(SeriesFiles.folder(folder, LocalDate.MAX), false, LocalDate.MAX)
                .asked()
                .getFirst();
        assertEquals(150, asked.track().known());
    }

    @Test
    void daily_arrivals_are_asked_by_the_week_however_far_apart() throws IOException {
        assertEquals(
                Frequency.WEEK, asked("arrivals", 1, 900).getFirst().track().frequency());
    }

    @Test
    void weeks_that_begin_on_another_day_than_monday_are_weeks_too() throws IOException {
        StringBuilder rows = new StringBuilder("series,place,measure,period_start,period_end,value,source\n");
        for (int i = 0; i < 150; i++) {
            LocalDate day = FIRST.plusDays(7L * i); // Sunday to Saturday
            rows.append("made,up,arrivals,%s,%s,%d,x%n".formatted(day, day.plusDays(6), 100 + i));
        }
        Files.writeString(folder.resolve("made.csv"), rows.toString());
        Asked asked = Questions.of(SeriesFiles.folder(folder, LocalDate.MAX), false, LocalDate.MAX)
                .asked()
                .getFirst();
        assertEquals(150, asked.track().known());
        assertEquals(100, asked.track().at(asked.track().first()));
        assertEquals(249, asked.track().at(asked.track().last()));
    }

    @Test
    void of_a_file_with_many_problems_a_few_are_told_and_the_rest_counted() throws IOException {
        StringBuilder rows = new StringBuilder("series,place,measure,period_start,period_end,value,source\n");
        for (int i = 0; i < 50; i++) rows.append("made,up,arrivals,2020-01-01,2020-01-01,-%d,x%n".formatted(i + 1));
        Files.writeString(folder.resolve("made.csv"), rows.toString());
        List<String> told = SeriesFiles.folder(folder, LocalDate.MAX).skipped().stream()
                .map(problem -> problem.text())
                .toList();
        assertEquals(4, told.size(), told.toString());
        assertEquals(true, told.getLast().contains("47 more problems"), told.getLast());
    }
}
