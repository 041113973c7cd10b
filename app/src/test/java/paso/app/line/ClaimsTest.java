package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.app.run.ClaimsLine;
import paso.app.run.Progress;

/// The claims of the built-in corridor, each with the verdict on its day and on everything published since.
class ClaimsTest {

    @TempDir
    Path temp;

    private static Path corridor() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("scenarios"))) here = here.getParent();
        return here.resolve("scenarios/southwest-2023");
    }

    private ClaimsLine.Done judge(Path folder, Optional<LocalDate> asOf, String language) throws IOException {
        return new ClaimsLine(Progress.SILENT, () -> false)
                .run(new ClaimsLine.Wish(folder, asOf, 0, 1, language), Optional.of(temp.resolve("out-" + language)));
    }

    @Test
    void the_twenty_claims_are_judged_as_their_figures_say() throws IOException {
        ClaimsLine.Done done = judge(corridor(), Optional.empty(), "en");
        Map<String, String> found = new TreeMap<>();
        done.judged()
                .forEach(one -> found.put(
                        one.claim().id(),
                        one.then().verdict().word() + " > "
                                + one.now().verdict().word()));
        String no = "cannot-be-determined";
        Map<String, String> expected = new TreeMap<>();
        expected.put("C01", no + " > holds-otherwise"); // 68,411 in the week of 14 Dec is 9,773 a day, published 30 Dec
        expected.put("C02", "holds > holds"); // 191,106
        expected.put("C03", "holds-otherwise > holds-otherwise"); // single days; then also 9,741 a day with ports
        expected.put("C04", no + " > " + no); // two of seven days are public
        expected.put("C05", no + " > " + no); // no capacity was published
        expected.put("C06", no + " > " + no); // 80,400 on 15 Dec, 85,400 on 21 Dec
        expected.put("C07", "holds > holds"); // the sender's own 33,600
        expected.put("C08", no + " > " + no); // highest of the months held; earlier ones are not held
        expected.put("C09", "holds > holds"); // 130,712
        expected.put("C10", "holds-otherwise > holds-otherwise"); // encounters, not releases
        expected.put("C11", no + " > " + no); // over 31,000 on 15 Dec, 37,018 on 8 Jan
        expected.put("C12", "holds > holds"); // 3,822
        expected.put("C13", no + " > " + no); // no series of applications
        expected.put("C14", "holds > holds"); // 7,491 against 12,381 or 12,498
        expected.put("C15", no + " > holds"); // 9,429 against 7,491, charted figure published 29 Dec
        expected.put("C16", no + " > " + no); // a cause
        expected.put("C17", "holds > holds"); // the city's own about 4,000
        expected.put("C18", no + " > " + no); // no number of rooms
        expected.put("C19", "holds-otherwise > holds-otherwise"); // 12,381 on one day
        expected.put("C20", no + " > " + no); // 908,669 in the one fiscal year held
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_output_is_there_in_both_languages_and_names_no_machine() throws IOException {
        for (String language : new String[] {"en", "es"}) {
            judge(corridor(), Optional.empty(), language);
            Path out = temp.resolve("out-" + language);
            for (String file : new String[] {
                "claims.csv", "figures.csv", "claims.md", "claims.html", "claims.jsonld", "claims.json"
            }) {
                assertThat(Files.readString(out.resolve(file)))
                        .as(file)
                        .isNotEmpty()
                        .doesNotContain(temp.toString());
            }
            String review = Files.readString(out.resolve("claims.jsonld"));
            assertThat(review.split("\"@type\": \"ClaimReview\"", -1)).hasSize(21);
            for (String key : new String[] {
                "claimReviewed", "itemReviewed", "reviewRating", "datePublished", "alternateName", "author", "url"
            }) {
                assertThat(review).contains("\"" + key + "\"");
            }
            String page = Files.readString(out.resolve("claims.html"));
            assertThat(page).contains("application/ld+json").contains("id=\"claim-C02\"");
        }
    }

    /// Fiscal and calendar years, people and encounters, with and without ports, months not published yet, days and
    /// months, bases, rounding, shares, records, causes.
    @Test
    void statements_with_a_trap_in_them_are_judged_by_what_they_say() throws IOException {
        Map<String, String> found = trapped("traps.yaml", LocalDate.of(2024, 3, 1));
        Map<String, String> expected = new TreeMap<>();
        String no = "cannot-be-determined";
        expected.put("about", "holds > holds"); // 249,740
        expected.put("base-month", "holds-otherwise > holds-otherwise"); // 35 % from November, 50 % from December
        expected.put("cause", no + " > " + no); // it fell; why is not in the counts
        expected.put("cause-false", "does-not-hold > does-not-hold"); // it did not rise, whatever the cause
        expected.put("early", no + " > holds"); // the month was published on 26 January
        expected.put("ever", no + " > " + no); // months begin in October 2019
        expected.put("fy-people", "holds-otherwise > holds-otherwise"); // 2,045,838 encounters
        expected.put("half", "holds > holds"); // 50.3 %
        expected.put("later-base", "does-not-hold > does-not-hold"); // 101 % of January, 50 % of December
        expected.put("nationwide", no + " > " + no); // not held
        expected.put("peak", "does-not-hold > does-not-hold"); // 8,056 a day
        expected.put("peak-read", "holds-otherwise > holds-otherwise"); // 10,800 on the 18th
        expected.put("people", "holds-otherwise > holds-otherwise"); // 191,106 encounters
        expected.put("points", "holds > holds"); // 51,293 of 242,399
        expected.put("ports", "holds-otherwise > holds-otherwise"); // 301,981 with ports
        expected.put("rounded", "does-not-hold > does-not-hold"); // 249,740 is not more than 250,000
        expected.put("share-rise", "holds-otherwise > holds-otherwise"); // 8 points; the share is 29 %
        expected.put("since", "holds > holds");
        expected.put("unpublished", no + " > does-not-hold"); // Tucson: 24 %
        expected.put("untold", no + " > " + no); // February was published on 22 March
        expected.put("year", "holds-otherwise > holds-otherwise"); // the fiscal year
        assertThat(found).isEqualTo(expected);
        assertThat(Files.readString(temp.resolve("out-en/claims.md")))
                .contains("change from the base: cannot be computed from what is public;")
                .doesNotContain("not public %");
    }

    private Map<String, String> trapped(String file, LocalDate asOf) throws IOException {
        Path copy = Files.createDirectories(temp.resolve("southwest-2023"));
        try (var files = Files.list(corridor())) {
            for (Path one : files.toList()) Files.copy(one, copy.resolve(one.getFileName()));
        }
        Path claims = copy.resolve("claims.yaml");
        String own = Files.readString(claims);
        try (var traps = ClaimsTest.class.getResourceAsStream(file)) {
            Files.writeString(
                    claims,
                    own.substring(0, own.indexOf("\nclaims:")) + "\nclaims:\n"
                            + new String(traps.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> found = new TreeMap<>();
        judge(copy, Optional.of(asOf), "en")
                .judged()
                .forEach(one -> found.put(
                        one.claim().id(),
                        one.then().verdict().word() + " > "
                                + one.now().verdict().word()));
        return found;
    }

    /// Doubling, months of different length, parts of years, since a day in a month, ranges, negation, units, the
    /// future, what nobody counts.
    @Test
    void more_statements_with_a_trap_in_them_are_judged_by_what_they_say() throws IOException {
        Map<String, String> found = trapped("more-traps.yaml", LocalDate.of(2024, 4, 20));
        Map<String, String> expected = new TreeMap<>();
        String no = "cannot-be-determined";
        expected.put("at-least", "holds > holds");
        expected.put("calendar-to-date", "holds-otherwise > holds-otherwise"); // 402,329; 1,031,924 from October
        expected.put("day-and-month", "holds > holds"); // 2,500 against 249,740, and a remark on their lengths
        expected.put("doubled", "holds > holds"); // 2.01
        expected.put("doubled-never", "does-not-hold > does-not-hold"); // 1.32
        expected.put("doubled-percent", "holds-otherwise > holds-otherwise"); // 101 % above, 201 % of
        expected.put("fewer-people", no + " > " + no); // 2,045,838 encounters are so many people or fewer
        expected.put("fiscal-quarter", "holds > holds");
        expected.put("future", no + " > " + no);
        expected.put("gotaways", no + " > " + no);
        expected.put("half-because", no + " > " + no); // it halved; why is not in the counts
        expected.put("lowest", "does-not-hold > does-not-hold"); // 99,538 in June 2023
        expected.put("net", "holds > holds");
        expected.put("no-place", no + " > " + no);
        expected.put("not-above", "holds > holds"); // with ports it would not
        expected.put("partial", "holds > holds"); // published the day before as a floor
        expected.put("per-day", "holds > holds"); // 4,850 in 29 days; 4,688 in 30
        expected.put("per-day-thirty", "does-not-hold > does-not-hold"); // 961,502 in 123 days: 7,817; in 120: 8,013
        expected.put("person", no + " > " + no);
        expected.put("range", "holds > holds");
        expected.put("range-missed", "does-not-hold > does-not-hold"); // 249,740; 301,981 with ports
        expected.put("since-office", "holds > holds"); // from 6,658,746 on, whatever the first days of January 2021 had
        expected.put("since-office-close", no + " > " + no); // they decide it
        expected.put("thousands", "does-not-hold > does-not-hold");
        expected.put("week", "holds > holds");
        expected.put("year-typo", no + " > " + no);
        assertThat(found).isEqualTo(expected);
        assertThat(Files.readString(temp.resolve("out-en/claims.md")))
                .contains("periods of different length beside each other, in days: 1 / 31")
                .contains("a thousand times as much or as little");
    }

    /// Rows of the tables published after the as-of date become nonsense, and no byte changes.
    @Test
    void what_is_published_after_the_as_of_date_changes_no_byte() throws IOException {
        LocalDate asOf = LocalDate.of(2023, 12, 28);
        Path copy = Files.createDirectories(temp.resolve("southwest-2023"));
        try (var files = Files.list(corridor())) {
            for (Path file : files.toList()) Files.copy(file, copy.resolve(file.getFileName()));
        }
        judge(copy, Optional.of(asOf), "en");
        Path out = temp.resolve("out-en");
        String before = Files.readString(out.resolve("claims.md")) + Files.readString(out.resolve("figures.csv"));
        for (String table : new String[] {"series.csv", "observations.csv"}) {
            StringBuilder changed = new StringBuilder();
            for (String line : Files.readAllLines(copy.resolve(table))) {
                boolean later = line.matches(".*,2024-\\d\\d-\\d\\d(,.*)?$")
                        || line.matches(".*,2023-12-(29|30|31)(,[a-z]*)?$");
                String[] cells = line.split(",", -1);
                int value = table.equals("series.csv") ? 3 : 5;
                String published = table.equals("series.csv") ? cells[6] : cells[10];
                if (later && published.compareTo(asOf.toString()) > 0) cells[value] = "1";
                changed.append(String.join(",", cells)).append('\n');
            }
            Files.writeString(copy.resolve(table), changed);
        }
        judge(copy, Optional.of(asOf), "en");
        String after = Files.readString(out.resolve("claims.md")) + Files.readString(out.resolve("figures.csv"));
        assertThat(after).isEqualTo(before);
    }

    private ClaimsLine.Done causes(String claims, int pairs) throws IOException {
        Path folder = temp.resolve("first-steps");
        Files.createDirectories(folder);
        try (var files = Files.list(Shipped.firstSteps())) {
            for (Path file : (Iterable<Path>) files::iterator)
                Files.copy(file, folder.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Path levers = folder.resolve("levers.yaml");
        Files.writeString(levers, Files.readString(levers) + """
                  - id: no-bus
                    title: No bus
                    kind: mechanical
                    changes:
                      - {route: bus, open: {set: 0}, first: 2024-01-06}
                    evidence:
                      what-changes: No bus leaves from 6 January.
                """);
        Files.writeString(folder.resolve("claims.yaml"), claims);
        return new ClaimsLine(Progress.SILENT, () -> false)
                .run(
                        new ClaimsLine.Wish(folder, Optional.of(LocalDate.parse("2024-01-09")), pairs, 1, "en"),
                        Optional.of(temp.resolve("out-causes")));
    }

    private static String cause(String id, String said, String lever, String place, String measure, String effect) {
        return """
                  - id: %s
                    statement: %s
                    who: The state
                    said: %s
                    source: count
                    definition: As measured
                    cause: {lever: %s, place: %s, measure: %s, effect: %s}
                """.formatted(id, id, said, lever, place, measure, effect);
    }

    @Test
    void a_cause_is_answered_by_runs_of_its_lever_on_the_engine() throws IOException {
        ClaimsLine.Done done = causes(
                "claims:\n"
                        + cause("closed-more", "2024-01-05", "no-bus", "border", "census", "more")
                        + cause("closed-fewer", "2024-01-05", "no-bus", "border", "census", "fewer")
                        + cause("closed-city", "2024-01-05", "no-bus", "city", "arrivals", "fewer")
                        + cause("second", "2024-01-05", "second-bus", "border", "census", "fewer")
                        + cause("before", "2023-12-01", "no-bus", "border", "census", "more"),
                40);
        Map<String, String> found = new TreeMap<>();
        done.judged()
                .forEach(one -> found.put(one.claim().id(), one.then().verdict().word()));
        Map<String, String> expected = new TreeMap<>();
        expected.put("before", "cannot-be-determined"); // the scenario had not begun
        expected.put("closed-city", "holds");
        expected.put("closed-fewer", "does-not-hold");
        expected.put("closed-more", "holds");
        expected.put("second", "cannot-be-determined"); // the seats of one bus suffice: 0 to 0
        assertThat(found).isEqualTo(expected);
        assertThat(Files.readString(temp.resolve("out-causes/claims.md")))
                .contains("lever No bus", "in 40 paired runs", "given this model");
    }

    @Test
    void without_pairs_a_cause_is_not_answered() throws IOException {
        ClaimsLine.Done done =
                causes("claims:\n" + cause("bus", "2024-01-05", "second-bus", "border", "census", "fewer"), 0);

        assertThat(done.judged().getFirst().now().verdict().word()).isEqualTo("cannot-be-determined");
    }
}
