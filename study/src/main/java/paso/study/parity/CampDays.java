package paso.study.parity;

import java.util.List;
import paso.engine.displacement.DisplacementSimulation;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;

/// People in camps, by replicate, camp and day.
public final class CampDays {

    private final List<String> camps;
    private final double[][][] people; // [replicate][camp][day]

    /// Keeps the arrays as they are.
    ///
    /// @param people [replicate][camp][day], at least one replicate
    public CampDays(List<String> camps, double[][][] people) {
        this.camps = List.copyOf(camps);
        this.people = people;
        if (people.length == 0) throw new IllegalArgumentException("no replicate");
        for (double[][] one : people) {
            if (one.length != camps.size())
                throw new IllegalArgumentException("%d camps but %d series".formatted(camps.size(), one.length));
        }
    }

    /// Runs a case and keeps its camps that were counted.
    public static CampDays simulate(Displacement displacement, long seed, int replicates) {
        List<String> camps = counted(displacement);
        int days = displacement.timeline().days();
        double[][][] kept = new double[replicates][camps.size()][days];
        List<String> ids = displacement.sites().stream().map(Site::id).toList();
        int[] at = camps.stream().mapToInt(ids::indexOf).toArray();
        DisplacementSimulation.of(displacement, seed).run(replicates, outcome -> {
            double[][] into = kept[outcome.replicate()];
            for (int c = 0; c < at.length; c++)
                for (int day = 0; day < days; day++) into[c][day] = outcome.census(at[c], day);
        });
        return new CampDays(camps, kept);
    }

    /// What was counted in the same camps: one replicate.
    public static CampDays observed(Displacement displacement) {
        List<String> camps = counted(displacement);
        int days = displacement.timeline().days();
        double[][] people = new double[camps.size()][days];
        for (Registration one : displacement.registrations()) {
            int c = camps.indexOf(one.site());
            if (c < 0) continue;
            RegisteredDays series =
                    RegisteredDays.of(one, displacement.timeline().start());
            double day0 = displacement.spawning().emptyCampsOnDay0() ? series.on(0) : 0;
            for (int day = 0; day < days; day++) people[c][day] = series.on(day) - day0;
        }
        return new CampDays(camps, new double[][][] {people});
    }

    private static List<String> counted(Displacement displacement) {
        return displacement.sites().stream()
                .filter(site -> site.kind() == Site.Kind.CAMP || site.kind() == Site.Kind.IDP_CAMP)
                .map(Site::id)
                .filter(id -> displacement.registrations().stream()
                        .anyMatch(one -> one.site().equals(id) && !one.counts().isEmpty()))
                .toList();
    }

    public List<String> camps() {
        return camps;
    }

    public int replicates() {
        return people.length;
    }

    public int days() {
        return people[0].length == 0 ? 0 : people[0][0].length;
    }

    public double people(int replicate, int camp, int day) {
        return people[replicate][camp][day];
    }

    /// One camp on one day, by replicate.
    public double[] on(int camp, int day) {
        double[] values = new double[people.length];
        for (int r = 0; r < values.length; r++) values[r] = people[r][camp][day];
        return values;
    }

    /// Every camp on every one of some days, by replicate.
    public double[][] joint(int[] days) {
        double[][] rows = new double[people.length][camps.size() * days.length];
        for (int r = 0; r < rows.length; r++) {
            int at = 0;
            for (int camp = 0; camp < camps.size(); camp++) for (int day : days) rows[r][at++] = people[r][camp][day];
        }
        return rows;
    }

    /// The same camps in another order.
    public CampDays inOrder(List<String> order) {
        double[][][] sorted = new double[people.length][order.size()][];
        for (int c = 0; c < order.size(); c++) {
            int from = camps.indexOf(order.get(c));
            if (from < 0) throw new IllegalArgumentException("no camp '%s'".formatted(order.get(c)));
            for (int r = 0; r < people.length; r++) sorted[r][c] = people[r][from];
        }
        return new CampDays(order, sorted);
    }
}
