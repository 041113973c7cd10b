package paso.study.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.study.forecast.Months.months;

import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;

final class CorridorArrivalsTest {

    @Test
    void a_few_months_of_history_go_on_flat() {
        var scenario = months("2023-09").rows("a", "single-adult", 900, 930).scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 1);
        double[] people = new double[scenario.timeline().days()];
        paths.draw(0, people);
        assertThat(people[people.length - 1]).isCloseTo(30, within(1e-9));
        double september = 0;
        for (int day = 0; day < 30; day++) september += people[day];
        assertThat(september).isCloseTo(900, within(1e-6));
    }
}
