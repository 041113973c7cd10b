package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hundreds of changed folders; `mutations.txt` holds each change and everything the reader says to it.
class MutationsTest {

    private static final String LIST = "data/src/test/resources/paso/data/folder/mutations.txt";

    /// Files that only scoring reads.
    private static final List<String> SCORED = List.of("scores.yaml", "alarms.csv");

    @TempDir
    Path temp;

    /// @param said problems with `! ` before them, then notes with `~ `
    private record Mutation(String name, String change, List<String> said) {}

    /// Write the answers anew with `-Dpaso.mutations=write`, and read what changed.
    @Test
    void every_changed_folder_is_told_in_the_very_words_of_the_list() throws IOException {
        Path file = Folders.repository().resolve(LIST);
        List<String> head = new ArrayList<>();
        List<Mutation> mutations = parse(Files.readAllLines(file), head);
        assertThat(mutations).hasSizeGreaterThan(250);
        StringBuilder found = new StringBuilder(String.join("\n", head)).append('\n');
        for (Mutation mutation : mutations) {
            found.append("\n# ")
                    .append(mutation.name)
                    .append('\n')
                    .append(mutation.change)
                    .append('\n');
            for (String line : said(mutation)) found.append(line).append('\n');
        }
        if ("write".equals(System.getProperty("paso.mutations"))) Files.writeString(file, found);
        assertThat(file).hasContent(found.toString());
    }

    private List<String> said(Mutation mutation) {
        String[] parts = mutation.change.split(" ;; ", -1);
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        String before = texts.getOrDefault(parts[0], "");
        String find = plain(parts[1]);
        String put = plain(parts[2]);
        switch (find) {
            case "<GONE>" -> texts.remove(parts[0]);
            case "<ALL>" -> texts.put(parts[0], put);
            case "<END>" -> texts.put(parts[0], before + put);
            default -> {
                int at = before.indexOf(find);
                assertThat(at).as("%s: %s in %s", mutation.name, find, parts[0]).isNotNegative();
                texts.put(parts[0], before.substring(0, at) + put + before.substring(at + find.length()));
            }
        }
        Path folder = temp.resolve(Integer.toString(folders++)).resolve("first-steps");
        Reading reading = ScenarioFolder.read(Folders.write(folder, texts), Request.NONE);
        assertThat(reading.scenario().isPresent())
                .as(mutation.name)
                .isEqualTo(reading.problems().isEmpty());
        List<String> said = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (SCORED.contains(parts[0]))
            problems.addAll(ScoringFolder.read(folder).problems());
        for (Problem problem : problems) {
            assertThat(problem.what()).as(mutation.name).doesNotContain("cannot be put together");
            assertThat(problem.wayOut()).as(mutation.name).isNotEmpty();
            said.add("! " + problem.text());
        }
        for (Problem note : reading.notes()) said.add("~ " + note.text());
        return said;
    }

    private int folders;

    private static String plain(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\0", "\0")
                .replace("\\u00a0", "\u00A0")
                .replace("\\ufeff", "\uFEFF")
                .replace("\\u0663", "\u0663");
    }

    private static List<Mutation> parse(List<String> lines, List<String> head) {
        List<Mutation> mutations = new ArrayList<>();
        int at = 0;
        while (!lines.get(at).isEmpty()) head.add(lines.get(at++));
        while (++at < lines.size()) {
            String name = lines.get(at++).substring(2);
            String change = lines.get(at++);
            List<String> said = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).isEmpty()) said.add(lines.get(at++));
            mutations.add(new Mutation(name, change, said));
        }
        return mutations;
    }
}
