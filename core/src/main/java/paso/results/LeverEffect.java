package paso.results;

import java.util.List;
import paso.scenario.Lever;

/// Stand-in.
public record LeverEffect(Lever lever, int pairs, List<Row> effects, List<Row> instead) {
    public static final String TRAVELLING = "travelling";
    public static final String NOT_ARRIVED = "not arrived";

    public record Row(String place, String measure, String unit, double mean, double low, double high) {}
}
