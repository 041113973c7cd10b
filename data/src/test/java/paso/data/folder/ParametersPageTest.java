package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import paso.scenario.Scenario;

class ParametersPageTest {

    private final Scenario corridor = ScenarioFolder.read(
                    Folders.repository().resolve("scenarios/southwest-2023"), Request.NONE)
            .scenario()
            .orElseThrow();

    /// Write it anew with `-Dpaso.parameters=write`.
    @Test
    void the_page_of_parameters_is_what_the_folder_holds() throws IOException {
        Path page = Folders.repository().resolve("docs/parameters.md");
        String now = ParametersPage.markdown(corridor);
        if ("write".equals(System.getProperty("paso.parameters"))) Files.writeString(page, now);
        assertThat(page).hasContent(now);
    }

    @Test
    void each_parameter_has_its_value_its_standing_and_its_source() {
        String page = ParametersPage.markdown(corridor);
        assertThat(page)
                .contains("nyc-shelter, household-night | 396 | identified | S98")
                .contains("bus-onward | 0.12\\|0.3\\|0.5 | assumed | ")
                .contains("san-diego-centre | 6000000 | identified | S176");
    }
}
