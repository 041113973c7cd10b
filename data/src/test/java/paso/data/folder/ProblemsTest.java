package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    @TempDir
    Path temp;

    /// In a file of first-steps `find` becomes `put`; the first problem is `text`.
    static Stream<Arguments> slips() {
        return Stream.of(
                arguments(
                        "arrivals.csv",
                        "border,adult,2024-01-02",
                        "bordr,adult,2024-01-02",
                        "arrivals.csv:3:1: unknown place: 'bordr'. Allowed: an id from places.csv. Maybe "
                                + "'border' was meant."),
                arguments(
                        "arrivals.csv",
                        "2024-01-03,40,people",
                        "2024-01-03,40,persons",
                        "arrivals.csv:4:39: unknown unit: 'persons'. Allowed: people, people/day. Write o"
                                + "ne of them."),
                arguments(
                        "arrivals.csv",
                        "2024-01-03,40,people",
                        "2024-01-03,-40,people",
                        "arrivals.csv:4:36: value is out of bounds: '-40'. Allowed: 0 to 50,000,000. Mayb"
                                + "e a sign was typed by mistake."),
                arguments(
                        "arrivals.csv",
                        "2024-01-03,40,people",
                        "2024-01-03,400000000,people",
                        "arrivals.csv:4:36: value is out of bounds: '400000000'. Allowed: 0 to 50,000,000"
                                + ". Write a smaller number."),
                arguments(
                        "arrivals.csv",
                        "2024-01-03,2024-01-03,40",
                        "2024-01-03,2024-01-02,40",
                        "arrivals.csv:4:25: last is before first: '2024-01-02'. Allowed: 2024-01-03 or la"
                                + "ter. Swap the two dates."),
                arguments(
                        "arrivals.csv",
                        "count,2024-01-04",
                        "count,2024-01-03",
                        "arrivals.csv:5:52: published before the period it counts had ended: '2024-01-03'"
                                + ". Allowed: 2024-01-04 or later. Check the dates; a mean rate expected in advance"
                                + " has the unit people/day."),
                arguments(
                        "arrivals.csv",
                        "border,adult,2024-01-02,2024-01-02,40,people,count,2024-01-02",
                        "border,adult,2024-01-01,2024-01-01,41,people,count,2024-01-01",
                        "arrivals.csv:3:1: line 2 already has this key with the same date of publication:"
                                + " 'border/adult/2024-01-01/2024-01-01'. Allowed: one row for each key and date of"
                                + " publication. Take one away, or give the newer one its own date."),
                arguments(
                        "arrivals.csv",
                        "border,adult,2024-01-02",
                        "border,,2024-01-02",
                        "arrivals.csv:3:8: arrivals at 'border' need the group. Allowed: adult. Write one"
                                + " row for each group."),
                arguments(
                        "places.csv",
                        ",60,",
                        ",\"1,060\",",
                        "places.csv:2:65: capacity is not a number: '1,060'. Allowed: a number, 0 to 50,0"
                                + "00,000. Maybe '1060' was meant."),
                arguments(
                        "places.csv",
                        ",60,",
                        ",1,060,",
                        "places.csv:2:81: the row has 15 cells, the header 14. Allowed: as many cells as "
                                + "columns. Put text with a comma in double quotes, and write numbers without thous"
                                + "ands separators."),
                arguments(
                        "places.csv",
                        ",60,",
                        ",60|50,",
                        "places.csv:2:65: capacity is a range whose low is above its high: '60|50'. Allow"
                                + "ed: low|likely|high, each at least the one before. Put the numbers in order."),
                arguments(
                        "places.csv",
                        "120,spillback",
                        "120,redirect",
                        "places.csv:3:68: redirect without redirect_to: 'redirect'. Name the other place "
                                + "under redirect_to, or write wait."),
                arguments(
                        "places.csv",
                        "name_es",
                        "nombre",
                        "places.csv:1:9: unknown column: 'nombre'. Allowed: id, name, name_es, kind, lat,"
                                + " lon, keeps, unit, capacity, limit, when_full, redirect_to, throughput, priority"
                                + ", onward, attraction, time_limit_days, lead_days, report, source, published, con"
                                + "stant, known. Maybe 'name' was meant."),
                arguments(
                        "places.csv",
                        "sponsors,With",
                        "=sponsors,With",
                        "places.csv:4:1: not an id: '=sponsors'. Allowed: 1 to 80 of a-z A-Z 0-9 . _ - be"
                                + "ginning with a letter or digit. Write it without spaces, accents or signs."),
                arguments(
                        "shares.csv",
                        "border,bus,1",
                        "border,bus,1.2",
                        "shares.csv:2:12: share is out of bounds: '1.2'. Allowed: 0 to 1. Write a smaller"
                                + " number."),
                arguments(
                        "shares.csv",
                        "border,bus,1",
                        "border,onward,1",
                        "shares.csv:2:8: this route begins at 'city', not at 'border': 'onward'. Allowed:"
                                + " a route that begins at the place. Name another route, or change its start in ro"
                                + "utes.csv."),
                arguments(
                        "routes.csv",
                        "onward,city,sponsors,ticket",
                        "onward,city,sponsors,tickt",
                        "routes.csv:3:22: unknown mode: 'tickt'. Allowed: road, bus, ticket, flight, tran"
                                + "sfer, removal, appointment, return, street. Maybe 'ticket' was meant."),
                arguments(
                        "observations.csv",
                        "80,people",
                        "80,households",
                        "observations.csv:3:39: wrong unit for census: 'households'. Allowed: people. Con"
                                + "vert it to people, or have the place count households."),
                arguments(
                        "stays.yaml",
                        "days: 1}",
                        "daily-chance: 0|0.5|1}",
                        "stays.yaml:3:35: daily-chance is out of bounds: '0|0.5|1'. Allowed: more than 0,"
                                + " to 1. Write a larger number."),
                arguments(
                        "stays.yaml",
                        "  - {place: border, days: 1}",
                        "",
                        "places.csv:2:1: routes leave this place, but it has no stay: 'border'. Add a sta"
                                + "y to stays.yaml, such as until-served: true."),
                arguments(
                        "stays.yaml",
                        "days: 1}",
                        "days: 1, table: [1]}",
                        "stays.yaml:3:5: a stay that says how long more than once: 'days, table'. Allowed"
                                + ": exactly one of daily-chance, until-served, days, lognormal, weibull, table. Wr"
                                + "ite one of them."),
                arguments(
                        "stays.yaml",
                        "stays:",
                        "more: *a\nstays:",
                        "stays.yaml:2:7: aliases such as *name are not read. Allowed: lists, pairs and va"
                                + "lues. Write the values out."),
                arguments(
                        "levers.yaml",
                        "{place: city, limit: {add: 40}, first: 2024-01-08}",
                        "{place: city, capacity: {set: 1}}\n      - {place: city, capacity: {set: 2}, first: 2024-01-08}",
                        "levers.yaml:11:5: this lever sets the capacity of 'city' twice on 2024-01-08: 'mo"
                                + "re-beds'. Allowed: one set for each target and day. Change the dates, or use add"
                                + " or scale."),
                arguments(
                        "levers.yaml",
                        "seats: {add: 50}",
                        "seets: {add: 50}",
                        "levers.yaml:8:29: unknown key: 'seets'. Allowed: place, route, arrivals, first, last, lag, "
                                + "ramp, "
                                + "seats, share, open. Maybe 'seats' was meant."),
                arguments(
                        "scenario.yaml",
                        "as-of: 2024-01-05",
                        "as-of: 2023-01-05",
                        "scenario.yaml:5:8: the as-of date is before the start: '2023-01-05'. Allowed: 20"
                                + "24-01-01 or later. Move the start, or choose a later as-of date."),
                arguments(
                        "scenario.yaml",
                        "start: 2024-01-01",
                        "start: 1950-01-01",
                        "scenario.yaml:5:8: the simulated days go from 1950-01-01 to 2024-01-10: '2024-01"
                                + "-05'. Allowed: 1 to 3,650 days after the as-of date, at most 20 years in all. Ch"
                                + "eck start, as-of and days."),
                arguments(
                        "scenario.yaml",
                        "sizes: {1: 1}",
                        "sizes: {1: 0.9}",
                        "scenario.yaml:10:52: shares of party sizes sum to 0.9. Allowed: a sum of 1. Writ"
                                + "e such as sizes: {1: 0.4, 2: 0.6}."),
                arguments(
                        "costs.csv",
                        "city,,City",
                        "city,bus,City",
                        "costs.csv:2:18: a cost with place and route: 'bus'. Allowed: one of place, "
                                + "route, lever. Fill in one of them."),
                arguments(
                        "costs.csv",
                        "10|12|15",
                        "12|10|15",
                        "costs.csv:3:27: amount is a range whose low is above its high: '12|10|15'. Allow"
                                + "ed: low|likely|high, each at least the one before. Put the numbers in order."),
                arguments(
                        "costs.csv",
                        """
                        id,place,route,payer,per,amount,source,published
                        city-nights,city,,City,person-night,30,budget,2024-01-02
                        bus-fares,,bus,State,trip,10|12|15,budget,2024-01-02
                        """,
                        """
                        id,place,route,payer,payer_es,per,amount,source,published
                        city-nights,city,,City,Ciudad,person-night,30,budget,2024-01-02
                        more-nights,city,,City,Urbe,person-night,30,budget,2024-01-02
                        """,
                        "costs.csv:3:24: 'City' has another name in Spanish above: 'Urbe'. Allowed: Ciudad. Write "
                                + "one name on every row of this payer, or leave the cell empty."));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_told_with_its_place_and_a_way_out(String file, String find, String put, String text) {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        assertThat(texts.get(file)).contains(find);
        texts.compute(file, (_, before) -> before.replace(find, put));
        Reading reading = ScenarioFolder.read(Folders.write(temp.resolve("first-steps"), texts), Request.NONE);
        assertThat(ScenarioFolderTest.texts(reading)).first().isEqualTo(text);
        assertThat(reading.scenario()).isEmpty();
    }

    @Test
    void a_100_MB_line_is_refused_before_it_is_read() throws IOException {
        Path folder = Folders.write(temp.resolve("first-steps"), Folders.texts(Folders.firstSteps()));
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("arrivals.csv").toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        assertThat(ScenarioFolderTest.texts(ScenarioFolder.read(folder, Request.NONE)))
                .containsExactly("arrivals.csv: the file is larger than 16 MiB. Allowed: files of up to 16 MiB. "
                        + "Leave out what the scenario does not need.");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_refused() throws IOException {
        Path folder = Folders.write(temp.resolve("first-steps"), Folders.texts(Folders.firstSteps()));
        Path outside = Files.writeString(temp.resolve("outside.csv"), "id\nsecret\n");
        Files.delete(folder.resolve("costs.csv"));
        Files.createSymbolicLink(folder.resolve("costs.csv"), outside);
        assertThat(ScenarioFolderTest.texts(ScenarioFolder.read(folder, Request.NONE)))
                .containsExactly(
                        "costs.csv: the file is a link that leads out of the folder. Copy the file into the folder.");
    }

    @Test
    void other_encodings_are_told_with_the_byte() throws IOException {
        Path folder = Folders.write(temp.resolve("first-steps"), Folders.texts(Folders.firstSteps()));
        Files.write(folder.resolve("sources.yaml"), new byte[] {'a', ':', '\n', 'x', (byte) 0xE9, '\n'});
        assertThat(ScenarioFolderTest.texts(ScenarioFolder.read(folder, Request.NONE)))
                .contains(
                        "sources.yaml:2:2: byte 5 of the file is not UTF-8: '0xE9'. Allowed: UTF-8. Save the file as UTF-8.");
    }

    @Test
    void deep_yaml_is_refused() {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        texts.put("levers.yaml", "[".repeat(100_000));
        Reading reading = ScenarioFolder.read(Folders.write(temp.resolve("first-steps"), texts), Request.NONE);
        assertThat(ScenarioFolderTest.texts(reading))
                .containsExactly("levers.yaml:1:21: lists and pairs are nested more than 20 deep. "
                        + "Allowed: up to 20 levels. Maybe a bracket is not closed.");
    }

    @Test
    void an_unknown_lever_is_told_with_the_nearest() {
        var scenario = ScenarioFolder.read(Folders.firstSteps(), Request.NONE)
                .scenario()
                .orElseThrow();
        assertThat(Levers.select(scenario, java.util.List.of("more-bets"))
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo(
                        "--levers: unknown lever: 'more-bets'. Allowed: more-beds, second-bus. Maybe 'more-beds' was meant.");
        assertThat(Levers.select(scenario, java.util.List.of("more-beds")).levers())
                .containsExactly("more-beds");
    }

    @Test
    void two_levers_that_set_one_thing_cannot_be_chosen_together() {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        texts.put("levers.yaml", """
                levers:
                  - {id: a, title: A, kind: mechanical, evidence: {what-changes: w}, changes: [{place: city, limit: {set: 90}}]}
                  - {id: b, title: B, kind: mechanical, evidence: {what-changes: w}, changes: [{place: city, limit: {set: 80}, first: 2024-01-08}]}
                """);
        var scenario = ScenarioFolder.read(Folders.write(temp.resolve("first-steps"), texts), Request.NONE)
                .scenario()
                .orElseThrow();
        assertThat(Levers.conflicts(scenario, new java.util.TreeSet<>(java.util.List.of("a", "b"))))
                .extracting(Problem::text)
                .containsExactly("levers.yaml: levers 'a' and 'b' both set the limit of 'city' on 2024-01-08: 'a, b'. "
                        + "Allowed: one set for each target and day. Choose one of the two levers.");
        assertThat(Levers.conflicts(scenario, new java.util.TreeSet<>(java.util.List.of("b"))))
                .isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_problem() {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        texts.replaceAll((_, text) -> "\uFEFF" + text);
        Reading reading = ScenarioFolder.read(Folders.write(temp.resolve("first-steps"), texts), Request.NONE);
        assertThat(ScenarioFolderTest.texts(reading)).isEmpty();
    }
}
