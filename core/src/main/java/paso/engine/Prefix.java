package paso.engine;

import java.util.Arrays;
import paso.engine.DayQueue.Bucket;

/// Takes parties in queue order until the first that does not fit in what is left of a budget.
///
/// Classes are offered in order (priority, then day joined); within a class the order is by lot. That lot is drawn
/// on counts. Of the parties left, the next m in a random order are a sample without replacement: if all of them
/// fit they are taken, if not the search goes on among those m alone, which stand in random order too. With m
/// chosen a little below what fits on average, a handful of multivariate hypergeometric draws by weight decide how
/// many parties of each weight are taken, and one more draw per cell says whose they are. The law is that of a
/// random order taken one by one.
final class Prefix {

    private static final double CAUTION = 5;

    private final Dice dice;
    private final double caution;
    private double budget;
    private int entries;
    private Bucket[] bucket = new Bucket[64];
    private int[] cell = new int[64];
    private double[] weight = new double[64];
    private double[] left = new double[64];
    private double[] waiting = new double[8]; // [weight], parties of the class not yet decided
    private double[] sample = new double[8]; // [weight], the next parties in line
    private double[] taken = new double[8]; // [weight]

    Prefix(Dice dice) {
        this(dice, CAUTION);
    }

    /// For tests: `caution` is how many deviations below the average the next sample stays. Any value is right in
    /// law.
    Prefix(Dice dice, double caution) {
        this.dice = dice;
        this.caution = caution;
    }

    /// Begins a queue.
    ///
    /// @param budget  room, seats or people served; below 0 counts as 0
    /// @param address of the lots
    void begin(double budget, long address) {
        this.budget = Math.max(0, budget);
        dice.seek(address);
    }

    /// Adds parties to the class at hand: those whom `bucket` lets go from `cell` so far, at least one.
    void offer(Bucket bucket, int cell, double weight) {
        if (entries == left.length) grow();
        this.bucket[entries] = bucket;
        this.cell[entries] = cell;
        this.weight[entries] = weight;
        left[entries++] = bucket.leaving[cell];
    }

    /// Decides the class at hand: leaves in `leaving` those who fit.
    ///
    /// @return `true` when all of them fit; `false` ends the queue
    boolean endClass() {
        double wanted = 0;
        for (int e = 0; e < entries; e++) wanted += left[e] * weight[e];
        boolean fits = wanted <= budget;
        if (fits) budget -= wanted;
        else if (dice.whole()) byLot();
        else inProportion(budget / wanted);
        entries = 0;
        return fits;
    }

    private void inProportion(double share) {
        for (int e = 0; e < entries; e++) bucket[e].leaving[cell[e]] = left[e] * share;
        budget = 0;
    }

    private void byLot() {
        Arrays.fill(waiting, 0);
        Arrays.fill(taken, 0);
        for (int e = 0; e < entries; e++) {
            int heavy = (int) weight[e];
            if (heavy >= waiting.length) {
                waiting = Arrays.copyOf(waiting, heavy + 1);
                sample = Arrays.copyOf(sample, heavy + 1);
                taken = Arrays.copyOf(taken, heavy + 1);
            }
            waiting[heavy] += left[e];
        }
        takeByWeight();
        Arrays.fill(waiting, 0);
        for (int e = 0; e < entries; e++) waiting[(int) weight[e]] += left[e];
        for (int e = 0; e < entries; e++) {
            int heavy = (int) weight[e];
            double mine = dice.hypergeometric(left[e], waiting[heavy] - left[e], taken[heavy]);
            waiting[heavy] -= left[e];
            taken[heavy] -= mine;
            bucket[e].leaving[cell[e]] = mine;
        }
    }

    /// Fills `taken` from `waiting`. All that waits weighs more than the budget, so at least one party stays.
    private void takeByWeight() {
        while (true) {
            double parties = 0;
            double sum = 0;
            double squares = 0;
            int heaviest = 0;
            int lightest = 0;
            for (int w = waiting.length - 1; w > 0; w--) {
                if (waiting[w] <= 0) continue;
                if (heaviest == 0) heaviest = w;
                lightest = w;
                parties += waiting[w];
                sum += waiting[w] * w;
                squares += waiting[w] * w * w;
            }
            if (parties == 0 || budget < lightest) return;
            double mean = sum / parties;
            double spread = Math.sqrt(Math.max(0, squares / parties - mean * mean) * budget / mean);
            double likely = Math.floor((budget - caution * spread) / mean);
            double next = Math.min(parties - 1, Math.max(Math.floor(budget / heaviest), likely));
            if (next < 1) {
                if (!takeOne(parties)) return;
            } else {
                takeSample(next, parties);
            }
        }
    }

    private void takeSample(double size, double parties) {
        double weighs = 0;
        double drawn = size;
        for (int w = 1; w < waiting.length; w++) {
            sample[w] = waiting[w] > 0 ? dice.hypergeometric(waiting[w], parties - waiting[w], drawn) : 0;
            parties -= waiting[w];
            drawn -= sample[w];
            weighs += sample[w] * w;
        }
        boolean fits = weighs <= budget;
        for (int w = 1; w < waiting.length; w++) {
            if (fits) {
                taken[w] += sample[w];
                waiting[w] -= sample[w];
            } else {
                waiting[w] = sample[w]; // the rest stand behind these
            }
        }
        if (fits) budget -= weighs;
    }

    private boolean takeOne(double parties) {
        double at = dice.uniform() * parties;
        int w = 1;
        while (w < waiting.length - 1 && at >= waiting[w]) at -= waiting[w++];
        while (waiting[w] <= 0) w--;
        if (w > budget) return false;
        waiting[w]--;
        taken[w]++;
        budget -= w;
        return true;
    }

    private void grow() {
        int wider = 2 * left.length;
        bucket = Arrays.copyOf(bucket, wider);
        cell = Arrays.copyOf(cell, wider);
        weight = Arrays.copyOf(weight, wider);
        left = Arrays.copyOf(left, wider);
    }
}
