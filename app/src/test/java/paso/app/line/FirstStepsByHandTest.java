package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.results.Ensemble;
import paso.scenario.Measure;
import paso.scenario.Scenario;

/// `first-steps.csv`, worked out by hand from docs/model.md.
///
/// Each day as many leave the border as are ready (they have stayed a night), as the bus has seats (50) and as
/// the city has room for: 120, less its census and those travelling to it, both at the start of the day. They
/// are in the city the next day and leave it two nights later. On 4 January 40 are ready, 60 are in the city
/// and 40 on the way, so 20 leave and 20 are held; from then on the city's limit decides.
class FirstStepsByHandTest {

    private static final int REPLICATES = 20;
    private static final int AS_OF_DAY = 4;

    @TempDir
    Path folder;

    @Test
    void with_certain_arrivals_all_ten_days_are_as_worked_out() throws IOException {
        Path certain = Folders.changed(
                Shipped.firstSteps(),
                folder.resolve("certain/first-steps"),
                (name, lines) -> lines.stream()
                        .filter(line ->
                                name.equals("arrivals.csv") && line.get("unit").equals("people/day"))
                        .forEach(line -> {
                            line.put("value", "200");
                            line.put("unit", "people");
                            line.put("source", "");
                            line.put("published", "");
                        }),
                (name, document) -> {});

        assertThat(compared(Shipped.read(certain, "2024-01-05", 5), 10)).isEqualTo(8 * 10 * REPLICATES);
    }

    /// From 6 January on chance acts on arrivals, and the border holds enough people to fill the city all the same.
    @Test
    void as_shipped_everything_that_is_certain_is_as_worked_out() throws IOException {
        Scenario shipped = Shipped.read(Shipped.firstSteps(), "2024-01-05", 5);

        assertThat(compared(shipped, AS_OF_DAY + 1)).isEqualTo((8 * 10 - 2 * 5) * REPLICATES);
    }

    /// @param certain days on which arrivals and census at the border are certain
    /// @return numbers compared
    private static int compared(Scenario scenario, int certain) throws IOException {
        Ensemble ensemble = Shipped.run(scenario, REPLICATES, List.of());
        List<String> lines = table();
        String[] columns = lines.getFirst().split(",");
        int compared = 0;
        for (int day = 0; day < 10; day++) {
            String[] cells = lines.get(day + 1).split(",");
            assertThat(cells[0])
                    .isEqualTo(ensemble.frame().timeline().dateOf(day).toString());
            for (int i = 1; i < columns.length; i++) {
                String[] name = columns[i].split("_");
                boolean chance = day >= certain && name[0].equals("border") && !name[1].equals("departures");
                if (chance) continue;
                int place = ensemble.frame().place(name[0]);
                Measure measure = Measure.valueOf(name[1].toUpperCase(Locale.ROOT));
                for (double people : ensemble.samples(measure, place, 0, day)) {
                    assertThat(people).as("%s on %s", columns[i], cells[0]).isEqualTo(Double.parseDouble(cells[i]));
                    compared++;
                }
            }
        }
        return compared;
    }

    private static List<String> table() throws IOException {
        try (InputStream in = FirstStepsByHandTest.class.getResourceAsStream("first-steps.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        }
    }
}
