package paso.data.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.observe.SeriesId;
import paso.time.Span;

/// `date,place,measure,value` for a shelter that reports one number a day. Columns `series` and
/// `published` may follow; without `series` it is `reported`.
///
/// Dates of a flow that are whole weeks apart are weeks, and dates that all begin or all end months are months: a
/// Monday or the first of a month begins its period, any other date ends it. A note says so.
public final class PlainFormat extends TableImporter {

    static final String SERIES = "reported";

    public PlainFormat() {
        super(List.of("date", "place", "measure", "value"));
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String words() {
        return "date,place,measure,value: one number a day";
    }

    @Override
    protected void row(CsvStream csv, Header header, Cells cells, Gathered gathered) throws CsvFault {
        int before = gathered.problems().size();
        String series = header.has("series") ? cells.name("series") : SERIES;
        SeriesId id = new SeriesId(series, cells.name("place"), cells.name("measure"));
        Optional<LocalDate> date = cells.date("date");
        Optional<LocalDate> published = cells.dateIfAny("published");
        if (cells.none("value")) return;
        double value = cells.count("value");
        if (gathered.problems().size() > before || date.isEmpty()) return;
        gathered.figure(csv, header.at("date"), id, Span.day(date.get()), value, published);
    }

    @Override
    protected void finish(Gathered gathered) {
        gathered.spreadFlows();
    }
}
