package paso.results;

import java.util.List;
import paso.scenario.Lever;

/// Stand-in.
public record LeverEffect(Lever lever, int pairs, List<Row> effects, List<Row> instead) {
    public record Row(String place, String measure, String unit, double mean, double low, double high) {}
}
