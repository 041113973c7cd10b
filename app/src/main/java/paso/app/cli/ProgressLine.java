package paso.app.cli;

import java.io.PrintWriter;
import paso.app.run.Progress;

/// One line that is written over and over; nothing at all where nobody watches.
final class ProgressLine implements Progress {

    private final PrintWriter err;
    private final boolean shown;
    private String last = "";

    ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    @Override
    public void at(Stage stage, int done, int of) {
        if (!shown) return;
        String line = of == 0 ? stage.words() + " …" : "%s … %d %%".formatted(stage.words(), 100L * done / of);
        if (line.equals(last)) return;
        draw(line);
    }

    /// Takes the line away, so that what follows stands on a clean one.
    void clear() {
        if (shown && !last.isEmpty()) draw("");
    }

    private void draw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, last.length() - line.length())) + (line.isEmpty() ? "\r" : ""));
        err.flush();
        last = line;
    }
}
