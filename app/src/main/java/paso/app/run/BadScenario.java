package paso.app.run;

import java.nio.file.Path;
import java.util.List;

/// A scenario folder that cannot be run as it is.
public final class BadScenario extends RuntimeException {

    private final transient List<String> problems;

    /// @param problems every problem found, one line each: file, line, column, value, what is allowed, a way out
    BadScenario(Path folder, List<String> problems) {
        super("%d problem%s in %s; nothing was written."
                .formatted(problems.size(), problems.size() == 1 ? "" : "s", folder));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
