package paso.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.random.Keys;
import paso.scenario.Quantity;

/// Every number of the scenario that may be a range, drawn once per replicate.
final class Parameters {

    /// Index of a quantity that is not there.
    static final int NONE = -1;

    private final List<Quantity> quantities = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Long> addresses = new ArrayList<>();

    /// Takes a quantity in. Ranges with the same key share an address and so their draw.
    ///
    /// @param owner stands in for the key of a range that has none
    /// @return its index in [#draw]
    int add(String owner, Quantity quantity) {
        String key = switch (quantity) {
            case Quantity.Exact _ -> "";
            case Quantity.Range range -> range.key();
            case Quantity.Between range -> range.key();
        };
        String shared = key.isEmpty() ? owner : key;
        quantities.add(quantity);
        keys.add(shared);
        addresses.add(Keys.of("range", shared));
        return quantities.size() - 1;
    }

    int add(String owner, Optional<Quantity> quantity) {
        return quantity.isPresent() ? add(owner, quantity.get()) : NONE;
    }

    Quantity quantity(int index) {
        return quantities.get(index);
    }

    int size() {
        return quantities.size();
    }

    /// Every key and the first range that stands under it.
    SortedMap<String, Quantity> ranges() {
        SortedMap<String, Quantity> ranges = new TreeMap<>();
        for (int i = 0; i < quantities.size(); i++) {
            if (!(quantities.get(i) instanceof Quantity.Exact)) ranges.putIfAbsent(keys.get(i), quantities.get(i));
        }
        return ranges;
    }

    /// Settles every quantity of a replicate.
    ///
    /// @param replicate 0 for the first; in expected mode -1
    void draw(Dice dice, int replicate, Ranges ranges, double[] values) {
        for (int i = 0; i < values.length; i++) {
            Quantity quantity = quantities.get(i);
            if (quantity instanceof Quantity.Exact(double value)) {
                values[i] = value;
            } else if (replicate < 0) {
                values[i] = ranges.value(replicate, keys.get(i), quantity, 0.5);
            } else {
                dice.seek(addresses.get(i));
                values[i] = ranges.value(replicate, keys.get(i), quantity, dice.uniform());
            }
        }
    }
}
