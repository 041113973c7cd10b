package paso.study.arrivals;

import org.hipparchus.special.Erf;
import paso.random.Stream;

/// Standard normal draws to 12 bits: the medians of 4,096 equally likely slices, one number from the
/// stream each.
final class Normal {

    private static final int SLICES = 4096;

    private final double[] value = new double[SLICES];

    Normal() {
        for (int i = 0; i < SLICES; i++) value[i] = Math.sqrt(2) * Erf.erfInv(2 * (i + 0.5) / SLICES - 1);
    }

    double draw(Stream stream) {
        return value[(int) (stream.next() >>> 52)];
    }
}
