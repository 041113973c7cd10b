package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.Mutations;

/// Hundreds of changed folders; `mutations.txt` holds each change and everything the reader says to it.
class MutationsTest {

    private static final String LIST = "data/src/test/resources/paso/data/folder/mutations.txt";

    /// Files that only scoring and kept forecasts read.
    private static final List<String> SCORED = List.of("scores.yaml", "alarms.csv", "assumptions.csv");

    @TempDir
    Path temp;

    /// Write the answers anew with `-Dpaso.mutations=write`, and read what changed.
    @Test
    void every_changed_folder_is_told_in_the_very_words_of_the_list() throws IOException {
        Path list = Folders.repository().resolve(LIST);
        Mutations.check(list, 250, Folders.texts(Folders.firstSteps()), this::said);
    }

    private List<String> said(String name, Map<String, String> texts) {
        Path folder = temp.resolve(Integer.toString(folders++)).resolve("first-steps");
        Reading reading = ScenarioFolder.read(Folders.write(folder, texts), Request.NONE);
        assertThat(reading.scenario().isPresent())
                .as(name)
                .isEqualTo(reading.problems().isEmpty());
        List<String> said = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (SCORED.stream().anyMatch(texts::containsKey)) {
            problems.addAll(ScoringFolder.read(folder).problems());
        }
        if (ClaimsFolder.has(folder)) problems.addAll(ClaimsFolder.read(folder).problems());
        for (Problem problem : problems) {
            assertThat(problem.what()).as(name).doesNotContain("cannot be put together");
            assertThat(problem.wayOut()).as(name).isNotEmpty();
            said.add("! " + problem.text());
        }
        for (Problem note : reading.notes()) said.add("~ " + note.text());
        return said;
    }

    private int folders;
}
