package paso.engine.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paso.engine.displacement.DisplacementSimulationTest.DAYS;
import static paso.engine.displacement.DisplacementSimulationTest.lived;
import static paso.engine.displacement.DisplacementSimulationTest.moving;
import static paso.engine.displacement.DisplacementSimulationTest.valley;
import static paso.engine.displacement.DisplacementSimulationTest.worst;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Heeds.Persons;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Trait;

/// Rules by which one person goes elsewhere than another.
class ClassesTest {

    private static final Trait AGE = trait(
            "age", List.of("5", "17", "40", "70"), List.of(3.0, 2.0, 4.0, 1.0), "alba", List.of(1.0, 1.0, 0.0, 2.0));
    private static final Trait GENDER =
            trait("gender", List.of("female", "male"), List.of(0.6, 0.4), "cala", List.of(0.0, 1.0));
    private static final Trait ETHNICITY = trait(
            "ethnicity", List.of("upper", "lower", "other"), List.of(5.0, 3.0, 2.0), "cala", List.of(0.0, 1.0, 0.0));
    private static final Trait RELIGION =
            trait("religion", List.of("sun", "moon"), List.of(1.0, 1.0), "alba", List.of(3.0, 1.0));

    private static Trait trait(String name, List<String> values, List<Double> usual, String site, List<Double> there) {
        SortedMap<String, List<Double>> special = new TreeMap<>();
        special.put(site, there);
        return new Trait(name, values, usual, special);
    }

    private static Persons rules(String on) {
        return new Persons(
                on.contains("women"),
                on.contains("children"),
                on.contains("elderly"),
                on.contains("boys"),
                on.contains("camp ethnicity"),
                on.contains("camp religion"),
                on.contains("conflict ethnicity"),
                on.contains("town ethnicity"),
                0.25);
    }

    /// Scores far from 1, so that their square is another draw.
    private static Displacement plain(boolean stints, int awareness, long room, List<Closure> closures) {
        Moving moving = moving(stints, stints, awareness, 0.4);
        Displacement given =
                valley(moving.with(moving.weights().camp(3).foreign(0.7).conflict(0.4)), room, closures);
        List<Site> sites = new ArrayList<>();
        for (Site site : given.sites()) {
            boolean camp = site.kind() == Site.Kind.CAMP;
            double size = camp ? 1e8 : Math.max(1, (double) site.population());
            sites.add(site.with("upper", size * (site.id().equals("duna") ? 0.3 : 0.05))
                    .with("lower", size * (site.id().equals("este") ? 0.4 : 0.1))
                    .with("other", size * (site.id().equals("este") ? 0.4 : 0.1))
                    .with("sun", size * (site.id().equals("este") ? 0.9 : 0.2))
                    .with("moon", size * 0.3));
        }
        return given.withSites(sites);
    }

    private static Displacement ruled(Displacement given, Persons persons) {
        Heeds heeds = new Heeds(false, false, false, List.of(), List.of(), persons);
        return given.with(given.moving().with(heeds))
                .with(new Circumstances(List.of(), List.of(), List.of(AGE, ETHNICITY, GENDER, RELIGION)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "women",
                "children",
                "children boys",
                "elderly",
                "women children elderly boys",
                "camp ethnicity",
                "camp religion",
                "conflict ethnicity",
                "town ethnicity"
            })
    void counts_follow_the_law_of_the_slow_engine(String on) {
        Displacement given = ruled(plain(false, 1, 0, List.of()), rules(on));
        assertThat(worst(given, 1_000, 120, 1.5)).isLessThan(1);
        assertThat(lived(given, 1).getFirst()[DAYS - 1])
                .isNotEqualTo(lived(plain(false, 1, 0, List.of()), 1).getFirst()[DAYS - 1]);
    }

    @ParameterizedTest
    @CsvSource({"false, 2, 0", "false, 1, 300", "true, 2, 0"})
    void counts_follow_it_with_plans_room_closures_and_on_foot(boolean stints, int awareness, long room) {
        List<Closure> closures = List.of(new Closure.SiteLinks("este", "", 5, java.util.OptionalInt.of(11)));
        Displacement given =
                ruled(plain(stints, awareness, room, closures), rules("women children camp ethnicity town ethnicity"));
        // Short stints and a small camp that fills are binned: see DisplacementSimulationTest.
        assertThat(worst(given, 1_000, 120, stints || room > 0 ? 2 : 1.5)).isLessThan(stints ? 4 : 1);
    }

    @Test
    void values_that_act_alike_are_one_class() {
        Displacement given = ruled(plain(false, 1, 0, List.of()), rules("town ethnicity"));
        Classes classes = new Classes(given);
        assertThat(classes.count()).isEqualTo(2); // lower and other live at the same shares
        assertThat(classes.sums(0)[0]).isEqualTo(0.5, Offset.offset(1e-12));
        assertThat(classes.sums(2)).containsExactly(0, 1);
        assertThat(new Classes(ruled(given, rules("women children elderly boys"))).count())
                .isEqualTo(3);
        assertThat(new Classes(ruled(given, rules(""))).count()).isEqualTo(1);
    }

    @Test
    void rules_that_weigh_nothing_change_no_count_whoever_people_are() {
        Displacement plain = plain(false, 2, 300, List.of());
        assertThat(lived(ruled(plain, rules("")), 3)).usingRecursiveComparison().isEqualTo(lived(plain, 3));
        // One class: everybody is a man of forty, and no rule speaks of him.
        Displacement men = ruled(plain, rules("women elderly children"))
                .with(new Circumstances(
                        List.of(),
                        List.of(),
                        List.of(
                                new Trait("age", List.of("40"), List.of(1.0), new TreeMap<>()),
                                new Trait("gender", List.of("male"), List.of(1.0), new TreeMap<>()))));
        assertThat(lived(men, 3)).usingRecursiveComparison().isEqualTo(lived(plain, 3));
    }

    @Test
    void nobody_is_lost_or_made_whoever_they_are() {
        Displacement given = ruled(
                plain(true, 2, 300, List.of(new Closure.Border("home", "away", 6, java.util.OptionalInt.of(10)))),
                rules("women children elderly boys camp ethnicity camp religion town ethnicity conflict ethnicity"));
        assertThat(new Classes(given).count()).isEqualTo(3 * 2 * 2);
        DisplacementSimulation.of(given, 3).run(10, DisplacementSimulationTest::conserves);
    }

    @Test
    void more_classes_than_can_be_kept_are_refused() {
        List<String> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Site> sites = new ArrayList<>(plain(false, 1, 0, List.of()).sites());
        for (int v = 0; v < 101; v++) {
            values.add("group " + v);
            weights.add(1.0);
            sites.set(1, sites.get(1).with("group " + v, v));
        }
        Displacement given = ruled(plain(false, 1, 0, List.of()), rules("town ethnicity"))
                .withSites(sites)
                .with(new Circumstances(
                        List.of(), List.of(), List.of(new Trait("ethnicity", values, weights, new TreeMap<>()))));
        assertThatThrownBy(() -> new Classes(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100");
    }
}
