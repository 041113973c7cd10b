package paso.study.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning;
import paso.time.Timeline;

class CampFitTest {

    private static final LocalDate START = LocalDate.parse("2020-03-01");
    private static final int DAYS = 100;
    private static final int SPLIT = 60;

    private static Site camp(String id) {
        return new Site(id, "r", "c", 0, 0, Site.Kind.CAMP, 0, 0, new TreeMap<>());
    }

    /// Two camps counted every third day; all together the same whatever `later` is.
    private static Displacement counted(double later) {
        List<Count> north = new ArrayList<>();
        List<Count> south = new ArrayList<>();
        for (int t = 0; t < DAYS; t += 3) {
            double moved = t < SPLIT ? 0 : later * (t - SPLIT + 1);
            north.add(new Count(START.plusDays(t), 1_000 + 90 * t - moved));
            south.add(new Count(START.plusDays(t), 500 + 30 * t + moved));
        }
        return new Displacement(
                "two",
                new Timeline(START, DAYS),
                List.of(camp("north"), camp("south")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Registration("north", north, List.of()), new Registration("south", south, List.of())),
                List.of(),
                Spawning.standard(),
                Moving.standard(),
                Law.CODE);
    }

    /// Camps fill by their weights.
    private static double[][] filled(Displacement displacement, int days, int replicates, long seed) {
        double[][] people = new double[days][2];
        for (int t = 0; t < days; t++) {
            for (int c = 0; c < 2; c++) {
                Site site = displacement.sites().get(c);
                people[t][c] = 100 + t * site.attributes().getOrDefault(Site.PLACE_WEIGHT, 1.0);
            }
        }
        return people;
    }

    private static CampFit fit(double later) {
        CampFit.Effort effort = new CampFit.Effort(200, 12, 1, 2, 1, 2);
        return CampFit.of(counted(later), List.of(), SPLIT, effort, 7, CampFitTest::filled, _ -> {}, () -> false)
                .orElseThrow();
    }

    @Test
    void what_camps_hold_after_the_split_changes_nothing_that_a_fit_says() {
        CampFit one = fit(0);
        CampFit other = fit(80);
        assertThat(other.learned()).isEqualTo(one.learned());
        assertThat(other.outlook().weights()).isEqualTo(one.outlook().weights());
        for (int t = SPLIT; t < DAYS; t++) {
            for (int c = 0; c < 2; c++) {
                // The last count before the split lies three days back; totals are whole people.
                assertThat(other.outlook().expected(t, c))
                        .isCloseTo(one.outlook().expected(t, c), within(2.0));
                assertThat(other.outlook().quantile(t, c, 0.95))
                        .isCloseTo(one.outlook().quantile(t, c, 0.95), within(5.0));
            }
        }
    }

    @Test
    void the_middle_of_every_rule_is_what_the_case_gives() {
        Displacement given = counted(0);
        List<Knob> knobs = Knob.of(given, List.of());
        double[] middle = new double[knobs.size()];
        java.util.Arrays.fill(middle, 0.5);
        Moving moving = Knob.set(given, knobs, middle).moving();
        assertThat(moving.speeds().most()).isCloseTo(360, within(1e-6));
        assertThat(moving.chances().other()).isCloseTo(0.3, within(1e-9));
        assertThat(moving.weights().softKm()).isCloseTo(10, within(1e-6));
        assertThat(moving.room().scaling()).isCloseTo(1, within(1e-9));
    }

    @Test
    void every_day_of_an_outlook_sums_to_its_total() {
        CampFit fit = fit(10);
        for (int t = SPLIT; t < DAYS; t++) {
            int last = t - t % 3;
            double all = 1_500 + 120 * last + Math.min(120 * (t - last), last + 3 >= DAYS ? 0 : Integer.MAX_VALUE);
            assertThat(fit.outlook().expected(t, 0) + fit.outlook().expected(t, 1))
                    .isCloseTo(all, within(2.0));
        }
    }

    private static CampFit with(List<Prior> priors) {
        CampFit.Effort effort = new CampFit.Effort(120, 12, 1, 2, 1, 2);
        return CampFit.of(counted(0), priors, SPLIT, effort, 7, CampFitTest::filled, _ -> {}, () -> false)
                .orElseThrow();
    }

    @Test
    void a_prior_bounds_what_is_found_and_a_number_without_a_range_is_held() {
        CampFit fit = with(List.of(
                new Prior("weight", 2, 5),
                new Prior("weight:south", 7, 7),
                new Prior("camp_movechance", 0.002, 0.004)));
        assertThat(fit.learned())
                .extracting(CampFit.Learned::name)
                .contains("weight:north", "camp_movechance", "softening")
                .doesNotContain("weight:south");
        for (CampFit.Learned one : fit.learned()) {
            if (one.name().equals("weight:north")) assertThat(one.best()).isBetween(2.0, 5.0);
            if (one.name().equals("camp_movechance"))
                assertThat(one.after().high()).isBetween(0.002, 0.004);
        }
        assertThat(fit.best().sites().get(1).attributes()).containsEntry(Site.PLACE_WEIGHT, 7.0);
    }

    @Test
    void what_lies_at_the_end_of_its_range_is_said_to() {
        List<Knob> knobs = Knob.of(counted(0), List.of(new Prior("weight:north", 1, 16)));
        Knob north = knobs.stream()
                .filter(knob -> knob.name().equals("weight:north"))
                .findFirst()
                .orElseThrow();
        assertThat(north.end(1.01, 1.1)).isEqualTo(CampFit.End.LOW);
        assertThat(north.end(14, 15.9)).isEqualTo(CampFit.End.HIGH);
        assertThat(north.end(1.01, 1.3)).isEqualTo(CampFit.End.NEITHER);
    }

    @Test
    void a_prior_must_be_a_range_of_what_its_number_may_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior("camp_movechance", 0.1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior("softening", 5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior("softening", 0, 4));
    }
}
