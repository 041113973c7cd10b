package paso.engine.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.engine.displacement.DisplacementSimulationTest.DAYS;
import static paso.engine.displacement.DisplacementSimulationTest.lived;
import static paso.engine.displacement.DisplacementSimulationTest.moving;
import static paso.engine.displacement.DisplacementSimulationTest.valley;
import static paso.engine.displacement.DisplacementSimulationTest.worst;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Heeds.Persons;
import paso.scenario.displacement.Hunger;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning;
import paso.scenario.displacement.Spawning.Volume;

/// Trade, hunger and water: what else than conflict moves people.
class CircumstancesTest {

    private static final List<Hunger> HUNGRY = List.of(
            new Hunger("home", 0, 10), new Hunger("home", 8, 70), new Hunger("home", 30, 0), new Hunger("away", 0, 40));
    private static final List<Flood> WET = List.of(
            new Flood("bruma", 0, 1), new Flood("cala", 3, 2), new Flood("bruma", 7, 3), new Flood("cala", 12, 0));
    private static final List<Double> CHANCES = List.of(0.0, 0.2, 0.6, 0.9, 1.0);
    private static final List<Double> WEIGHTS = List.of(1.0, 0.6, 0.3, 0.1, 0.0);

    private static Displacement plain() {
        return valley(moving(false, false, 1, 0.4), 0, List.of());
    }

    private static Displacement heeding(Displacement given, Heeds heeds, List<Hunger> hunger, List<Flood> floods) {
        return given.with(given.moving().with(heeds)).with(new Circumstances(hunger, floods, List.of()));
    }

    private static Spawning driven(boolean zonesOnly, boolean insert, Volume volume, boolean hunger) {
        return new Spawning(true, insert, false, zonesOnly, true, false, List.of(), 30, volume, hunger);
    }

    private static Displacement with(Displacement given, String site, String attribute, double value) {
        List<Site> sites = new ArrayList<>();
        for (Site one : given.sites()) sites.add(one.id().equals(site) ? one.with(attribute, value) : one);
        return given.withSites(sites);
    }

    private static Displacement ruled(String rule) {
        Displacement given = plain();
        return switch (rule) {
            case "economy" -> {
                Displacement rich = with(with(given, "duna", Heeds.HDI, 0.9), "duna", Heeds.TRADE_VOLUME, 3);
                yield heeding(
                        rich,
                        new Heeds(true, false, false, List.of(), List.of(), Persons.none()),
                        List.of(),
                        List.of());
            }
            case "flee hunger" ->
                heeding(given, new Heeds(false, true, false, List.of(), List.of(), Persons.none()), HUNGRY, List.of());
            case "avoid hunger" ->
                heeding(given, new Heeds(false, false, true, List.of(), List.of(), Persons.none()), HUNGRY, List.of());
            case "hunger displaces" ->
                heeding(given, Heeds.none(), HUNGRY, List.of())
                        .with(driven(false, true, new Volume.Registered(), true));
            case "hunger displaces from conflict" ->
                heeding(given, Heeds.none(), HUNGRY, List.of()).with(driven(true, true, new Volume.Registered(), true));
            case "floods" ->
                heeding(given, new Heeds(false, false, false, CHANCES, WEIGHTS, Persons.none()), List.of(), WET);
            case "floods displace a share" -> flooded(Volume.How.SHARE, List.of(0.0, 0.004, 0.01, 0.02, 0.9));
            case "floods displace at random" -> flooded(Volume.How.POISSON, List.of(0.0, 6.9, 14.0, 30.0, 0.0));
            default -> {
                Displacement full =
                        heeding(given, new Heeds(false, true, true, CHANCES, WEIGHTS, Persons.none()), HUNGRY, WET);
                yield full.with(driven(false, true, new Volume.Registered(), true));
            }
        };
    }

    private static Displacement flooded(Volume.How how, List<Double> byLevel) {
        return heeding(plain(), new Heeds(false, false, false, CHANCES, WEIGHTS, Persons.none()), List.of(), WET)
                .with(driven(false, true, new Volume.Flooded(how, byLevel), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "economy",
                "flee hunger",
                "avoid hunger",
                "hunger displaces",
                "hunger displaces from conflict",
                "floods",
                "floods displace a share",
                "floods displace at random",
                "all"
            })
    void counts_follow_the_law_of_the_slow_engine(String rule) {
        assertThat(worst(ruled(rule), 1_000, 120, 1.5)).isLessThan(1);
    }

    /// A rule that were never looked at would pass the test above.
    @ParameterizedTest
    @ValueSource(
            strings = {"economy", "flee hunger", "avoid hunger", "hunger displaces", "floods", "floods displace a share"
            })
    void every_rule_moves_people_otherwise(String rule) {
        assertThat(last(ruled(rule))).isNotEqualTo(last(plain()));
    }

    private static double[] last(Displacement given) {
        return lived(given, 1).getFirst()[DAYS - 1];
    }

    @Test
    void rules_that_weigh_nothing_change_no_count() {
        Displacement plain = plain();
        List<Double> ones = List.of(1.0, 1.0, 1.0, 1.0, 1.0);
        List<Flood> dry = List.of(new Flood("bruma", 4, 0), new Flood("cala", 9, 0));
        List<Hunger> fed = List.of(new Hunger("home", 0, 0), new Hunger("away", 0, 0));
        Displacement ruled = heeding(plain, new Heeds(true, true, true, CHANCES, WEIGHTS, Persons.none()), fed, dry)
                .with(new Spawning(
                        false, true, false, true, true, false, List.of(), 30, new Volume.Registered(), true));
        assertThat(lived(ruled, 3)).usingRecursiveComparison().isEqualTo(lived(plain, 3));
        Displacement wet =
                heeding(plain, new Heeds(false, false, false, List.of(), ones, Persons.none()), List.of(), WET);
        assertThat(lived(wet, 3)).usingRecursiveComparison().isEqualTo(lived(plain, 3));
    }

    @Test
    void a_flood_displaces_so_many_from_each_flooded_place_and_nobody_else() {
        Displacement given = flooded(Volume.How.CONSTANT, List.of(0.0, 7.0, 11.5, 20.0, 0.0));
        DisplacementSimulation.of(given, 1).run(1, outcome -> {
            assertThat(outcome.displaced(1)).isEqualTo(7);
            assertThat(outcome.displaced(3)).isEqualTo(7 + 11);
            assertThat(outcome.displaced(8)).isEqualTo(20 + 11);
            assertThat(outcome.displaced(12)).isEqualTo(20);
        });
    }

    @Test
    void hunger_displaces_as_of_the_evening_before_unless_conflict_changed_this_morning() {
        List<Hunger> sudden = List.of(
                new Hunger("home", 0, 0),
                new Hunger("home", 1, 50),
                new Hunger("home", 8, 50),
                new Hunger("home", 9, 90), // conflict begins in cala
                new Hunger("home", 10, 0));
        Course course = new Course(heeding(plain(), Heeds.none(), sudden, List.of())
                .with(driven(false, true, new Volume.Registered(), true)));
        double[] bruma = new double[12];
        for (int day = 0; day < 12; day++) bruma[day] = course.spawnWeights[day][1];
        assertThat(bruma).containsExactly(0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9, 0.9, 0);
        assertThat(course.spawnWeights[5][0]).isEqualTo(1); // of the people of alba, and never more than they are
    }

    @Test
    void nobody_leaves_a_place_that_water_cuts_off() {
        List<Double> never = List.of(1.0, 0.0, 0.0);
        Displacement given = heeding(
                        plain(),
                        new Heeds(false, true, false, never, List.of(), Persons.none()),
                        HUNGRY,
                        List.of(new Flood("alba", 0, 1)))
                .with(driven(true, true, new Volume.Constant(50), false));
        double[][] census = lived(given, 1).getFirst();
        for (int day = 0; day < 9; day++) assertThat(census[day][0]).isGreaterThanOrEqualTo(50 * (day + 1));
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void people_already_there_stand_in_a_camp_at_the_start(Law law) {
        Displacement given = with(plain(), "duna", Site.INITIAL_IDPS, 12.9).with(law);
        assertThat(atStart(given)).isEqualTo(40 + 10 + 12);
        assertThat(atStart(given.with(driven(true, false, new Volume.Constant(0), false))))
                .isEqualTo(12);
        Spawning empty = new Spawning(false, true, true, true, true, false, List.of(), 30, new Volume.Constant(0));
        assertThat(atStart(given.with(empty))).isZero();
        assertThat(atStart(with(plain(), "bruma", Site.INITIAL_IDPS, 12))).isEqualTo(50);
    }

    private static double atStart(Displacement given) {
        double[] people = new double[1];
        DisplacementSimulation.of(given.with(given.spawning()), 1).run(1, outcome -> people[0] = outcome.people(0));
        return people[0];
    }

    @Test
    void only_people_counted_where_arrivals_follow_the_count_lower_the_room_of_a_camp() {
        Displacement given = with(valley(moving(false, false, 1, 0.4), 300, List.of()), "duna", "initial_idps", 25);
        assertThat(new Course(given).capacity[3]).isEqualTo(300 - 40);
        assertThat(new Course(given.with(Law.DOCUMENTED)).capacity[3]).isEqualTo(300);
        Spawning conflict = given.spawning().with(new Volume.Constant(3));
        assertThat(new Course(given.with(conflict)).capacity[3]).isEqualTo(300);
        assertThat(worst(given.with(conflict.with(new Volume.Constant(12))), 1_000, 120, 1.5))
                .isLessThan(1.5);
    }
}
