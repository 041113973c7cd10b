package paso.data.output;

import java.io.IOException;

/// The output folder cannot be used as asked: the user can put it right, and nothing was written.
public final class OutputProblem extends IOException {

    private final String value;
    private final String what;
    private final String wayOut;

    OutputProblem(String value, String what, String wayOut) {
        this("--out", value, what, wayOut);
    }

    /// @param option that named the folder
    OutputProblem(String option, String value, String what, String wayOut) {
        super("%s %s: %s. %s".formatted(option, value, what, wayOut));
        this.value = value;
        this.what = what;
        this.wayOut = wayOut;
    }

    /// The folder as given.
    public String value() {
        return value;
    }

    public String what() {
        return what;
    }

    public String wayOut() {
        return wayOut;
    }
}
