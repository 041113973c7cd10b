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

    /// Whether some site that is open may close while so many people come.
    boolean mayClose(double[] people, double[] coming) {
        for (int s : limited) {
            double turn = turn(s);
            if (people[s] <= turn && people[s] + coming[s] > turn) return true;
        }
        return false;
    }

    /// Whether some site that is closed may open while people leave it, each with such a chance.
    boolean mayOpen(double[] people, double[] chance) {
        for (int s : limited) {
            double turn = turn(s);
            double leaving = people[s] * chance[s];
            if (people[s] > turn && people[s] - leaving - 4 * Math.sqrt(leaving + 1) <= turn) return true;
        }
        return false;
    }

    /// People above which nobody sets out for a camp: its room is then below one half.
    private double turn(int site) {
        return capacity[site] * (1 + buffer) / 2;
    }

    /// The greatest change of room of a site when so many people come.
    double change(double[] people, double[] coming) {
        double most = 0;
        for (int s : limited) {
            if (coming[s] > 0 && people[s] + coming[s] > buffer * capacity[s])
                most = Math.max(most, of(s, people[s]) - of(s, people[s] + coming[s]));
        }
        return most;
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
