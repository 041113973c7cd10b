package paso.app.run;

/// The run was asked to stop and did, with nothing written.
public final class Stopped extends RuntimeException {

    public Stopped() {
        super("stopped");
    }
}
