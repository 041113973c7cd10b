package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.scenario.Measure;

/// The same question gives the same bytes, however it is asked.
class SameBytesTest {

    private static final String AS_OF = "2023-12-28";

    @TempDir
    Path folder;

    @Test
    void threads_and_the_order_of_rows_change_no_byte() throws IOException {
        Random random = new Random(5);
        Path shuffled = Folders.changed(
                Shipped.southwest(),
                folder.resolve("shuffled/southwest-2023"),
                (name, lines) -> Collections.shuffle(lines, random),
                (name, document) -> Folders.pairs(document).values().forEach(value -> {
                    if (value instanceof List<?> list) Collections.shuffle(list, random);
                }));

        Path one = Shipped.write(Shipped.southwest(), AS_OF, 30, 4, 1, folder.resolve("one"));
        Shipped.assertSameBytes(one, Shipped.write(Shipped.southwest(), AS_OF, 30, 4, 2, folder.resolve("two")), true);
        Shipped.assertSameBytes(one, Shipped.write(shuffled, AS_OF, 30, 4, 3, folder.resolve("three")), true);
    }

    @Test
    void the_order_inside_an_entry_changes_no_number() throws IOException {
        Random random = new Random(6);
        Path shuffled = Folders.changed(
                Shipped.southwest(),
                folder.resolve("shuffled/southwest-2023"),
                (name, lines) -> {},
                (name, document) -> Folders.eachList(document, list -> Collections.shuffle(list, random)));

        var before = Shipped.run(Shipped.read(Shipped.southwest(), AS_OF, 30), 2, List.of());
        var after = Shipped.run(Shipped.read(shuffled, AS_OF, 30), 2, List.of());

        assertThat(after.frame()).isEqualTo(before.frame());
        for (int place = 0; place < before.frame().places().size(); place++) {
            for (Measure measure : Measure.values()) {
                for (int day = 0; day < before.frame().days(); day++) {
                    assertThat(after.samples(measure, place, 0, day)).isEqualTo(before.samples(measure, place, 0, day));
                }
            }
        }
    }

    @Test
    void a_place_that_nothing_leads_to_changes_no_other_number() throws IOException {
        Path wider = Folders.changed(
                Shipped.southwest(),
                folder.resolve("wider/southwest-2023"),
                (name, lines) -> {},
                (name, document) -> {});
        append(wider, "places.csv", "id=aaa-island", "name=Island", "kind=holding", "keeps=-");
        append(wider, "places.csv", "id=mmm-mainland", "name=Mainland", "kind=community", "keeps=-");
        append(wider, "routes.csv", "id=aaa-ferry", "from=aaa-island", "to=mmm-mainland", "mode=transfer", "days=1");
        append(wider, "shares.csv", "place=aaa-island", "route=aaa-ferry", "share=1");
        append(
                wider,
                "arrivals.csv",
                "place=aaa-island",
                "group=family",
                "first=2023-09-01",
                "last=2024-01-27",
                "value=50",
                "unit=people/day");
        append(wider, "present.csv", "place=aaa-island", "group=family", "people=300");
        Path stays = wider.resolve("stays.yaml");
        Files.writeString(
                stays,
                Files.readString(stays).replace("stays:\n", "stays:\n- {place: aaa-island, daily-chance: 0.3}\n"));

        var before = Shipped.files(Shipped.write(Shipped.southwest(), AS_OF, 30, 3, 2, folder.resolve("one")));
        var after = Shipped.files(Shipped.write(wider, AS_OF, 30, 3, 2, folder.resolve("two")));

        for (String table : new String[] {"summary.csv", "flows.csv", "costs.csv", "overflow.csv"}) {
            String text = new String(after.get(table), StandardCharsets.UTF_8);
            String others = text.replaceAll("(?m)^[^\\n]*(aaa|mmm)-(island|mainland|ferry)[^\\n]*\\n", "");
            Shipped.assertSame(table, before.get(table), others.getBytes(StandardCharsets.UTF_8));
            if (table.equals("summary.csv")) assertThat(text.length()).isGreaterThan(others.length());
        }
    }

    /// Appends a row of `column=value`, assumed.
    private static void append(Path folder, String file, String... cells) throws IOException {
        Map<String, String> row = new TreeMap<>(Map.of("known", "assumed"));
        for (String cell : cells) row.put(cell.split("=")[0], cell.split("=")[1]);
        String header = Files.readAllLines(folder.resolve(file)).getFirst();
        String line = Arrays.stream(header.split(","))
                .map(column -> row.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);
    }
}
