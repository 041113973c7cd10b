package paso.data.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.observe.SeriesId;
import paso.time.Span;

/// The seven-column long format: `series,place,measure,period_start,period_end,value,source`, a row for
/// each value. A column `published` may follow. Missing rows mean *not published*.
public final class LongFormat extends TableImporter {

    public LongFormat() {
        super(List.of("series", "place", "measure", "period_start", "period_end", "value"));
    }

    @Override
    public String name() {
        return "long";
    }

    @Override
    public String words() {
        return "series,place,measure,period_start,period_end,value,source and perhaps published: a row for each value";
    }

    @Override
    protected void row(CsvStream csv, Header header, Cells cells, Gathered gathered) throws CsvFault {
        int before = gathered.problems().size();
        SeriesId id = new SeriesId(cells.name("series"), cells.name("place"), cells.name("measure"));
        Optional<LocalDate> first = cells.date("period_start");
        Optional<LocalDate> last = cells.date("period_end");
        Optional<LocalDate> published = cells.dateIfAny("published");
        if (cells.none("value")) return;
        double value = cells.count("value");
        if (gathered.problems().size() > before || first.isEmpty() || last.isEmpty()) return;
        if (last.get().isBefore(first.get())) {
            gathered.problem(
                    csv,
                    header.at("period_end"),
                    "the period ends before it begins",
                    first.get() + " or later",
                    "Perhaps the two are exchanged.");
            return;
        }
        Span period = new Span(first.get(), last.get());
        if (period.days() > 366) {
            gathered.problem(
                    csv, header.at("period_end"), "the period is longer than a year", "1 to 366 days", "Split it.");
            return;
        }
        gathered.figure(csv, header.at("period_start"), id, period, value, published);
    }
}
