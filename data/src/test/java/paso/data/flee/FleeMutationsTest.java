package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.Mutations;
import paso.data.flee.FleeFolder.Reading;
import paso.data.folder.Problem;
import paso.scenario.displacement.Displacement.Law;

/// Hundreds of broken cases; `mutations.txt` holds each change and everything the reader says to it.
class FleeMutationsTest {

    private static final String LIST = "data/src/test/resources/paso/data/flee/mutations.txt";

    @TempDir
    Path temp;

    private int folders;

    /// Write the answers anew with `-Dpaso.mutations=write`, and read what changed.
    @Test
    void every_changed_case_is_told_in_the_very_words_of_the_list() throws IOException {
        Mutations.check(Valley.repository().resolve(LIST), 150, Valley.texts(), this::said);
    }

    private List<String> said(String name, Map<String, String> texts) {
        Path folder = Valley.write(temp.resolve(Integer.toString(folders++)).resolve("valley"), texts);
        Reading reading = FleeFolder.read(Valley.request(folder, Law.CODE));
        assertThat(reading.found().isPresent())
                .as(name)
                .isEqualTo(reading.problems().isEmpty());
        List<String> said = new ArrayList<>();
        for (Problem problem : reading.problems()) {
            assertThat(problem.wayOut()).as(name + ": " + problem.what()).isNotEmpty();
            said.add("! " + problem.text());
        }
        for (Problem note : reading.notes()) said.add("~ " + note.text());
        return said;
    }
}
