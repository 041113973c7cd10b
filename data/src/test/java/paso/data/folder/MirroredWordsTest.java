package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import paso.scenario.Lever;
import paso.scenario.Text;

/// Two levers that mirror each other say the same words, but for those that `mirrored-words.txt` swaps.
class MirroredWordsTest {

    private static final String TABLE = "data/src/test/resources/paso/data/folder/mirrored-words.txt";
    private static final List<String> LANGUAGES = List.of("en", "es");

    @Test
    void the_words_of_a_lever_become_those_of_its_mirror() {
        TreeMap<String, Lever> levers = southwest();
        List<String> seen = new ArrayList<>();
        for (Lever lever : levers.values()) {
            Lever mirror = levers.get(lever.mirror());
            if (mirror == null) continue;
            seen.add(lever.id());
            for (String language : LANGUAGES) {
                assertThat(swapped(lever.title(), language))
                        .as("%s, %s", lever.id(), language)
                        .isEqualTo(mirror.title().in(language))
                        .isNotEqualTo(lever.title().in(language));
                assertThat(lever.evidence().stream()
                                .map(card -> card.heading().word() + " " + swapped(card.words(), language))
                                .toList())
                        .as("%s, %s", lever.id(), language)
                        .isEqualTo(mirror.evidence().stream()
                                .map(card -> card.heading().word() + " "
                                        + card.words().in(language))
                                .toList());
            }
            assertThat(lever.who()).isEqualTo(mirror.who());
            assertThat(lever.kind()).isEqualTo(mirror.kind());
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void every_behavioural_lever_has_a_mirror_and_every_lever_speaks_both_languages() {
        for (Lever lever : southwest().values()) {
            if (lever.kind() == Lever.Kind.BEHAVIOURAL)
                assertThat(lever.mirror()).as(lever.id()).isNotEmpty();
            List<Text> texts = new ArrayList<>(List.of(lever.title(), lever.who()));
            lever.evidence().forEach(card -> texts.add(card.words()));
            for (Text text : texts)
                assertThat(text.byLanguage().keySet())
                        .as("%s: %s", lever.id(), text)
                        .containsAll(LANGUAGES);
        }
    }

    private static String swapped(Text text, String language) {
        TreeMap<String, String> swaps = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String line : table()) {
            String[] parts = line.split(" ;; ", -1);
            if (!parts[0].equals(language)) continue;
            swaps.put(parts[1], parts[2]);
            swaps.put(parts[2], parts[1]);
        }
        String any = swaps.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}_])(" + any + ")(?![\\p{L}\\p{N}_])")
                .matcher(text.in(language))
                .replaceAll(match -> Matcher.quoteReplacement(swaps.getOrDefault(match.group(1), "")));
    }

    private static List<String> table() {
        try {
            return Files.readAllLines(Folders.repository().resolve(TABLE)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /// Those that can be pulled.
    private static TreeMap<String, Lever> southwest() {
        Path folder = Folders.repository().resolve("scenarios/southwest-2023");
        TreeMap<String, Lever> levers = new TreeMap<>();
        ScenarioFolder.read(folder, Request.NONE).scenario().orElseThrow().levers().stream()
                .filter(lever -> !lever.byDefault())
                .forEach(lever -> levers.put(lever.id(), lever));
        return levers;
    }
}
