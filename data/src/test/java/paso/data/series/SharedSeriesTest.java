package paso.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paso.observe.Series;
import paso.observe.SeriesId;

/// The real series of `../shared/data`.
class SharedSeriesTest {

    private static final Path DATA = shared("data");

    static Path shared(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("scenarios"))) at = at.getParent();
        return at == null
                ? Path.of("shared")
                : at.resolve("../shared").resolve(name).normalize();
    }

    @BeforeEach
    void needs_the_shared_folder() {
        boolean there = Files.isDirectory(DATA);
        if (!there) System.out.println("skipped: no ../shared/data beside the repository");
        assumeTrue(there, "no ../shared/data beside the repository");
    }

    @Test
    void every_file_is_read_whole_and_the_catalogue_says_the_same_as_the_rules() throws IOException {
        SeriesFiles.Read read = SeriesFiles.folder(DATA, LocalDate.of(2024, 1, 1));

        assertThat(read.skipped()).isEmpty();
        assertThat(read.series()).hasSize(519);
        assertThat(read.catalogue().entries()).hasSize(36);
        for (Catalogue.Entry entry : read.catalogue().entries()) {
            assertThat(read.series()).extracting(Series::id).contains(entry.id());
            assertThat(Rules.quantity(entry.id())).as(entry.label()).isEqualTo(entry.quantity());
        }
    }

    @Test
    void a_month_of_the_border_is_public_four_weeks_after_it_ended() throws IOException {
        SeriesFiles.Read read = SeriesFiles.folder(DATA, LocalDate.of(2024, 1, 1));
        SeriesId id = new SeriesId("usbp_encounters", "southwest_land_border", "encounters");
        Series series = read.series().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(series.asOf(LocalDate.of(2023, 10, 27))
                        .values()
                        .getLast()
                        .period()
                        .last())
                .isEqualTo(LocalDate.of(2023, 8, 31));
        assertThat(series.asOf(LocalDate.of(2023, 10, 28)).values().getLast().value())
                .isEqualTo(218760);
    }
}
