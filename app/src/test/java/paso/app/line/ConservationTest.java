package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.results.Ensemble;
import paso.results.Outcome;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Scenario;

/// Nobody is lost or made up, at any place, on any day, in any replicate, at any as-of date.
class ConservationTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-05", "2023-11-20", "2023-12-28", "2024-01-10", "2024-01-26", "2024-03-30"})
    void every_vintage_runs_and_accounts_for_everybody(String asOf) {
        Scenario scenario = Shipped.read(Shipped.southwest(), asOf, 90);
        Ensemble ensemble = Shipped.run(scenario, 2, List.of());

        for (Place place : scenario.network().places()) {
            for (int replicate = 0; replicate < 2; replicate++) {
                for (int group = 0; group < ensemble.frame().groups().size(); group++) {
                    balanced(scenario, ensemble, place, group, replicate);
                }
                groupsAddUp(ensemble, ensemble.frame().place(place.id()), replicate);
                withinLimit(scenario, ensemble, place, replicate);
            }
        }
        for (int replicate = 0; replicate < 2; replicate++) {
            Outcome.People people = ensemble.people(replicate);
            assertThat(people.missing()).isZero();
            assertThat(everybodyAtPlaces(ensemble, replicate))
                    .isEqualTo(people.present() + people.waiting() + people.exited());
        }
    }

    /// Those turned away join the door of the other place the same day and are waiting there.
    private static void balanced(Scenario scenario, Ensemble ensemble, Place place, int group, int replicate) {
        int at = ensemble.frame().place(place.id());
        List<Integer> senders = scenario.network().places().stream()
                .filter(other -> other.room().whenFull().equals(new Place.WhenFull.Redirect(place.id())))
                .map(other -> ensemble.frame().place(other.id()))
                .toList();
        for (int day = 0; day < ensemble.frame().days(); day++) {
            for (Measure measure : Measure.values()) {
                double people = ensemble.value(measure, at, group, day, replicate);
                if (measure != Measure.OCCUPANCY)
                    assertThat(people).isGreaterThanOrEqualTo(0).isEqualTo(Math.rint(people));
            }
            if (day == 0) continue;
            double redirected = 0;
            for (int from : senders) redirected += ensemble.value(Measure.TURNED_AWAY, from, group, day, replicate);
            double change = held(ensemble, at, group, day, replicate) - held(ensemble, at, group, day - 1, replicate);
            assertThat(change)
                    .as("%s on day %d", place.id(), day)
                    .isEqualTo(ensemble.value(Measure.ARRIVALS, at, group, day, replicate)
                            + redirected
                            - ensemble.value(Measure.DEPARTURES, at, group, day, replicate)
                            - ensemble.value(Measure.TURNED_AWAY, at, group, day, replicate));
        }
    }

    private static double held(Ensemble ensemble, int place, int group, int day, int replicate) {
        return ensemble.value(Measure.CENSUS, place, group, day, replicate)
                + ensemble.value(Measure.WAITING, place, group, day, replicate);
    }

    private static void groupsAddUp(Ensemble ensemble, int place, int replicate) {
        for (Measure measure : Measure.values()) {
            if (measure == Measure.OCCUPANCY) continue;
            for (int day = 0; day < ensemble.frame().days(); day++) {
                double sum = 0;
                for (int group = 1; group < ensemble.frame().groups().size(); group++) {
                    sum += ensemble.value(measure, place, group, day, replicate);
                }
                assertThat(ensemble.value(measure, place, 0, day, replicate)).isEqualTo(sum);
            }
        }
    }

    /// Nobody is let in above the limit; who was there at the start may be above it.
    private static void withinLimit(Scenario scenario, Ensemble ensemble, Place place, int replicate) {
        if (place.room().limit().isEmpty()) return;
        double weight = place.room().unit() == Place.Unit.PEOPLE ? 1 : 5; // the largest household of the corridor
        double opened = scenario.levers().stream()
                .filter(Lever::byDefault)
                .flatMap(lever -> lever.changes().stream())
                .filter(change -> change.target().equals(new Lever.Target.Limit(place.id())))
                .mapToDouble(change -> Math.max(0, change.value().high()))
                .sum();
        double most =
                weight * (opened + place.room().limit().map(Quantity::high).orElseThrow());
        int at = ensemble.frame().place(place.id());
        for (int day = 1; day < ensemble.frame().days(); day++) {
            assertThat(ensemble.value(Measure.CENSUS, at, 0, day, replicate))
                    .as("%s on day %d", place.id(), day)
                    .isLessThanOrEqualTo(Math.max(most, ensemble.value(Measure.CENSUS, at, 0, day - 1, replicate)));
        }
    }

    private static double everybodyAtPlaces(Ensemble ensemble, int replicate) {
        double people = 0;
        for (int place = 0; place < ensemble.frame().places().size(); place++) {
            people += held(ensemble, place, 0, ensemble.frame().days() - 1, replicate);
        }
        return people;
    }

    @Test
    void households_of_one_size_never_exceed_a_limit_in_households() throws IOException {
        Path threes = Folders.changed(
                Shipped.southwest(),
                folder.resolve("threes/southwest-2023"),
                (name, lines) -> lines.stream()
                        .filter(line ->
                                name.equals("present.csv") && line.get("place").equals("massachusetts"))
                        .forEach(line -> line.put("people", "21000")), // 7,000 households of three
                (name, document) -> {
                    if (!name.equals("scenario.yaml")) return;
                    var groups = Folders.pairs(Folders.pairs(document).get("groups"));
                    Folders.pairs(groups.get("family")).put("sizes", new TreeMap<>(java.util.Map.of("3", "1")));
                });
        Ensemble ensemble = Shipped.run(Shipped.read(threes, "2023-12-28", 60), 2, List.of());
        int massachusetts = ensemble.frame().place("massachusetts");
        double most = 0;
        for (int day = 0; day < ensemble.frame().days(); day++) {
            for (double census : ensemble.samples(Measure.CENSUS, massachusetts, 0, day)) most = Math.max(most, census);
        }
        assertThat(most).as("full, and not fuller").isEqualTo(3 * 7500.0);
    }

    @Test
    void the_files_of_a_run_account_for_everybody() throws IOException, SQLException {
        Path out = Shipped.write(Shipped.southwest(), "2023-12-28", 60, 3, 2, folder.resolve("out"));

        peopleOf(Files.readString(out.resolve("run.json")));
        meansOf(out.resolve("summary.csv"));
        replicatesOf(out.resolve("outcome.parquet"));
    }

    private static void peopleOf(String json) {
        Matcher sums = Pattern.compile("\"people_sum\": *\\{([^}]*)}").matcher(json);
        assertThat(sums.find()).isTrue();
        TreeMap<String, Double> people = new TreeMap<>();
        Matcher number = Pattern.compile("\"(\\w+)\": *(\\d+)").matcher(sums.group(1));
        while (number.find()) people.put(number.group(1), Double.parseDouble(number.group(2)));
        assertThat(people).hasSize(6);
        assertThat(people.get("initial") + people.get("arrived"))
                .isEqualTo(people.get("present")
                        + people.get("waiting")
                        + people.get("travelling")
                        + people.get("exited"));
    }

    /// Means of every place and day; a series without lines is zero, and nothing here is redirected.
    private static void meansOf(Path summary) throws IOException {
        TreeMap<String, TreeMap<String, Double>> means = new TreeMap<>(); // place/group/date to measure to people
        for (String line : (Iterable<String>) Files.lines(summary)::iterator) {
            String[] cell = line.split(",", -1);
            if (!cell[4].equals("mean")) continue;
            means.computeIfAbsent(cell[1] + "/" + cell[2] + "/" + cell[0], _ -> new TreeMap<>())
                    .put(cell[3], Double.parseDouble(cell[6]));
        }
        String series = "";
        double before = 0;
        int compared = 0;
        for (var day : means.entrySet()) {
            String now = day.getKey().substring(0, day.getKey().lastIndexOf('/'));
            TreeMap<String, Double> mean = day.getValue();
            double held = mean.getOrDefault("census", 0.0) + mean.getOrDefault("waiting", 0.0);
            if (now.equals(series)) {
                double change = mean.getOrDefault("arrivals", 0.0) - mean.getOrDefault("departures", 0.0);
                assertThat(held - before).as(day.getKey()).isCloseTo(change, within(1e-5));
                compared++;
            }
            series = now;
            before = held;
        }
        assertThat(compared).isGreaterThan(10_000);
        assertThat(means.values()).noneMatch(mean -> mean.getOrDefault("turned_away", 0.0) > 0);
    }

    private static void replicatesOf(Path parquet) throws SQLException {
        String broken = """
                SELECT count(*), count(*) FILTER (change <> arrivals - departures - turned_away) FROM (
                  SELECT *, census + waiting - lag(census + waiting)
                    OVER (PARTITION BY replicate, place, "group" ORDER BY date) AS change FROM '%s')
                WHERE change IS NOT NULL""".formatted(parquet);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(broken)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isGreaterThan(20_000);
            assertThat(row.getLong(2)).isZero();
        }
    }
}
