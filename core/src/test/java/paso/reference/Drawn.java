package paso.reference;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import paso.scenario.Quantity;

/// The value of every range in one replicate: one draw per written key, or per range without a key.
final class Drawn {

    private final Random random;
    private final Map<String, Double> byKey = new TreeMap<>();
    private final Map<Quantity, Double> alone = new IdentityHashMap<>();

    Drawn(Random random) {
        this.random = random;
    }

    double of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Exact exact -> exact.value();
            case Quantity.Range range -> range.at(uniform(range.key(), range));
            case Quantity.Between between -> between.at(uniform(between.key(), between));
        };
    }

    private double uniform(String key, Quantity quantity) {
        return key.isEmpty()
                ? alone.computeIfAbsent(quantity, _ -> random.nextDouble())
                : byKey.computeIfAbsent(key, _ -> random.nextDouble());
    }
}
