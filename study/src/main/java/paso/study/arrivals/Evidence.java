package paso.study.arrivals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Route;
import paso.scenario.Scenario;

/// A dated figure on arrivals that guides how people are spread over days.
final class Evidence {

    /// Longest period in days of a dated figure.
    static final int LONGEST_DAYS = 14;

    private final Figures.Observation figure;
    private final int[] columns;

    private Evidence(Figures.Observation figure, int[] columns) {
        this.figure = figure;
        this.columns = columns;
    }

    Figures.Observation figure() {
        return figure;
    }

    /// The counted streams the figure is the sum of, ascending; not to be changed.
    int[] columns() {
        return columns;
    }

    /// Figures in a stable order. A figure counts only where people come to each of its places from outside, or
    /// no route leads there: elsewhere it counts people who are in the corridor already. Figures in households and
    /// those for checking alone are left out.
    static List<Evidence> of(Scenario scenario, List<Inflow> inflows) {
        List<Figures.Observation> figures = new ArrayList<>(scenario.figures().observations());
        figures.sort(Comparator.comparing((Figures.Observation o) -> o.period().first())
                .thenComparing(o -> o.period().last())
                .thenComparing(Figures.Observation::place)
                .thenComparing(o -> o.who().toString())
                .thenComparing(Figures.Observation::comparator)
                .thenComparingDouble(Figures.Observation::value));
        List<Evidence> evidence = new ArrayList<>();
        for (Figures.Observation figure : figures) {
            if (figure.measure() != Measure.ARRIVALS || figure.period().days() > LONGEST_DAYS) continue;
            if (figure.unit() != Place.Unit.PEOPLE || figure.use() == Figures.Use.CHECK) continue;
            List<String> members = scenario.network().members(figure.place());
            if (!fromOutside(scenario, inflows, members)) continue;
            int[] columns = new int[inflows.size()];
            int count = 0;
            for (int s = 0; s < columns.length; s++) {
                Inflow inflow = inflows.get(s);
                if (inflow.counted() && members.contains(inflow.series().place()) && inflow.matches(figure.who())) {
                    columns[count++] = s;
                }
            }
            if (count > 0) evidence.add(new Evidence(figure, java.util.Arrays.copyOf(columns, count)));
        }
        return evidence;
    }

    private static boolean fromOutside(Scenario scenario, List<Inflow> inflows, List<String> members) {
        for (String member : members) {
            if (inflows.stream().anyMatch(inflow -> inflow.series().place().equals(member))) continue;
            for (Route route : scenario.network().routes()) if (route.to().equals(member)) return false;
        }
        return true;
    }

    /// Standard deviation of what was stated, as a share of the value.
    double stated() {
        return switch (figure.comparator()) {
            case EXACTLY -> 0.02;
            case ABOUT, AT_LEAST, AT_MOST -> 0.05;
        };
    }

    /// What is left of a difference `stated - modelled` when the comparator has had its say.
    double clip(double difference) {
        return switch (figure.comparator()) {
            case EXACTLY, ABOUT -> difference;
            case AT_LEAST -> Math.max(0, difference);
            case AT_MOST -> Math.min(0, difference);
        };
    }
}
