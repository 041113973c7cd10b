package paso.data.folder;

/// How much a folder may hold. Each bound is checked before the memory for what exceeds it is spent.
final class Bounds {

    static final long FILE_BYTES = 16L << 20;
    static final int LINE_BYTES = 1 << 20;
    static final int CELL_CHARACTERS = 10_000;
    static final int ROWS = 200_000;
    static final int PLACES = 2_000;
    static final int ROUTES = 20_000;
    static final int LEVERS = 200;
    static final int CHANGES = 5_000;
    static final int REPORTED_PLACES = 25;
    static final int YAML_DEPTH = 20;
    static final int YAML_ITEMS = 500_000;
    static final int YEARS = 20;
    static final int COHORTS = 2_000;
    static final int CLAIMS = 1_000;
    static final int PROBLEMS = 10_000;

    private Bounds() {}
}
