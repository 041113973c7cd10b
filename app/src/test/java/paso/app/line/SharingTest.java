package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.app.run.CompareLine;
import paso.app.run.LeverChoice;
import paso.app.run.Order;
import paso.app.run.Progress;
import paso.app.run.RunLine;
import paso.results.Sharing;
import paso.scenario.Lever;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// What each level of sharing keeps back, read from every byte that is written.
class SharingTest {

    private static final LocalDate AS_OF = LocalDate.parse("2023-12-28");

    @TempDir
    Path folder;

    private static Order order(Sharing level, String own) {
        return new Order(
                Shipped.southwest(),
                Optional.of(AS_OF),
                OptionalInt.of(20),
                OptionalInt.of(2),
                OptionalLong.empty(),
                2,
                false,
                "en",
                level,
                own.isEmpty() ? Optional.empty() : Optional.of(own));
    }

    private Path run(Sharing level, String own) throws IOException {
        Path out = folder.resolve(level.word() + own);
        new RunLine(Progress.SILENT, () -> false).run(order(level, own), LeverChoice.NONE, Optional.of(out));
        return out;
    }

    @Test
    void nothing_public_is_daily_recent_or_about_children_but_in_ones_own_city() throws IOException {
        Scenario scenario = Shipped.read(Shipped.southwest(), AS_OF.toString(), 20);
        Path out = run(Sharing.PUBLIC, "nyc");

        assertThat(out.resolve("outcome.parquet")).doesNotExist();
        scanned(scenario, out, "nyc");
        weekly(out.resolve("summary.csv"), "nyc");
        weekly(out.resolve("bands.csv"), "nyc");
        assertThat(Files.readString(out.resolve("datapackage.json"))).contains("\"sharing\": \"public\"");
        assertThat(Files.readString(out.resolve("briefing.html"))).contains("PUBLIC");
        assertThat(Files.readString(out.resolve("summary.csv"))).contains("2024-01-10,nyc,family,census");
    }

    @Test
    void a_public_comparison_keeps_the_same_back() throws IOException {
        Scenario scenario = Shipped.read(Shipped.southwest(), AS_OF.toString(), 20);
        String lever = scenario.levers().stream()
                .filter(one -> !one.byDefault())
                .map(Lever::id)
                .findFirst()
                .orElseThrow();
        Path out = folder.resolve("compare");
        new CompareLine(Progress.SILENT, () -> false)
                .run(order(Sharing.PUBLIC, ""), List.of(LeverChoice.parse(lever)), Optional.of(out));

        scanned(scenario, out, "");
        weekly(out.resolve("comparison.csv"), "");
    }

    @Test
    void partners_see_days_and_groups_but_no_single_site_in_the_tables_or_on_the_page() throws IOException {
        Scenario scenario = Shipped.read(Shipped.southwest(), AS_OF.toString(), 20);
        Path out = run(Sharing.PARTNERS, "");

        for (String name : List.of("summary.csv", "bands.csv", "overflow.csv", "flows.csv", "changes.csv")) {
            for (Place.Kind site : List.of(Place.Kind.CHILDREN, Place.Kind.RECEPTION)) {
                for (String hidden : ids(scenario, site)) {
                    assertThat(Files.readString(out.resolve(name))).as(name).doesNotContain("," + hidden + ",");
                }
            }
        }
        assertThat(Files.readString(out.resolve("briefing.html")))
                .contains("id=\"chart-tucson\"")
                .doesNotContain("id=\"chart-tucson-reception\"", "id=\"chart-federal-care\"");
        assertThat(Files.readString(out.resolve("summary.csv"))).contains("2024-01-05,tucson,family,census");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"sharing\": \"partners\"");
    }

    /// No id of a hidden place, no attribute of citizenship, no group of children, in any file.
    private static void scanned(Scenario scenario, Path out, String own) {
        TreeSet<String> hidden = new TreeSet<>(ids(scenario, Place.Kind.CHILDREN));
        hidden.addAll(ids(scenario, Place.Kind.RECEPTION));
        hidden.remove(own);
        hidden.add("unaccompanied-child");
        Shipped.files(out).forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String word : hidden) {
                assertThat(text.contains("\"" + word + "\"") || text.contains("," + word + ","))
                        .as("%s says %s", name, word)
                        .isFalse();
            }
            for (String line : text.lines().toList()) citizenship(scenario, name, line);
        });
    }

    private static void citizenship(Scenario scenario, String name, String line) {
        List<String> cells = List.of(line.split(",", -1));
        if (ids(scenario, Place.Kind.CITY).stream().noneMatch(cells::contains)) return;
        scenario.cohorts()
                .attributes()
                .values()
                .forEach(values ->
                        assertThat(cells).as("%s: a city by citizenship", name).doesNotContainAnyElementsOf(values));
    }

    /// Days of a place are a week apart and a week late, but those of the own city.
    private static void weekly(Path table, String own) throws IOException {
        TreeMap<String, TreeSet<LocalDate>> days = new TreeMap<>();
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",", -1);
            if (cell[1].equals(own)) continue;
            days.computeIfAbsent(cell[1], _ -> new TreeSet<>()).add(LocalDate.parse(cell[0]));
            assertThat(cell[2]).isEqualTo("all");
        }
        assertThat(days).isNotEmpty();
        days.forEach((place, dates) -> {
            assertThat(dates.last()).as(place).isBeforeOrEqualTo(AS_OF.minusDays(7));
            for (LocalDate date : dates) assertThat(dates).doesNotContain(date.plusDays(1), date.plusDays(6));
        });
    }

    private static List<String> ids(Scenario scenario, Place.Kind kind) {
        return scenario.network().places().stream()
                .filter(place -> place.kind() == kind)
                .map(Place::id)
                .toList();
    }
}
