package paso.study.arrivals;

import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Scenario;

/// How far a published figure strays from what the model means by it: how exactly it was stated, and what daily life
/// adds that the model lacks. Every constant here is assumed.
public final class Stated {

    /// Of a stock stated exactly.
    private static final double EXACT = 0.01;

    /// Of a stock from the press.
    private static final double REPORTED = 0.015;

    /// Of a rounded or one-sided figure.
    private static final double ROUNDED = 0.04;

    /// Of people at a door, who are counted less well and come and go in days.
    private static final double AT_THE_DOOR = 0.1;

    /// How far one day's flow strays from a smooth course, on a logarithmic scale.
    private static final double DAY = 0.3;

    /// The same for people from outside, whose days are made around the days in print; as in `docs/arrivals.md`.
    private static final double DAY_FROM_OUTSIDE = 0.15;

    private Stated() {}

    /// Standard deviation of a figure around what the model says, in the figure's unit.
    public static double deviation(Scenario scenario, Observation one) {
        double share = switch (one.comparator()) {
            case EXACTLY -> one.origin().knowledge() == Provenance.Knowledge.IDENTIFIED ? EXACT : REPORTED;
            case ABOUT, AT_LEAST, AT_MOST -> ROUNDED;
        };
        if (one.measure() == Measure.WAITING) share = Math.max(share, AT_THE_DOOR);
        if (!Counterpart.stock(one.measure())) {
            double day = fromOutside(scenario, one) ? DAY_FROM_OUTSIDE : DAY;
            share = Math.sqrt(share * share + day * day / one.period().days());
        }
        double chance = one.measure() == Measure.OCCUPANCY ? 0 : Math.sqrt(Math.max(0, one.value()));
        return share * one.value() + chance;
    }

    /// Whether a figure counts people who come into the corridor.
    public static boolean fromOutside(Scenario scenario, Observation one) {
        return one.measure() == Measure.ARRIVALS
                && scenario.figures().arrivals().stream()
                        .anyMatch(row -> scenario.network().members(one.place()).contains(row.place()));
    }
}
