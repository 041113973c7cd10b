package paso.engine.displacement;

/// Routes that can be chosen at a site while scores and links stay as they are.
final class Choice {

    static final Choice NONE =
            new Choice(new double[0], new double[0], new int[0], new int[0], new int[0], new double[0], false);

    /// In place of a lane: who chooses the route stays for this time.
    static final int STAY = -1;

    final double[] weight; // [route], without room
    final double[] drawn; // [route], part of the weight that follows the population of its end; empty = nothing does
    final int[] last; // [route], site where it ends
    final int[] lane; // [route], lane of its first way, not on foot, or STAY
    final int[] footed; // [route], the same on foot; empty where nobody walks
    final double[] sum; // [route], sums of the weights over their total, the last 1; as if there were room everywhere
    final boolean limited; // whether some route ends at a site with a capacity

    Choice(double[] weight, double[] drawn, int[] last, int[] lane, int[] footed, double[] sum, boolean limited) {
        this.weight = weight;
        this.drawn = drawn;
        this.last = last;
        this.lane = lane;
        this.footed = footed;
        this.sum = sum;
        this.limited = limited;
    }

    int routes() {
        return weight.length;
    }
}
