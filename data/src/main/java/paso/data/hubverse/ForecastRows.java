package paso.data.hubverse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.data.series.Header;
import paso.study.wis.Prediction;
import paso.study.wis.Task;

/// Rows of a file of forecasts while they are read, grouped by task.
final class ForecastRows {

    private static final int PROBLEMS = 1000;
    private static final double MOST = 1e12;

    private final String file;
    private final String model;
    private final List<Problem> problems;
    private final Map<Task, Gathered> tasks = new TreeMap<>();
    private final Map<String, Left> left = new TreeMap<>(); // by output type
    private long rows;

    /// Values of one task.
    private static final class Gathered {
        private final int line;
        private final TreeMap<Double, Spot> quantiles = new TreeMap<>();
        private final TreeMap<String, Spot> samples = new TreeMap<>();

        private Gathered(int line) {
            this.line = line;
        }
    }

    /// A value and where it stands.
    private record Spot(double value, int line, int column) {}

    private record Left(Problem first, long rows) {}

    ForecastRows(String file, String model, List<Problem> problems) {
        this.file = file;
        this.model = model;
        this.problems = problems;
    }

    boolean goesOn() {
        return rows <= ForecastFile.MOST_ROWS && problems.size() < PROBLEMS;
    }

    void row(CsvStream csv, Header header) throws CsvFault {
        rows++;
        if (rows > ForecastFile.MOST_ROWS) {
            problems.add(new Problem(
                    file,
                    csv.line(),
                    0,
                    "",
                    "the file has more than %,d rows".formatted(ForecastFile.MOST_ROWS),
                    "",
                    "Split it."));
            return;
        }
        if (csv.size() < header.width()) {
            problem(
                    csv,
                    csv.size() - 1,
                    "the row has %d cells, the header %d".formatted(csv.size(), header.width()),
                    "as many cells as columns",
                    "Add the commas that are missing.");
            return;
        }
        int before = problems.size();
        String type = header.text(csv, "output_type");
        boolean quantile = type.equals("quantile");
        if (!quantile && !type.equals("sample")) {
            other(csv, header, type);
            return;
        }
        Optional<LocalDate> reference = date(csv, header, "reference_date");
        Optional<LocalDate> end = date(csv, header, "target_end_date");
        int horizon = horizon(csv, header);
        String location = name(csv, header, "location");
        String target = name(csv, header, "target");
        double value = number(csv, header, "value");
        if (reference.isPresent() && end.isPresent() && horizon > 0 && end.get().isBefore(reference.get())) {
            problem(
                    csv,
                    header.at("target_end_date"),
                    "the target ends before the forecast was made",
                    reference.get() + " or later",
                    "Perhaps the two dates are exchanged.");
        }
        if (problems.size() > before || reference.isEmpty() || end.isEmpty()) return;
        String who = header.text(csv, "model_id").isEmpty() ? model : header.text(csv, "model_id");
        Task task = new Task(who, reference.get(), target, location, horizon, end.get());
        Gathered of = tasks.computeIfAbsent(task, _ -> new Gathered(csv.line()));
        if (quantile) quantile(csv, header, of, value);
        else sample(csv, header, of, value);
    }

    private void quantile(CsvStream csv, Header header, Gathered of, double value) throws CsvFault {
        double level = parsed(header.text(csv, "output_type_id"));
        if (!(level > 0 && level < 1)) {
            problem(
                    csv,
                    header.at("output_type_id"),
                    "not a level",
                    "more than 0, less than 1",
                    "Write levels as shares: 0.025, not 2.5.");
            return;
        }
        Spot before = of.quantiles.putIfAbsent(level, spot(csv, header, value));
        if (before != null) twice(csv, header, before.line());
    }

    private void sample(CsvStream csv, Header header, Gathered of, double value) throws CsvFault {
        String id = header.text(csv, "output_type_id");
        if (id.isEmpty() || id.length() > 80) {
            problem(
                    csv,
                    header.at("output_type_id"),
                    "the sample has no name",
                    "1 to 80 characters",
                    "Number samples.");
            return;
        }
        Spot before = of.samples.putIfAbsent(id, spot(csv, header, value));
        if (before != null) twice(csv, header, before.line());
    }

    private void twice(CsvStream csv, Header header, int line) throws CsvFault {
        problem(
                csv,
                header.at("output_type_id"),
                "this task has it already, on line " + line,
                "each once",
                "Take one away.");
    }

    private void other(CsvStream csv, Header header, String type) throws CsvFault {
        boolean known = List.of("mean", "median", "cdf", "pmf").contains(type);
        if (!known) {
            problem(
                    csv,
                    header.at("output_type"),
                    "unknown output type",
                    "quantile, sample, mean, median, cdf or pmf",
                    "Write quantile or sample.");
            return;
        }
        Problem here = csv.problem(header.at("output_type"), "output type is not scored", "", "");
        left.merge(type, new Left(here, 1), (one, _) -> new Left(one.first(), one.rows() + 1));
    }

    private static Spot spot(CsvStream csv, Header header, double value) {
        int at = header.at("value");
        return new Spot(value, csv.line(at), csv.column(at));
    }

    private Optional<LocalDate> date(CsvStream csv, Header header, String column) throws CsvFault {
        try {
            LocalDate date = LocalDate.parse(header.text(csv, column));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) return Optional.of(date);
        } catch (DateTimeException e) {
            // told below, with those out of range
        }
        problem(
                csv,
                header.at(column),
                column + " is not a date",
                "YYYY-MM-DD, from 1900 to 2200",
                "Write it as 2023-12-31.");
        return Optional.empty();
    }

    /// A whole number, perhaps written as `1.0`: R and Parquet columns of DOUBLE do.
    private int horizon(CsvStream csv, Header header) throws CsvFault {
        String text = header.text(csv, "horizon");
        if (text.matches("-?[0-9]{1,4}(\\.0{1,6})?")) return Integer.parseInt(text.replaceAll("\\..*", ""));
        problem(csv, header.at("horizon"), "horizon is not a whole number", "-9999 to 9999", "Write periods ahead.");
        return 0;
    }

    private String name(CsvStream csv, Header header, String column) throws CsvFault {
        String text = header.text(csv, column);
        if (text.isEmpty() || text.length() > 300) {
            problem(csv, header.at(column), column + " is empty or too long", "1 to 300 characters", "Name it.");
        }
        return text;
    }

    private double number(CsvStream csv, Header header, String column) throws CsvFault {
        double value = parsed(header.text(csv, column));
        if (Math.abs(value) <= MOST) return value;
        problem(
                csv,
                header.at(column),
                column + " is not a number",
                "-1e12 to 1e12, with a decimal point",
                "Leave the task out where nothing is forecast.");
        return 0;
    }

    /// NaN where the text is no plain number.
    private static double parsed(String text) {
        if (!text.matches("[-+]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,3})?")) return Double.NaN;
        return Double.parseDouble(text);
    }

    private void problem(CsvStream csv, int cell, String what, String allowed, String wayOut) throws CsvFault {
        problems.add(csv.problem(cell, what, allowed, wayOut));
    }

    ForecastFile.Read done() {
        List<Prediction> predictions = new ArrayList<>();
        tasks.forEach((task, of) -> {
            if (problems.size() < PROBLEMS) check(task, of);
            if (problems.isEmpty()) predictions.add(prediction(task, of));
        });
        if (problems.isEmpty() && rows == 0) {
            problems.add(new Problem(file, 1, 0, "", "the file holds no forecast", "", "Add rows under the header."));
        }
        List<Problem> notes = new ArrayList<>();
        for (Left one : left.values()) {
            Problem first = one.first();
            notes.add(new Problem(
                    file,
                    first.line(),
                    first.column(),
                    first.value(),
                    "%s; %,d such rows were left out".formatted(first.what(), one.rows()),
                    "",
                    ""));
        }
        return new ForecastFile.Read(problems.isEmpty() ? predictions : List.of(), rows, problems, notes);
    }

    /// Quantiles never fall, and come in pairs around the median.
    private void check(Task task, Gathered of) {
        Map.Entry<Double, Spot> before = null;
        for (Map.Entry<Double, Spot> one : of.quantiles.entrySet()) {
            Spot spot = one.getValue();
            if (before != null && spot.value() < before.getValue().value()) {
                problems.add(new Problem(
                        file,
                        spot.line(),
                        spot.column(),
                        String.valueOf(spot.value()),
                        "quantiles cross: level %s is below level %s on line %d"
                                .formatted(
                                        one.getKey(),
                                        before.getKey(),
                                        before.getValue().line()),
                        before.getValue().value() + " or more",
                        "Sort the quantiles of this task."));
            }
            if (partner(of, one.getKey()).isEmpty()) {
                problems.add(new Problem(
                        file,
                        spot.line(),
                        0,
                        String.valueOf(one.getKey()),
                        "the level has no partner on the other side of the median",
                        "level %s beside it".formatted(Math.round((1 - one.getKey()) * 1e9) / 1e9),
                        "Add it for %s, %s, horizon %d, or take this one away."
                                .formatted(task.target(), task.location(), task.horizon())));
            }
            before = one;
        }
        if (of.quantiles.isEmpty() && of.samples.size() == 1) {
            problems.add(
                    new Problem(file, of.line, 0, "", "the task has a single sample", "at least 2", "Add samples."));
        }
    }

    private static Optional<Double> partner(Gathered of, double level) {
        return of.quantiles.subMap(1 - level - 1e-9, 1 - level + 1e-9).keySet().stream()
                .findFirst();
    }

    private static Prediction prediction(Task task, Gathered of) {
        double[] levels =
                of.quantiles.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] quantiles =
                of.quantiles.values().stream().mapToDouble(Spot::value).toArray();
        double[] samples = of.samples.values().stream().mapToDouble(Spot::value).toArray();
        return Prediction.of(task, levels, quantiles, samples);
    }
}
