package paso.engine.displacement;

/// How full sites are, and what that does to the choice of a route.
final class Rooms {

    private final double[] capacity; // [site]
    private final double buffer;
    private final double pruning;
    final double[] room; // [site], 1 = there is room, 0 = full
    private final int[] limited; // sites with a capacity
    private double[] scratch = new double[16];
    private boolean anyFull;

    Rooms(Course course) {
        capacity = course.capacity;
        buffer = course.ground.displacement.moving().room().buffer();
        pruning = course.ground.displacement.moving().pruning();
        room = new double[capacity.length];
        java.util.Arrays.fill(room, 1);
        int[] found = new int[capacity.length];
        int count = 0;
        for (int s = 0; s < capacity.length; s++) if (capacity[s] >= 1) found[count++] = s;
        limited = java.util.Arrays.copyOf(found, count);
    }

    int[] limited() {
        return limited;
    }

    /// Room of a site with so many people: 1 up to the buffer, then falling to 0 at its capacity.
    double of(int site, double people) {
        double full = capacity[site];
        if (people <= buffer * full) return 1;
        if (people >= full) return 0;
        return 1 - (people - buffer * full) / (full * (1 - buffer));
    }

    /// Takes the counts of this moment.
    void freeze(double[] people) {
        anyFull = false;
        for (int s : limited) {
            room[s] = of(s, people[s]);
            if (room[s] < 1) anyFull = true;
        }
    }

    /// How many batches of arrivals keep the room of each site from changing by more than `step` in one.
    int batches(double[] people, double[] coming, double step, int most) {
        double needed = 1;
        for (int s : limited) {
            if (coming[s] <= 0 || people[s] >= capacity[s] || people[s] + 1.5 * coming[s] < buffer * capacity[s]) continue;
            double width = capacity[s] * (1 - buffer);
            needed = Math.max(needed, width > 0 ? coming[s] / (width * step) : most);
        }
        return (int) Math.min(most, Math.ceil(needed));
    }

    /// Sums of the chances of the routes, the last 1.
    double[] sums(Choice choice) {
        if (!anyFull || !choice.limited) return choice.sum;
        int count = choice.routes();
        boolean full = false;
        for (int r = 0; r < count; r++) full |= room[choice.last[r]] < 1;
        if (!full) return choice.sum;
        if (scratch.length < count) scratch = new double[2 * count];
        double[] weight = new double[count];
        for (int r = 0; r < count; r++) weight[r] = choice.weight[r] * powered(room[choice.last[r]]);
        return sums(weight, pruning);
    }

    double power = 1;

    private double powered(double value) {
        return power == 1 ? value : StrictMath.pow(value, power);
    }

    static double[] sums(double[] weight, double pruning) {
        double[] sums = new double[weight.length];
        double floor = 0;
        if (pruning >= 1.001) {
            for (double one : weight) floor = Math.max(floor, one);
            floor /= pruning;
        }
        double total = 0;
        for (int r = 0; r < weight.length; r++) {
            if (!(weight[r] < floor)) total += weight[r];
            sums[r] = total;
        }
        for (int r = 0; r < weight.length; r++) {
            sums[r] = total > 0 ? sums[r] / total : (r + 1.0) / weight.length;
        }
        if (total > 0) for (int r = weight.length - 1; r >= 0 && sums[r] >= 1 - 1e-15; r--) sums[r] = 1;
        return sums;
    }
}
