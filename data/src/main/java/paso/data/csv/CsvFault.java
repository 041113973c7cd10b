package paso.data.csv;

import paso.data.folder.Problem;

/// A file cannot be read on from here.
public final class CsvFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CsvFault(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
