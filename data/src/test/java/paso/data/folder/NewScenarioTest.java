package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewScenarioTest {

    @TempDir
    Path temp;

    @Test
    void a_new_scenario_reads_without_problems_or_notes() {
        assertThat(NewScenario.write(temp.resolve("mine"))).isEmpty();
        Reading reading = ScenarioFolder.read(temp.resolve("mine"), Request.NONE);
        assertThat(ScenarioFolderTest.texts(reading)).isEmpty();
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.scenario()).isPresent();
    }

    @Test
    void a_folder_with_anything_in_it_is_left_alone() throws IOException {
        Path dir = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(dir.resolve("letter.txt"), "mine");
        assertThat(NewScenario.write(dir).orElseThrow().text())
                .isEqualTo("mine: the folder is not empty. Allowed: a new or empty folder. "
                        + "Choose another name; nothing was written.");
        assertThat(dir.toFile().list()).containsExactly("letter.txt");
    }
}
