package paso.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.random.Keys;
import paso.scenario.Quantity;

/// Every number of the scenario that may be a range, drawn once per replicate.
final class Parameters {

    /// Index of a quantity that is not there.
    static final int NONE = -1;

    private final List<Quantity> quantities = new ArrayList<>();
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
        quantities.add(quantity);
        addresses.add(Keys.of("range", key.isEmpty() ? owner : key));
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

    /// Draws every quantity of a replicate, or takes its mean where counts are not whole.
    void draw(Dice dice, double[] values) {
        for (int i = 0; i < values.length; i++) {
            Quantity quantity = quantities.get(i);
            if (!dice.whole()) {
                values[i] = quantity.central();
            } else if (quantity instanceof Quantity.Exact(double value)) {
                values[i] = value;
            } else {
                dice.seek(addresses.get(i));
                values[i] = quantity.at(dice.uniform());
            }
        }
    }
}
