package paso.results;

/// Where everybody is at the end, over all replicates.
///
/// @param mean means over replicates
/// @param sum  sums over replicates; exact whole numbers in random mode, as they stay below 2^53
/// @param conserved in every replicate initial + arrived = present + waiting + travelling + exited, exactly in
/// random mode, within 1e-6 of the people in expected mode
public record PeopleTotals(Outcome.People mean, Outcome.People sum, boolean conserved) {

    public static PeopleTotals of(Ensemble ensemble) {
        double[] sums = new double[6];
        boolean conserved = true;
        int replicates = ensemble.replicates();
        for (int r = 0; r < replicates; r++) {
            Outcome.People people = ensemble.people(r);
            sums[0] += people.initial();
            sums[1] += people.arrived();
            sums[2] += people.present();
            sums[3] += people.waiting();
            sums[4] += people.travelling();
            sums[5] += people.exited();
            double everybody = people.initial() + people.arrived();
            boolean whole = everybody == Math.rint(everybody) && people.exited() == Math.rint(people.exited());
            conserved &= Math.abs(people.missing()) <= (whole ? 0 : 1e-6 * Math.max(1, everybody));
        }
        return new PeopleTotals(people(sums, replicates), people(sums, 1), conserved);
    }

    private static Outcome.People people(double[] sums, int by) {
        return new Outcome.People(sums[0] / by, sums[1] / by, sums[2] / by, sums[3] / by, sums[4] / by, sums[5] / by);
    }
}
