package paso.scenario.displacement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Shares of people in a food crisis by region and day.
public final class HungerDays {

    private final Map<String, List<Hunger>> regions = new TreeMap<>();

    /// @param listed in order of day within a region
    public HungerDays(List<Hunger> listed) {
        for (Hunger one : listed)
            regions.computeIfAbsent(one.region(), _ -> new ArrayList<>()).add(one);
    }

    /// A share in [0, 1]; 0 in a region that is not listed, the nearest value outside its days.
    public double on(String region, double day) {
        List<Hunger> listed = regions.getOrDefault(region, List.of());
        if (listed.isEmpty()) return 0;
        if (day <= listed.getFirst().day()) return listed.getFirst().percent() / 100;
        for (int i = 1; i < listed.size(); i++) {
            Hunger before = listed.get(i - 1);
            Hunger after = listed.get(i);
            if (day > after.day()) continue;
            double part = (day - before.day()) / (after.day() - before.day());
            return (before.percent() + part * (after.percent() - before.percent())) / 100;
        }
        return listed.getLast().percent() / 100;
    }
}
