package paso.world;

import java.util.ArrayList;
import java.util.List;
import paso.scenario.Quantity;
import paso.scenario.Stay;

/// Words for stays, in nights.
public final class Stays {

    private Stays() {}

    public static Stay fixed(double nights) {
        return new Stay.Fixed(Quantity.of(nights));
    }

    public static Stay daily(double chance) {
        return new Stay.DailyChance(Quantity.of(chance));
    }

    public static Stay untilServed() {
        return new Stay.UntilServed();
    }

    public static Stay lognormal(double mean, double deviation) {
        return new Stay.Lognormal(Quantity.of(mean), Quantity.of(deviation));
    }

    public static Stay weibull(double mean, double shape) {
        return new Stay.Weibull(Quantity.of(mean), Quantity.of(shape));
    }

    public static Stay table(double... chances) {
        List<Double> list = new ArrayList<>();
        for (double chance : chances) list.add(chance);
        return new Stay.Table(list);
    }
}
