package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was published after the as-of date cannot be seen in a run.
class LaterValuesTest {

    /// What says which figure a row is, and when it became public.
    private static final List<String> KEYS = List.of(
            "id",
            "place",
            "group",
            "path",
            "route",
            "stayed",
            "measure",
            "first",
            "last",
            "from",
            "to",
            "attribute",
            "citizenship",
            "channel",
            "lever",
            "line",
            "source",
            "published",
            "constant",
            "known");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2023-11-20, 500", "2023-12-28, 200"})
    void nonsense_published_later_changes_no_byte_outside_the_look_back(LocalDate asOf, int fewest) throws IOException {
        AtomicInteger replaced = new AtomicInteger();
        Set<String> always = citedAlways();
        Path nonsense = Folders.changed(
                Shipped.southwest(),
                folder.resolve("nonsense/southwest-2023"),
                (name, lines) -> lines.stream()
                        .filter(line -> late(line, "published", asOf))
                        .forEach(line -> line.replaceAll((column, cell) -> cell(name, column, cell, replaced))),
                (name, document) -> {
                    if (name.equals("sources.yaml"))
                        Folders.pairs(document).forEach((key, source) -> {
                            if (late(Folders.pairs(source), "date", asOf) && !always.contains(key)) {
                                scramble(Folders.pairs(source), replaced);
                            }
                        });
                    else
                        Folders.eachMap(document, entry -> {
                            if (late(entry, "published", asOf)) scramble(entry, replaced);
                        });
                });

        assertThat(replaced).hasValueGreaterThan(fewest);
        Shipped.assertSameBytes(
                Shipped.write(Shipped.southwest(), asOf.toString(), 40, 2, 2, folder.resolve("one")),
                Shipped.write(nonsense, asOf.toString(), 40, 2, 2, folder.resolve("two")),
                false);
    }

    /// Sources of rows that may be read at any date, whenever the source itself appeared.
    private Set<String> citedAlways() throws IOException {
        Set<String> cited = new TreeSet<>();
        Folders.changed(
                Shipped.southwest(),
                folder.resolve("copy"),
                (name, lines) -> lines.stream()
                        .filter(line -> "yes".equals(line.get("constant")))
                        .forEach(line -> cited.add(line.getOrDefault("source", ""))),
                (name, document) -> Folders.eachMap(document, entry -> {
                    if ("yes".equals(entry.get("constant"))) cited.add(String.valueOf(entry.get("source")));
                }));
        return cited;
    }

    private static boolean late(Map<String, ?> row, String column, LocalDate asOf) {
        Object published = row.get(column);
        return published instanceof String text
                && !text.isEmpty()
                && !"yes".equals(row.get("constant"))
                && LocalDate.parse(text).isAfter(asOf);
    }

    /// Observations are shown in the look back, and series judge claims later, so theirs must still be numbers.
    private static String cell(String file, String column, String cell, AtomicInteger replaced) {
        boolean ofMargin = file.equals("composition.csv") && column.equals("value");
        if (KEYS.contains(column) || cell.isEmpty() || ofMargin) return cell;
        boolean counted = file.equals("observations.csv") || file.equals("series.csv");
        if (counted && !column.equals("value")) return cell;
        replaced.incrementAndGet();
        return counted ? "31337" : "nonsense";
    }

    private static void scramble(Map<String, Object> entry, AtomicInteger replaced) {
        entry.replaceAll((key, value) -> {
            if (KEYS.contains(key) || key.equals("date")) return value;
            replaced.incrementAndGet();
            return "nonsense";
        });
    }
}
