package paso.random;

/// Random numbers that belong to an address.
///
/// SplitMix64 (Steele, Lea and Flood 2014), started anew at each address. Two addresses with the same start are as
/// likely as two equal 64-bit numbers: with 2 billion addresses in a run, about one chance in ten that one pair
/// anywhere in it coincides.
public final class Stream {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /// Goes to an address: the exclusive or of two keys that are each well mixed.
    public void seek(long when, long what) {
        state = Keys.mix(when ^ what);
    }

    public long next() {
        state += GAMMA;
        return Keys.mix(state);
    }

    /// Uniform on [0, 1), a multiple of 2^-53.
    public double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /// Uniform on (0, 1].
    double positive() {
        return ((next() >>> 11) + 1) * UNIT;
    }
}
