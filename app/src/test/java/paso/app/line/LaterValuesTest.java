package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                (name, lines) -> {
                    if (name.equals("series.csv")) {
                        lines.addAll(added(lines, asOf));
                        takeEveryOther(lines, asOf, replaced);
                    }
                    lines.stream()
                            .filter(line -> late(line, "published", asOf))
                            .forEach(line -> line.replaceAll((column, cell) -> cell(name, column, cell, replaced)));
                },
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

    /// Later versions of figures that were public by the as-of date: what a revision would look like.
    private static List<Map<String, String>> added(List<Map<String, String>> lines, LocalDate asOf) {
        List<Map<String, String>> revised = new ArrayList<>();
        for (Map<String, String> line : lines) {
            if (revised.size() == 50) break;
            if (line.getOrDefault("published", "").isEmpty() || late(line, "published", asOf)) continue;
            Map<String, String> copy = new LinkedHashMap<>(line);
            copy.put("published", asOf.plusDays(1).toString());
            revised.add(copy);
        }
        return revised;
    }

    /// A later row might as well not be there.
    private static void takeEveryOther(List<Map<String, String>> lines, LocalDate asOf, AtomicInteger replaced) {
        AtomicInteger late = new AtomicInteger();
        int before = lines.size();
        lines.removeIf(line -> late(line, "published", asOf) && late.getAndIncrement() % 2 == 1);
        replaced.addAndGet(before - lines.size());
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

    /// Observations are shown in the look back, and series judge claims later, so theirs must still be numbers; of the
    /// later rows of series every other one is not even there, and figures that were public get later versions.
    private static String cell(String file, String column, String cell, AtomicInteger replaced) {
        boolean ofMargin = file.equals("composition.csv") && column.equals("value");
        if (file.equals("assumptions.csv") && column.equals("broken")) {
            replaced.incrementAndGet();
            return "1999-09-09"; // a day is asked for
        }
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
