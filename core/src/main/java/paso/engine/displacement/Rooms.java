package paso.engine.displacement;

/// How full sites are, and what that does to the choice of a route.
final class Rooms {

    private final double[] capacity; // [site]
    private final double buffer;
    private final double pruning;
    final double[] room; // [site], 1 = there is room, 0 = full
    private final int[] limited; // sites with a capacity
    private final double[] draw; // [site], score by its population over that at the start; empty where none follows it
    private final Ground ground;
    private final boolean fixed; // whether each end has one route, as in Flee's code with fixed routes
    private final double power;
    private final double populationPower;
    private final double[][] sums; // [class * sites + site], as of the last freeze
    private final double[][] own; // [class * sites + site]
    private final long[] sumsAt; // [class * sites + site], number of that freeze
    private long frozen;
    private boolean anyFull;

    Rooms(Course course) {
        capacity = course.capacity;
        buffer = course.ground.displacement.moving().room().buffer();
        ground = course.ground;
        fixed = course.coded && ground.displacement.moving().fixedRoutes();
        pruning = fixed ? 1 : ground.displacement.moving().pruning();
        power = ground.displacement.moving().weights().power();
        populationPower = ground.displacement.moving().weights().populationPower();
        boolean falls = ground.displacement.spawning().takeFromPopulation() && populationPower != 0;
        draw = new double[falls ? capacity.length : 0];
        java.util.Arrays.fill(draw, 1);
        room = new double[capacity.length];
        int choices = Math.multiplyExact(capacity.length, course.classes.count());
        sums = new double[choices][];
        own = new double[choices][0];
        sumsAt = new long[choices];
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

    /// Takes the populations of today.
    void populated(double[] population) {
        for (int s = 0; s < draw.length; s++) {
            double first = Math.max(1, (double) ground.site.get(s).population());
            double now = Math.max(1, population[s]);
            draw[s] = now == first ? 1 : StrictMath.pow(now / first, populationPower);
        }
    }

    /// Takes the counts of this moment.
    void freeze(double[] people) {
        anyFull = false;
        frozen++;
        for (int s : limited) {
            room[s] = of(s, people[s]);
            if (room[s] < 1) anyFull = true;
        }
    }

    /// People above which nobody sets out for a camp: its room is then below one half.
    double turn(int site) {
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

    /// Sums of the chances of the routes from a site, the last 1.
    ///
    /// @param at the class times sites, and the site
    double[] sums(int at, Choice choice) {
        boolean drawn = draw.length > 0 && choice.drawn.length > 0;
        if (!drawn && (!anyFull || !choice.limited)) return choice.sum;
        if (sumsAt[at] == frozen) return sums[at];
        sums[at] = drawn || narrowed(choice) ? made(at, choice) : choice.sum;
        sumsAt[at] = frozen;
        return sums[at];
    }

    /// A number that differs whenever the sums of a choice do; 0 for those without room.
    @SuppressWarnings("ReferenceEquality") // arrays: whether it is the very one
    long version(Choice choice, double[] sums) {
        return sums == choice.sum ? 0 : frozen;
    }

    private boolean narrowed(Choice choice) {
        for (int end : choice.last) if (room[end] < 1) return true;
        return false;
    }

    /// In an array of its own: those of choices are shared by all replicates.
    private double[] made(int at, Choice choice) {
        int count = choice.routes();
        if (own[at].length != count) own[at] = new double[count];
        double[] into = own[at];
        for (int r = 0; r < count; r++) {
            int end = choice.last[r];
            into[r] = choice.weight[r];
            if (choice.limited) into[r] *= powered(room[end]);
            if (draw.length == 0) continue;
            double part = choice.drawn[r];
            into[r] *= fixed ? 1 - part + part * draw[end] : powered(1 - part + part * draw[end]);
        }
        sums(into, into, pruning);
        return into;
    }

    private double powered(double value) {
        return power == 1 ? value : StrictMath.pow(value, power);
    }

    static double[] sums(double[] weight, double pruning) {
        double[] sums = new double[weight.length];
        sums(weight, sums, pruning);
        return sums;
    }

    /// @param weight may be `sums` itself
    private static void sums(double[] weight, double[] sums, double pruning) {
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
    }
}
