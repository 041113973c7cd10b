package paso.data.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.data.folder.Problem;
import paso.time.Span;

final class PlainFormatTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new PlainFormat();
    }

    @Override
    protected String good() {
        return """
                date,place,measure,value
                2023-12-28,shelter,present,120
                2023-12-29,shelter,present,131
                2023-12-31,shelter,present,128
                """;
    }

    @Override
    protected String count() {
        return "value";
    }

    private List<Span> periods(String measure, String... dates) throws IOException {
        StringBuilder text = new StringBuilder("date,place,measure,value\n");
        for (String date : dates)
            text.append(date).append(",coast,").append(measure).append(",7\n");
        Imported imported = read(text.toString());
        assertThat(imported.refused()).isFalse();
        return imported.series().getFirst().periods();
    }

    @Test
    void flows_that_are_weeks_or_months_apart_are_weeks_and_months() throws IOException {
        Span week = new Span(LocalDate.of(2023, 12, 4), LocalDate.of(2023, 12, 10));
        Span month = new Span(LocalDate.of(2023, 11, 1), LocalDate.of(2023, 11, 30));

        assertThat(periods("arrivals", "2023-12-04", "2023-12-11", "2023-12-25"))
                .contains(week);
        assertThat(periods("arrivals", "2023-12-10", "2023-12-17", "2023-12-31"))
                .contains(week);
        assertThat(periods("arrivals", "2023-11-01", "2023-12-01", "2024-01-01"))
                .contains(month);
        assertThat(periods("arrivals", "2023-11-30", "2023-12-31", "2024-01-31"))
                .contains(month);
        assertThat(periods("arrivals", "2023-12-04", "2023-12-11", "2023-12-12"))
                .contains(Span.day(LocalDate.of(2023, 12, 4)));
        assertThat(periods("present", "2023-12-04", "2023-12-11", "2023-12-25"))
                .contains(Span.day(LocalDate.of(2023, 12, 4)));
    }

    @Test
    void what_was_taken_for_weeks_is_said_and_a_row_without_a_value_is_left_out() throws IOException {
        Imported imported = read("""
                date,place,measure,value
                2023-12-04,coast,arrivals,7
                2023-12-11,coast,arrivals,
                2023-12-18,coast,arrivals,NA
                2023-12-25,coast,arrivals,9
                2024-01-01,coast,arrivals,8
                """);

        assertThat(imported.series().getFirst().figures()).hasSize(3);
        assertThat(imported.notes())
                .extracting(Problem::what)
                .anySatisfy(what ->
                        assertThat(what).isEqualTo("a flow by the week; the first is of 2023-12-04 to 2023-12-10"))
                .anySatisfy(what -> assertThat(what).isEqualTo("no value; 2 such rows were left out"));
    }
}
