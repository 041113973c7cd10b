package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was published after the as-of date is not looked at: in the built-in corridor every such value is replaced.
class LaterValuesTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 28);
    private static final Pattern PUBLISHED = Pattern.compile("published: (\\d{4}-\\d{2}-\\d{2})");
    private static final List<String> ORIGIN = List.of("source", "published", "constant");

    @TempDir
    Path temp;

    private int scrambled;

    private Reading read(Map<String, String> texts) {
        return ScenarioFolder.read(Folders.write(temp.resolve("southwest-2023"), texts), Request.NONE);
    }

    private static Map<String, String> southwest() {
        return Folders.texts(Folders.repository().resolve("scenarios/southwest-2023"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "nonsense", "3|2|1", "-5", "", "2023-99-99"})
    void nonsense_in_later_rows_changes_no_word_of_the_reading(String nonsense) {
        Map<String, String> texts = southwest();
        Reading before = read(texts);
        assertThat(ScenarioFolderTest.texts(before)).isEmpty();
        for (Columns table : Columns.values())
            texts.computeIfPresent(table.file(), (_, text) -> scrambledTable(table, text, nonsense));
        texts.computeIfPresent("stays.yaml", (_, text) -> scrambledFlow(text, nonsense));
        texts.computeIfPresent("levers.yaml", (_, text) -> scrambledLevers(text, nonsense));
        assertThat(scrambled).as("values replaced").isGreaterThan(100);
        Reading after = read(texts);
        assertThat(ScenarioFolderTest.texts(after)).isEmpty();
        assertThat(after.sha256()).isEqualTo(before.sha256()).isNotEmpty();
        assertThat(after.scenario()).isEqualTo(before.scenario());
        assertThat(after.notes()).isEqualTo(before.notes());
    }

    @Test
    void a_lever_published_later_may_hold_anything() {
        Map<String, String> texts = southwest();
        Reading before = read(texts);
        texts.merge("levers.yaml", """

                  - id: later
                    title: []
                    kind: 7
                    default: perhaps
                    mirror: nobody
                    published: 2024-02-01
                    trigger: nonsense
                    changes: {a: b}
                """, String::concat);
        texts.merge("stays.yaml", "", String::concat);
        Reading after = read(texts);
        assertThat(ScenarioFolderTest.texts(after)).isEmpty();
        assertThat(after.sha256()).isEqualTo(before.sha256());
        assertThat(after.scenario()).isEqualTo(before.scenario());
        assertThat(after.notes()).isEqualTo(before.notes());
    }

    private String scrambledTable(Columns table, String text, String nonsense) {
        List<String> lines = text.lines().toList();
        List<String> header = List.of(lines.getFirst().split(",", -1));
        Map<String, Columns.Column> columns = new TreeMap<>();
        table.all().forEach(column -> columns.put(column.name(), column));
        List<String> written = new ArrayList<>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
            if (late(header, cells)) {
                for (int i = 0; i < header.size(); i++) {
                    Columns.Column column = columns.get(header.get(i));
                    if (column == null || column.key() || ORIGIN.contains(column.name())) continue;
                    cells.set(i, nonsense);
                    scrambled++;
                }
            }
            written.add(String.join(",", cells));
        }
        return String.join("\n", written) + "\n";
    }

    private static boolean late(List<String> header, List<String> cells) {
        int published = header.indexOf("published");
        int constant = header.indexOf("constant");
        if (published < 0 || cells.get(published).isEmpty()) return false;
        if (constant >= 0 && cells.get(constant).equals("yes")) return false;
        return LocalDate.parse(cells.get(published)).isAfter(AS_OF);
    }

    /// Entries on one line: every value that follows a key other than the key of a stay and its origin.
    private String scrambledFlow(String text, String nonsense) {
        List<String> written = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher published = PUBLISHED.matcher(line);
            boolean late = published.find()
                    && LocalDate.parse(published.group(1)).isAfter(AS_OF)
                    && !line.contains("constant: yes");
            if (late) scrambled++;
            written.add(
                    late
                            ? line.replaceAll(
                                    "(daily-chance|days|nights|mean|deviation|phase-days|last|known): [^,}]+",
                                    "$1: \"" + nonsense + '"')
                            : line);
        }
        return String.join("\n", written) + "\n";
    }

    private String scrambledLevers(String text, String nonsense) {
        List<String> written = new ArrayList<>();
        for (String lever : text.split("(?m)(?=^  - id:)")) {
            Matcher published = PUBLISHED.matcher(lever);
            boolean late = published.find()
                    && LocalDate.parse(published.group(1)).isAfter(AS_OF)
                    && !lever.contains("constant: yes");
            if (late) scrambled++;
            written.add(
                    late
                            ? lever.replaceAll(
                                            "(set|scale|add|first|last|on|off|mean-days): [^,}\\n]+",
                                            "$1: \"" + nonsense + '"')
                                    .replaceAll("(kind|default): \\S+", "$1: \"" + nonsense + '"')
                            : lever);
        }
        return String.join("", written);
    }
}
