package paso.scenario;

/// A number a scenario states: known, or known as a range.
///
/// A range is drawn once per replicate; ranges with the same key share that draw, so they move together.
public sealed interface Quantity {

    /// The value in expected mode and wherever one number must stand for the quantity.
    double central();

    double low();

    double high();

    /// The value at `u`, by inverting the distribution function.
    ///
    /// @param u in [0, 1)
    double at(double u);

    /// One number.
    record Exact(double value) implements Quantity {
        public Exact {
            finite(value);
        }

        @Override
        public double central() {
            return value;
        }

        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }

        @Override
        public double at(double u) {
            return value;
        }
    }

    /// Triangular between `low` and `high` with its mode at `likely`.
    ///
    /// @param key names the draw; ranges with the same key move together
    record Range(String key, double low, double likely, double high) implements Quantity {
        public Range {
            finite(low);
            finite(likely);
            finite(high);
            if (!(low <= likely && likely <= high)) {
                throw new IllegalArgumentException("range: need low <= likely <= high but was %s|%s|%s"
                        .formatted(plain(low), plain(likely), plain(high)));
            }
        }

        /// The mean of the triangular distribution, (low + likely + high) / 3.
        @Override
        public double central() {
            return (low + likely + high) / 3;
        }

        @Override
        public double at(double u) {
            double width = high - low;
            if (width <= 0) return low;
            double turn = (likely - low) / width;
            return u < turn
                    ? low + Math.sqrt(u * width * (likely - low))
                    : high - Math.sqrt((1 - u) * width * (high - likely));
        }
    }

    /// Anywhere between two ends, with no value more likely than another: for figures without usable evidence.
    ///
    /// @param key names the draw; ranges with the same key move together
    record Between(String key, double low, double high) implements Quantity {
        public Between {
            finite(low);
            finite(high);
            if (!(low <= high)) {
                throw new IllegalArgumentException(
                        "range: need low <= high but was %s|%s".formatted(plain(low), plain(high)));
            }
        }

        @Override
        public double central() {
            return (low + high) / 2;
        }

        @Override
        public double at(double u) {
            return low + u * (high - low);
        }
    }

    static Quantity of(double value) {
        return new Exact(value);
    }

    private static void finite(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("number must be finite but was " + value);
    }

    /// Whole numbers without a decimal point, as a person would write them.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
