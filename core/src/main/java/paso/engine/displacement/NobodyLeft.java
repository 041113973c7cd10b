package paso.engine.displacement;

/// People are displaced on a day, and nobody is left where they could come from: what they were taken from is empty, or
/// no place is at war. Flee stops there too.
public final class NobodyLeft extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final int day;

    NobodyLeft(int day) {
        super("day %d: people are displaced, and there is no conflict zone with people in it".formatted(day));
        this.day = day;
    }

    /// Day of the case.
    public int day() {
        return day;
    }
}
