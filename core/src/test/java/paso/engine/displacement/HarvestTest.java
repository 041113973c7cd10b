package paso.engine.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paso.engine.displacement.DisplacementSimulationTest.lived;
import static paso.engine.displacement.DisplacementSimulationTest.moving;
import static paso.engine.displacement.DisplacementSimulationTest.valley;
import static paso.engine.displacement.DisplacementSimulationTest.worst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Homes;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning;
import paso.scenario.displacement.Spawning.Volume;
import paso.time.Timeline;

/// Months in which people stay where they are and are counted at home.
class HarvestTest {

    /// A week, then all of February, then a week: days 7 to 35 are harvest.
    private static final LocalDate START = LocalDate.of(2020, 1, 25);

    private static final int DAYS = 44;
    private static final int FIRST = 7;
    private static final int LAST = 35;

    private static Displacement harvest(
            boolean stints, int awareness, long room, boolean sinks, Law law, List<Integer> months) {
        return harvest(START, stints, awareness, room, sinks, law, months);
    }

    private static Displacement harvest(
            LocalDate start, boolean stints, int awareness, long room, boolean sinks, Law law, List<Integer> months) {
        Moving moving = moving(stints, stints, awareness, 0.4).harvesting(months);
        Displacement given = valley(
                moving,
                room,
                List.of(
                        new Closure.SiteLinks("este", "", 8, OptionalInt.of(38)),
                        new Closure.Border("home", "away", 9, OptionalInt.of(34))));
        List<Site> sites = new ArrayList<>();
        for (Site site : given.sites()) {
            Site one = site.kind() == Site.Kind.CAMP ? site.with("deactivation_probability", 0.02) : site;
            if (site.id().equals("alba")) one = one.with(Homes.FARMERS, 0.6);
            if (site.id().equals("duna")) one = one.with(Homes.FARMERS, 1).with(Site.INITIAL_IDPS, 20);
            sites.add(one);
        }
        return new Displacement(
                given.id(),
                new Timeline(start, DAYS),
                sites,
                given.links(),
                List.of(),
                given.closures(),
                List.of(),
                List.of(new Intensity("cala", 3, 0.5), new Intensity("cala", 15, 0), new Intensity("cala", 30, 0.7)),
                given.registrations(),
                List.of(),
                new Spawning(false, true, false, true, true, sinks, List.of(), 30, new Volume.Constant(14)),
                moving,
                law);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 1, 0, false, CODE",
        "false, 2, 300, false, CODE",
        "true, 1, 0, false, CODE",
        "false, 1, 0, true, CODE",
        "false, 2, 0, false, DOCUMENTED",
        "false, 1, 0, true, DOCUMENTED"
    })
    void counts_follow_the_law_of_the_slow_engine(boolean stints, int awareness, long room, boolean sinks, Law law) {
        Displacement given = harvest(stints, awareness, room, sinks, law, List.of(2));
        // Short stints and a small camp that fills are binned: see DisplacementSimulationTest.
        assertThat(worst(given, 1_000, 120, stints || room > 0 ? 2 : 1.5)).isLessThan(stints || room > 0 ? 4 : 1);
    }

    /// Hundreds set out at once, and the camp lies behind the town that they reach first.
    @Test
    void a_camp_two_links_away_does_not_fill_twice_over_on_the_first_day_after_a_harvest() {
        Displacement given = harvest(LocalDate.of(2020, 2, 1), false, 1, 150, false, Law.CODE, List.of(2));
        List<Link> links = List.of(link("alba", "bruma", 90), link("bruma", "duna", 105), link("cala", "este", 430));
        Displacement road = given.withClosures(List.of()).withLinks(links).withIntensities(List.of());
        int first = 29; // of March
        double fast = 0;
        for (double[][] census : lived(road, 100)) fast += census[first][3] / 100;
        double slow = 0;
        for (int r = 0; r < 40; r++) slow += new PersonByPerson(road, r).live().census[first][3] / 40;
        assertThat(slow).isBetween(140.0, 150.0);
        assertThat(fast).isCloseTo(slow, Offset.offset(3.0));
    }

    private static Link link(String one, String other, double km) {
        return new Link(one, other, km, 0, OptionalDouble.empty(), 0);
    }

    @Test
    void all_who_are_not_on_their_way_are_counted_where_they_were_displaced_from() {
        Displacement given = harvest(false, 2, 0, false, Law.CODE, List.of(2)).withClosures(List.of());
        DisplacementSimulation.of(given, 1).run(5, outcome -> {
            double there = 0;
            for (int s = 1; s < 6; s++) there += outcome.census(s, FIRST - 1);
            assertThat(there).isGreaterThan(100);
            for (int day = LAST - 20; day <= LAST; day++) {
                assertThat(outcome.census(1, day)).as("bruma on day %d", day).isZero();
                assertThat(outcome.census(3, day)).as("duna on day %d", day).isEqualTo(40 + 20);
                assertThat(outcome.census(4, day)).as("este on day %d", day).isEqualTo(10);
                assertThat(outcome.census(5, day)).as("faro on day %d", day).isZero();
            }
            double back = 0;
            for (int s = 1; s < 6; s++) back += outcome.census(s, LAST + 1);
            assertThat(back).isGreaterThan(200);
        });
    }

    @Test
    void only_farmers_go_home_as_documented() {
        Displacement given = harvest(false, 1, 0, false, Law.DOCUMENTED, List.of(2));
        Displacement coded = given.with(Law.CODE);
        // Cala has no farmers: all who are displaced from there go on.
        assertThat(new Homes(given, 1).count()).isEqualTo(3);
        assertThat(new Homes(coded, 1).count()).isEqualTo(1 + 4);
        double[][] census = lived(given, 1).getFirst();
        assertThat(census[LAST][1] + census[LAST][2]).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void nobody_is_lost_or_made(Law law) {
        DisplacementSimulation.of(harvest(true, 2, 300, false, law, List.of(2)), 3)
                .run(10, DisplacementSimulationTest::conserves);
        DisplacementSimulation.of(harvest(false, 2, 300, true, law, List.of(2)), 3)
                .run(10, outcome -> {
                    for (int day = 0; day < DAYS; day++) {
                        for (int s = 0; s < outcome.sites(); s++)
                            assertThat(outcome.census(s, day)).isNotNegative();
                    }
                });
    }

    @Test
    void months_without_a_day_of_the_case_change_no_count() {
        Displacement plain = harvest(true, 2, 300, false, Law.CODE, List.of());
        Displacement other = harvest(true, 2, 300, false, Law.CODE, List.of(4, 12));
        assertThat(lived(other, 3)).usingRecursiveComparison().isEqualTo(lived(plain, 3));
        assertThat(new Homes(other, 1).count()).isEqualTo(1);
    }

    @Test
    void more_homes_than_can_be_kept_are_refused() {
        Displacement given = harvest(false, 1, 0, false, Law.CODE, List.of(2));
        List<Site> sites = new ArrayList<>(given.sites());
        for (int i = 0; i < 97; i++)
            sites.add(new Site("zone" + i, "home", "home", 0, 0, Site.Kind.CONFLICT, 5, 0, new TreeMap<>()));
        assertThatThrownBy(() -> new Homes(given.withSites(sites), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101 places")
                .hasMessageContaining("at most 100");
        assertThat(new Homes(given.withSites(sites.subList(0, sites.size() - 1)), 1).count())
                .isEqualTo(101);
    }
}
