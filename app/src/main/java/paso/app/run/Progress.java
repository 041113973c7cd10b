package paso.app.run;

/// Hears how far a run is; called from the thread that runs it.
@FunctionalInterface
public interface Progress {

    /// Hears nothing.
    Progress SILENT = (_, _, _) -> {};

    /// What a run does, in this order.
    enum Stage {
        READ("Reading"),
        FIT("Fitting to observations"),
        SIMULATE("Simulating"),
        LEVERS("Trying levers"),
        WIDTHS("Taking the bands apart"),
        ASSUMPTIONS("Moving assumptions"),
        SELF_TEST("Testing against theory"),
        WRITE("Writing");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Says how far the work is.
    ///
    /// @param done steps done of `of`
    /// @param of   0 where a stage has no steps
    void at(Stage stage, int done, int of);
}
