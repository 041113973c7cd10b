package paso.study.displacement;

import java.util.List;
import paso.engine.displacement.DisplacementSimulation;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;

/// [CampModel] on the one engine.
public final class SimulatedCamps implements CampModel {

    @Override
    public double[][] census(Displacement displacement, int days, int replicates, long seed) {
        List<String> ids = displacement.sites().stream().map(Site::id).toList();
        int[] site = Counts.inCase(displacement).stream()
                .map(Registration::site)
                .mapToInt(ids::indexOf)
                .toArray();
        double[][] mean = new double[days][site.length];
        DisplacementSimulation.of(displacement.first(days), seed).run(replicates, outcome -> {
            for (int t = 0; t < days; t++) {
                for (int c = 0; c < site.length; c++) mean[t][c] += outcome.census(site[c], t) / replicates;
            }
        });
        return mean;
    }
}
