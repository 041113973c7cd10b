package paso.study.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Scoring;

final class PointTest {

    private static final Scoring BOTH = new Scoring(
            List.of(Known.AS_OF),
            List.of(Known.CENSUS, new Scoring.Series("city", "city", Known.CENSUS.who(), Measure.ARRIVALS)));

    private static List<Point> of(Observation... later) {
        return Point.of(Known.AS_OF, BOTH, List.of(later));
    }

    @Test
    void a_figure_goes_to_the_horizon_whose_window_holds_its_last_day() {
        int[] leads = {3, 4, 10, 11, 20, 21, 41, 42, 70, 71};
        int[] horizons = {0, 7, 7, 14, 14, 28, 28, 56, 56, 0};
        for (int i = 0; i < leads.length; i++) {
            List<Point> points = of(Known.census(60 + leads[i], 100));
            int found = points.isEmpty() ? 0 : points.getFirst().horizon().days();
            assertThat(found).as("%d days ahead", leads[i]).isEqualTo(horizons[i]);
        }
    }

    @Test
    void a_flow_that_began_by_the_as_of_date_is_no_point() {
        assertThat(of(Known.figure(Measure.ARRIVALS, 60, 66, 70, 67))).isEmpty();
        assertThat(of(Known.figure(Measure.ARRIVALS, 61, 67, 70, 68))).hasSize(1);
    }

    @Test
    void a_figure_that_was_public_by_the_as_of_date_is_no_point() {
        assertThat(of(Known.census(67, 100, 60))).isEmpty();
    }

    @Test
    void of_several_versions_the_one_published_last_is_the_truth() {
        List<Point> points = of(Known.census(67, 100, 68), Known.census(67, 130, 90), Known.census(67, 110, 75));
        assertThat(points)
                .singleElement()
                .satisfies(point -> assertThat(point.figure().value()).isEqualTo(130));
    }

    @Test
    void a_series_that_is_not_listed_gives_no_point() {
        assertThat(of(Known.figure(Measure.DEPARTURES, 61, 67, 70, 68))).isEmpty();
    }

    @Test
    void the_list_depends_on_no_result_and_no_order_of_rows() {
        List<Observation> later = new ArrayList<>();
        for (int day = 61; day < 130; day += 3) later.add(Known.census(day, 100 + day));
        List<String> listed = keys(Point.of(Known.AS_OF, BOTH, later));
        List<Observation> other = new ArrayList<>();
        for (int day = 61; day < 130; day += 3) other.add(Known.census(day, 5));
        Collections.shuffle(other, new Random(4));
        assertThat(keys(Point.of(Known.AS_OF, BOTH, other))).isEqualTo(listed).hasSizeGreaterThan(15);
    }

    private static List<String> keys(List<Point> points) {
        return points.stream()
                .map(point -> point.horizon() + " " + point.figure().period())
                .toList();
    }
}
