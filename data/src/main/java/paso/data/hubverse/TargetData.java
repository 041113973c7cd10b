package paso.data.hubverse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.data.series.Cells;
import paso.data.series.Gathered;
import paso.data.series.Header;
import paso.data.series.TableImporter;
import paso.observe.SeriesId;
import paso.time.Span;

/// Target time series of a hub: `target_end_date` (or `date`), `location`, `observation` (or `value`),
/// and where there are several, `target`; `as_of` is the day of publication. Oracle output
/// (`oracle_value`) is read too.
///
/// A hub does not write how long a period is. Dates of a series that are seven days apart end weeks,
/// and month ends end months; anything else is days.
public final class TargetData extends TableImporter {

    static final String SERIES = "target";

    /// Measure where the file tells no target.
    static final String ONLY = "observation";

    private static final String ORACLE = "oracle_value";

    public TargetData() {
        super(List.of("location"));
    }

    @Override
    public String name() {
        return "hubverse";
    }

    @Override
    public String words() {
        return "target_end_date,location,observation and perhaps target, as_of: target data of a hub";
    }

    @Override
    public boolean fits(List<String> header) {
        boolean observed = header.contains("observation") || header.contains("value");
        return header.contains("location")
                && (header.contains("target_end_date") || header.contains("date"))
                && (header.contains(ORACLE) || (observed && !header.contains("output_type")));
    }

    @Override
    protected void check(String file, CsvStream csv, Header header, Gathered gathered) {
        for (List<String> any : List.of(List.of("target_end_date", "date"), List.of("observation", ORACLE, "value"))) {
            if (any.stream().anyMatch(header::has)) continue;
            gathered.problems()
                    .add(new Problem(
                            file,
                            csv.line(),
                            1,
                            any.getFirst(),
                            "a column is missing",
                            String.join(" or ", any),
                            "Add it, or say which kind of file this is."));
        }
    }

    @Override
    protected void row(CsvStream csv, Header header, Cells cells, Gathered gathered) throws CsvFault {
        if (header.has("output_type") && !header.has(ORACLE)) {
            gathered.problem(
                    csv,
                    header.at("output_type"),
                    "this is a file of forecasts",
                    "target data, with observations",
                    "Use paso score for forecasts.");
            return;
        }
        String type = cells.text("output_type");
        if (type.equals("cdf") || type.equals("pmf")) {
            gathered.leftOut(csv, header.at("output_type"), "a category or a share is no observation");
            return;
        }
        int before = gathered.problems().size();
        String ends = header.has("target_end_date") ? "target_end_date" : "date";
        String observed = header.has("observation") ? "observation" : header.has(ORACLE) ? ORACLE : "value";
        String target = header.has("target") ? cells.name("target") : ONLY;
        SeriesId id = new SeriesId(SERIES, cells.name("location"), target);
        Optional<LocalDate> date = cells.date(ends);
        Optional<LocalDate> published = cells.dateIfAny("as_of");
        String text = cells.text(observed);
        if (text.isEmpty() || text.equals("NA")) {
            if (date.isPresent()) gathered.leftOut(csv, header.at(observed), "no observation");
            return;
        }
        double value = cells.count(observed);
        if (gathered.problems().size() > before || date.isEmpty()) return;
        gathered.figure(csv, header.at(ends), id, Span.day(date.get()), value, published);
    }

    @Override
    protected void finish(Gathered gathered) {
        gathered.spread();
    }
}
