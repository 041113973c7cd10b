package paso.app.run;

import java.util.List;
import paso.data.folder.Problem;

/// Files that cannot be taken as they are.
public final class BadFiles extends RuntimeException {

    private final transient List<String> problems;

    /// Refuses files.
    ///
    /// @param problems every problem found
    public BadFiles(List<Problem> problems) {
        super("%d problem%s; nothing was written.".formatted(problems.size(), problems.size() == 1 ? "" : "s"));
        this.problems = problems.stream().map(Problem::text).toList();
    }

    /// One line each: file, line, column, what is wrong, the value, what is allowed, a way out.
    public List<String> problems() {
        return problems;
    }
}
