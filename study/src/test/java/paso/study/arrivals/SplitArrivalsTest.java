package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.study.arrivals.Months.months;

import java.time.YearMonth;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.time.Span;

final class SplitArrivalsTest {

    private static final Who ALL = Who.EVERYBODY;

    private static Span month(String month) {
        YearMonth at = YearMonth.parse(month);
        return new Span(at.atDay(1), at.atEndOfMonth());
    }

    /// People of a month by `place/group/citizenship`.
    private static TreeMap<String, Double> people(Scenario scenario, int replicate, String month) {
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        int width = paths.series().size();
        double[] people = new double[scenario.timeline().days() * width];
        paths.draw(replicate, people);
        TreeMap<String, Double> sums = new TreeMap<>();
        int first = scenario.timeline().indexOf(month(month).first());
        for (int s = 0; s < width; s++) {
            ArrivalPaths.Series one = paths.series().get(s);
            String key =
                    one.place() + "/" + one.group() + "/" + one.attributes().getOrDefault("citizenship", "");
            for (int day = first; day < first + month(month).days(); day++)
                sums.merge(key, people[day * width + s], Double::sum);
        }
        return sums;
    }

    private static double sum(TreeMap<String, Double> people, String place, String end) {
        return people.entrySet().stream()
                .filter(one -> one.getKey().startsWith(place) && one.getKey().endsWith(end))
                .mapToDouble(java.util.Map.Entry::getValue)
                .sum();
    }

    private static Months two() {
        return months("2023-01")
                .days(60, 20)
                .keeps("a", "b")
                .rows("a", "single-adult", 3000, 2800)
                .rows("b", "family", 1000, 800);
    }

    @Test
    void one_margin_over_an_area_gives_every_stream_its_shares() {
        Scenario scenario =
                two().margin("border", ALL, "2023-01", 2000, 1500, 500).scenario();
        TreeMap<String, Double> mean = people(scenario, -1, "2023-01");
        assertThat(mean.get("a/single-adult/near")).isCloseTo(1500, within(1e-6));
        assertThat(mean.get("b/family/far")).isCloseTo(375, within(1e-6));
        assertThat(people(scenario, -1, "2023-02").get("b/family/other")).isCloseTo(100, within(1e-6));
    }

    @Test
    void people_are_whole_and_every_published_total_is_kept_in_every_replicate() {
        Scenario scenario =
                two().margin("border", ALL, "2023-01", 2000, 1500, 500).scenario();
        double near = 0;
        for (int r = 0; r < 50; r++) {
            TreeMap<String, Double> people = people(scenario, r, "2023-01");
            assertThat(sum(people, "a/", "")).isEqualTo(3000);
            assertThat(sum(people, "b/", "")).isEqualTo(1000);
            for (double one : people.values()) assertThat(one).isEqualTo(Math.rint(one));
            near += people.get("a/single-adult/near") / 50;
        }
        // Standard deviation of one replicate is 27, of the mean of 50 it is 4.
        assertThat(near).isBetween(1484.0, 1516.0);
        assertThat(people(scenario, 1, "2023-01")).isNotEqualTo(people(scenario, 2, "2023-01"));
        assertThat(people(scenario, 1, "2023-01")).isEqualTo(people(scenario, 1, "2023-01"));
    }

    @Test
    void a_margin_of_one_place_and_one_of_the_area_hold_together() {
        Scenario scenario = two().margin("border", ALL, "2023-01", 2000, 1500, 500)
                .margin("b", ALL, "2023-01", 0, 900, 100)
                .scenario();
        TreeMap<String, Double> mean = people(scenario, -1, "2023-01");
        assertThat(mean.get("b/family/near")).isZero();
        assertThat(mean.get("b/family/far")).isCloseTo(900, within(1e-5));
        assertThat(sum(mean, "", "near")).isCloseTo(2000, within(1e-5));
        assertThat(sum(mean, "", "far")).isCloseTo(1500, within(1e-5));
        assertThat(sum(mean, "a/", "")).isCloseTo(3000, within(1e-6));
    }

    @Test
    void an_older_margin_of_a_place_shapes_and_does_not_bind() {
        Scenario scenario = two().margin("b", ALL, "2022-12", 10, 80, 10)
                .margin("border", ALL, "2023-01", 2000, 1500, 500)
                .scenario();
        TreeMap<String, Double> mean = people(scenario, -1, "2023-01");
        assertThat(sum(mean, "", "near")).isCloseTo(2000, within(1e-5));
        assertThat(mean.get("b/family/far")).isBetween(500.0, 900.0);
    }

    @Test
    void a_margin_of_a_group_speaks_for_that_group_alone() {
        Scenario scenario =
                two().margin("border", Who.group("family"), "2023-01", 1, 1, 2).scenario();
        TreeMap<String, Double> mean = people(scenario, -1, "2023-01");
        assertThat(mean.get("b/family/other")).isCloseTo(500, within(1e-6));
        assertThat(mean).containsKey("a/single-adult/").doesNotContainKey("a/single-adult/near");
    }

    @Test
    void the_newest_margin_before_a_day_holds_and_later_months_have_their_own() {
        Scenario scenario = two().margin("border", ALL, "2023-01", 1, 0, 0)
                .margin("border", ALL, "2023-02", 0, 1, 0)
                .scenario();
        assertThat(people(scenario, 3, "2023-01").get("a/single-adult/near")).isEqualTo(3000);
        assertThat(people(scenario, 3, "2023-02").get("a/single-adult/far")).isEqualTo(2800);
    }

    @Test
    void people_whose_citizenship_is_stated_count_in_the_margin_and_are_not_split() {
        Scenario scenario = two().stated("c", "family", "far", month("2023-01"), 1000)
                .keeps("c")
                .margin("border", ALL, "2023-01", 2500, 2000, 500)
                .scenario();
        TreeMap<String, Double> mean = people(scenario, -1, "2023-01");
        assertThat(mean.get("c/family/far")).isCloseTo(1000, within(1e-6));
        assertThat(mean).doesNotContainKey("c/family/near");
        assertThat(sum(mean, "", "far")).isCloseTo(2000, within(1e-4));
        assertThat(mean.get("a/single-adult/near")).isCloseTo(1875, within(1e-3));
    }

    @Test
    void a_place_that_keeps_nothing_is_not_split_but_its_people_count() {
        Scenario scenario = months("2023-01")
                .days(60, 20)
                .keeps("a")
                .rows("a", "single-adult", 3000, 2800)
                .rows("b", "family", 1000, 800)
                .margin("border", ALL, "2023-01", 2000, 1500, 500)
                .scenario();
        TreeMap<String, Double> people = people(scenario, 0, "2023-01");
        assertThat(people.keySet())
                .containsExactlyInAnyOrder(
                        "a/single-adult/near", "a/single-adult/far", "a/single-adult/other", "b/family/");
        assertThat(people.get("b/family/")).isCloseTo(1000, within(1e-6));
    }

    @Test
    void a_rate_is_split_into_rates() {
        Scenario scenario = months("2023-01")
                .days(20, 11)
                .keeps("a")
                .row("a", "family", month("2023-01"), 12, Figures.Law.POISSON)
                .margin("a", ALL, "2023-01", 2, 1, 1)
                .scenario();
        assertThat(people(scenario, 4, "2023-01").get("a/family/near")).isCloseTo(6 * 31, within(1e-9));
    }

    @Test
    void the_order_of_margins_changes_no_number() {
        Months straight =
                two().margin("border", ALL, "2023-01", 2000, 1500, 500).margin("b", ALL, "2023-01", 100, 800, 100);
        TreeMap<String, Double> before = people(straight.scenario(), 4, "2023-01");
        assertThat(people(straight.shuffled(3).scenario(), 4, "2023-01")).isEqualTo(before);
    }

    @Test
    void without_margins_nothing_is_wrapped() {
        assertThat(CorridorArrivals.of(two().scenario(), 7)).isInstanceOf(CorridorArrivals.class);
    }
}
