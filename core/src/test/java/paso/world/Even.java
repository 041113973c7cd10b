package paso.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures;
import paso.scenario.Scenario;

/// Arrivals without chance of their own: counted rows spread evenly over their days, poisson rows at their rate.
public final class Even implements ArrivalPaths {

    private final Scenario scenario;
    private final List<Series> series = new ArrayList<>();

    private Even(Scenario scenario) {
        this.scenario = scenario;
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            if (!series.contains(seriesOf(row))) series.add(seriesOf(row));
        }
    }

    public static Even even(Scenario scenario) {
        return new Even(scenario);
    }

    private static Series seriesOf(Figures.ArrivalCount row) {
        SortedMap<String, String> attributes = new TreeMap<>(row.who().values());
        String group = attributes.remove("group");
        if (group == null) throw new IllegalArgumentException("a row of arrivals must name its group");
        return new Series(row.place(), group, attributes, row.law());
    }

    @Override
    public List<Series> series() {
        return List.copyOf(series);
    }

    @Override
    public void draw(int replicate, double[] people) {
        java.util.Arrays.fill(people, 0);
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            int column = series.indexOf(seriesOf(row));
            double aDay = row.law() == Figures.Law.POISSON
                    ? row.people()
                    : row.people() / row.period().days();
            for (int day = 0; day < scenario.timeline().days(); day++) {
                if (!row.period().contains(scenario.timeline().dateOf(day))) continue;
                people[day * series.size() + column] += aDay;
            }
        }
    }
}
