package paso.engine.displacement;

import org.jspecify.annotations.Nullable;

/// Stay or go, and by which route: one draw for each of a few people at a site.
///
/// A uniform is looked up in a table of 64 equal parts, which says where in the sums of the chances to begin.
final class Lot {

    /// More routes than these are not put in a table.
    static final int ROUTES = 100;

    private static final int PARTS = 64;

    private final byte[] begin = new byte[PARTS]; // [part], first end whose sum lies above its lower bound
    private double[] sums = new double[0]; // [route], then staying; the last 1
    private @Nullable Choice choice;
    private double chance;
    private long version;

    /// Made for a choice, a chance of leaving and a version of its room, when it is not so already.
    ///
    /// @param routes sums of the chances of the routes of those who leave, the last 1
    void be(Choice choice, double chance, double[] routes, long version) {
        if (this.choice == choice && this.chance == chance && this.version == version) return;
        this.choice = choice;
        this.chance = chance;
        this.version = version;
        int count = choice.routes();
        if (sums.length != count + 1) sums = new double[count + 1];
        for (int r = 0; r < count; r++) sums[r] = chance * routes[r];
        sums[count] = 1;
        int end = 0;
        for (int part = 0; part < PARTS; part++) {
            while (sums[end] <= (double) part / PARTS) end++;
            begin[part] = (byte) end;
        }
    }

    /// The end that a uniform on [0, 1) falls to: a route, or as many as there are routes for staying.
    int end(double u) {
        int end = begin[(int) (u * PARTS)];
        while (u >= sums[end]) end++;
        return end;
    }
}
