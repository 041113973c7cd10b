package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.scenario.Lever;

/// `docs/levers.md` says of every lever what the folder says.
class LeversPageTest {

    @Test
    void every_lever_to_pull_stands_on_the_page_with_its_whole_card() throws IOException {
        Path repository = Folders.repository();
        String page = Files.readString(repository.resolve("docs/levers.md"));
        for (Lever lever : levers()) {
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

    /// Who found it, who disputes it, what was searched, how soon and what is not counted do not depend on the
    /// direction; a word turned round by mistake shows here.
    @Test
    void two_levers_that_mirror_each_other_share_every_word_that_has_no_direction() {
        Map<String, Lever> byId = new TreeMap<>();
        for (Lever lever : levers()) byId.put(lever.id(), lever);
        int pairs = 0;
        for (Lever lever : byId.values()) {
            Lever mirror = byId.get(lever.mirror());
            if (mirror == null) continue;
            pairs++;
            assertThat(undirected(lever)).as(lever.id()).isEqualTo(undirected(mirror));
        }
        assertThat(pairs).isGreaterThan(20);
    }

    private static List<Lever.Card> undirected(Lever lever) {
        return lever.evidence().stream()
                .filter(card -> switch (card.heading()) {
                    case WHAT_CHANGES, EFFECT, DISPLACED -> false;
                    case HOW_SOON, FOUND_BY, DISPUTED_BY, SEARCHED, NOT_COUNTED -> true;
                })
                .toList();
    }

    /// A bill that was not public, a closure that had not happened: nobody could have pulled these levers then.
    @Test
    void a_lever_is_offered_from_the_day_on_which_it_could_be_known() {
        assertThat(offered("2023-12-28")).doesNotContain("congress-limits", "proclamation-limits");
        assertThat(offered("2024-02-06")).contains("congress-limits").doesNotContain("proclamation-limits");
        assertThat(offered("2023-11-17")).doesNotContain("reopen-ports", "close-ports", "nyc-bus-windows");
        assertThat(offered("2023-12-28")).contains("reopen-ports", "close-ports", "nyc-bus-windows");
    }

    private static List<String> offered(String asOf) {
        return ScenarioFolder.read(
                        Folders.repository().resolve("scenarios/southwest-2023"),
                        new Request(
                                Optional.of(LocalDate.parse(asOf)),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalLong.empty()))
                .scenario()
                .orElseThrow()
                .levers()
                .stream()
                .map(Lever::id)
                .toList();
    }

    private static List<Lever> levers() {
        return ScenarioFolder.read(Folders.repository().resolve("scenarios/southwest-2023"), Request.NONE)
                .scenario()
                .orElseThrow()
                .levers();
    }
}
