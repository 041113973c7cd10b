package paso.study.forecast;

import java.util.List;
import paso.scenario.Scenario;
import paso.time.Timeline;

/// Published rows, spread over their days.
final class Spread {

    private Spread() {}

    /// @return [day * series + s], people; 0 on days without a row
    static double[] over(Scenario scenario, List<Inflow> inflows) {
        Timeline timeline = scenario.timeline();
        double[] people = new double[timeline.days() * inflows.size()];
        for (int s = 0; s < inflows.size(); s++) {
            for (Inflow.Part part : inflows.get(s).parts()) {
                double aDay = inflows.get(s).counted() ? part.aDay() : part.people();
                int first = Math.max(0, timeline.indexOf(part.span().first()));
                int last = Math.min(
                        timeline.days() - 1, timeline.indexOf(part.span().last()));
                for (int day = first; day <= last; day++) people[day * inflows.size() + s] += aDay;
            }
        }
        return people;
    }
}
