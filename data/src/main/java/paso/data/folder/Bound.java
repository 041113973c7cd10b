package paso.data.folder;

/// The numbers that may stand somewhere.
///
/// @param open  `low` itself may not
/// @param words the same for people
record Bound(double low, boolean open, double high, String words) {

    static final Bound PEOPLE = new Bound(0, false, 50e6, "0 to 50,000,000");
    static final Bound SHARE = new Bound(0, false, 1, "0 to 1");
    static final Bound OCCUPANCY = new Bound(0, false, 20, "0 to 20");
    static final Bound CHANCE = new Bound(0, true, 1, "more than 0, to 1");
    static final Bound NIGHTS = new Bound(0, true, 400, "more than 0, to 400 nights");
    static final Bound MEAN_NIGHTS = new Bound(0, true, 3650, "more than 0, to 3,650 nights");
    static final Bound SHAPE = new Bound(0.05, false, 100, "0.05 to 100");
    static final Bound TRAVEL_DAYS = new Bound(0, false, 60, "0 to 60");
    static final Bound DEVIATION = new Bound(0, false, 5, "0 to 5");
    static final Bound DAYS = new Bound(0, false, 365, "0 to 365");
    static final Bound KM = new Bound(0, false, 50_000, "0 to 50,000");
    static final Bound KM_PER_DAY = new Bound(0, true, 50_000, "more than 0, to 50,000");
    static final Bound DOLLARS = new Bound(0, false, 1e12, "0 to 1,000,000,000,000");
    static final Bound FACTOR = new Bound(0, false, 1000, "0 to 1,000");
    static final Bound STAY_FACTOR = new Bound(0, true, 1000, "more than 0, to 1,000");
    static final Bound CHANGE = new Bound(-50e6, false, 50e6, "-50,000,000 to 50,000,000");
    static final Bound LATITUDE = new Bound(-90, false, 90, "-90 to 90");
    static final Bound LONGITUDE = new Bound(-180, false, 180, "-180 to 180");
    static final Bound ATTRACTION = new Bound(0, false, 1e6, "0 to 1,000,000");
    static final Bound POWER = new Bound(0, false, 10, "0 to 10");
    static final Bound SOFTENING = new Bound(0, true, 50_000, "more than 0, to 50,000");

    boolean holds(double value) {
        return (open ? value > low : value >= low) && value <= high;
    }
}
