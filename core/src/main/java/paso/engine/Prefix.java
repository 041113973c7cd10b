package paso.engine;

import paso.engine.DayQueue.Bucket;

/// Takes parties in queue order until the first that does not fit in what is left of a budget.
///
/// Classes are offered in order (priority, then day joined); within a class the order is by lot. That lot is
/// drawn on
/// counts: of the
/// parties left, the next m who certainly fit are a sample without replacement, a multivariate hypergeometric draw;
/// then m is found
/// anew, until single parties decide. The law is that of a random order taken one by one, at a cost that grows
/// with the
/// logarithm
/// of the number of parties.
final class Prefix {

    private final Dice dice;
    private double budget;
    private boolean closed;
    private int entries;
    private Bucket[] bucket = new Bucket[64];
    private int[] cell = new int[64];
    private double[] weight = new double[64];
    private double[] left = new double[64];

    Prefix(Dice dice) {
        this.dice = dice;
    }

    /// Begins a queue.
    ///
    /// @param budget  room, seats or people served; below 0 counts as 0
    /// @param address of the lots
    void begin(double budget, long address) {
        this.budget = Math.max(0, budget);
        closed = false;
        dice.seek(address);
    }

    /// Adds parties to the class at hand: those `bucket` lets go from `cell` so far.
    void offer(Bucket bucket, int cell, double weight) {
        if (bucket.leaving[cell] <= 0) return;
        if (closed) {
            bucket.leaving[cell] = 0;
            return;
        }
        if (entries == left.length) grow();
        this.bucket[entries] = bucket;
        this.cell[entries] = cell;
        this.weight[entries] = weight;
        left[entries++] = bucket.leaving[cell];
    }

    /// Decides the class at hand: leaves in `leaving` those who fit.
    void endClass() {
        double wanted = 0;
        for (int e = 0; e < entries; e++) wanted += left[e] * weight[e];
        if (wanted <= budget) {
            budget -= wanted;
        } else {
            for (int e = 0; e < entries; e++) bucket[e].leaving[cell[e]] = 0;
            if (dice.whole()) byLot();
            else inProportion(budget / wanted);
            closed = true;
        }
        entries = 0;
    }

    private void inProportion(double share) {
        for (int e = 0; e < entries; e++) bucket[e].leaving[cell[e]] = left[e] * share;
        budget = 0;
    }

    private void byLot() {
        while (true) {
            double parties = 0;
            double heaviest = 0;
            for (int e = 0; e < entries; e++) {
                if (left[e] <= 0) continue;
                parties += left[e];
                heaviest = Math.max(heaviest, weight[e]);
            }
            if (parties == 0) return;
            double fit = Math.min(parties, Math.floor(budget / heaviest));
            if (fit > 0) takeSample(fit, parties);
            else if (!takeOne(parties)) return;
        }
    }

    private void takeSample(double sample, double parties) {
        for (int e = 0; e < entries && sample > 0; e++) {
            double taken = dice.hypergeometric(left[e], parties - left[e], sample);
            parties -= left[e];
            sample -= taken;
            take(e, taken);
        }
    }

    private boolean takeOne(double parties) {
        double at = dice.uniform() * parties;
        int e = 0;
        while (e < entries - 1 && at >= left[e]) at -= left[e++];
        while (left[e] <= 0) e--;
        if (weight[e] > budget) return false;
        take(e, 1);
        return true;
    }

    private void take(int e, double parties) {
        left[e] -= parties;
        bucket[e].leaving[cell[e]] += parties;
        budget -= parties * weight[e];
    }

    private void grow() {
        int wider = 2 * left.length;
        bucket = java.util.Arrays.copyOf(bucket, wider);
        cell = java.util.Arrays.copyOf(cell, wider);
        weight = java.util.Arrays.copyOf(weight, wider);
        left = java.util.Arrays.copyOf(left, wider);
    }
}
