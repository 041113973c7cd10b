package paso.data.hubverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import paso.data.series.Imported;
import paso.data.series.Importer;
import paso.data.series.ImporterContract;
import paso.observe.Frequency;

final class TargetDataTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new TargetData();
    }

    @Override
    protected String good() {
        return """
                target_end_date,location,target,observation
                2023-12-09,TX,wk inc arrivals,120
                2023-12-16,TX,wk inc arrivals,131
                2023-12-30,TX,wk inc arrivals,128
                2023-12-30,AZ,wk inc arrivals,7
                """;
    }

    @Override
    protected String count() {
        return "observation";
    }

    @Test
    void vintages_of_a_hub_are_versions_and_dates_seven_apart_end_weeks() throws IOException {
        Imported imported = read("""
                as_of,date,location,target,observation
                2023-12-12,2023-12-09,TX,arrivals,120
                2023-12-19,2023-12-09,TX,arrivals,125
                2023-12-19,2023-12-16,TX,arrivals,131
                2023-12-19,2023-12-23,TX,arrivals,NA
                """);
        var series = imported.series().getFirst();

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.notes()).hasSize(1);
        assertThat(imported.notes().getFirst().text()).contains("file.csv:5", "1 such rows were left out");
        assertThat(series.frequency()).isEqualTo(Frequency.WEEK);
        assertThat(series.revisions()).hasSize(1);
        assertThat(series.asOf(LocalDate.of(2023, 12, 18)).values()).hasSize(1);
        assertThat(series.asOf(LocalDate.of(2023, 12, 18)).values().getFirst().value())
                .isEqualTo(120);
        assertThat(series.asOf(LocalDate.of(2023, 12, 19)).values().getFirst().value())
                .isEqualTo(125);
        assertThat(series.asOf(LocalDate.of(2023, 12, 19))
                        .values()
                        .getFirst()
                        .period()
                        .first())
                .isEqualTo(LocalDate.of(2023, 12, 3));
    }
}
