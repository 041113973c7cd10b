package paso.study.forecast;

/// The scale on which changes of a series are about as large when it is high as when it is low.
public enum Scale {
    /// log(x + 1).
    LOG {
        @Override
        double to(double x) {
            return StrictMath.log1p(x);
        }

        @Override
        double from(double z) {
            return Math.max(0, StrictMath.expm1(Math.min(z, 40)));
        }
    },
    /// The square root, for flows with many empty periods.
    SQRT {
        @Override
        double to(double x) {
            return Math.sqrt(x);
        }

        @Override
        double from(double z) {
            return z <= 0 ? 0 : z * z;
        }
    };

    abstract double to(double x);

    /// Never below 0.
    abstract double from(double z);
}
