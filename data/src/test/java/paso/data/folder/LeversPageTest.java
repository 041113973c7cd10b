package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import paso.scenario.Lever;

/// `docs/levers.md` says of every lever what the folder says.
class LeversPageTest {

    @Test
    void every_lever_to_pull_stands_on_the_page_with_its_whole_card() throws IOException {
        Path repository = Folders.repository();
        String page = Files.readString(repository.resolve("docs/levers.md"));
        var levers = ScenarioFolder.read(repository.resolve("scenarios/southwest-2023"), Request.NONE)
                .scenario()
                .orElseThrow()
                .levers();
        for (Lever lever : levers) {
            if (lever.byDefault()) continue;
            int at = page.indexOf("#### `" + lever.id() + "`\n");
            assertThat(at).as(lever.id()).isNotNegative();
            int next = page.indexOf("\n#### ", at + 1);
            String entry = page.substring(at, next < 0 ? page.length() : next);
            assertThat(entry).as(lever.id()).contains(lever.title().in("en"));
            for (Lever.Card card : lever.evidence()) {
                assertThat(entry).as(lever.id()).contains(card.words().in("en"));
                for (String source : card.sources())
                    assertThat(entry).as(lever.id()).contains(source);
            }
            if (!lever.origin().source().isEmpty())
                assertThat(entry).as(lever.id()).contains(lever.origin().source());
        }
    }
}
