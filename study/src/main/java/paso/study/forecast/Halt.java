package paso.study.forecast;

/// Forecasting was asked to stop and did.
public final class Halt extends RuntimeException {

    private static final long serialVersionUID = 1;

    Halt() {
        super("stopped", null, false, false);
    }

    static void when(java.util.function.BooleanSupplier stop) {
        if (stop.getAsBoolean()) throw new Halt();
    }
}
