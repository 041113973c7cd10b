package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.observe.SeriesId;
import paso.time.Span;

/// The seven-column long format: `series,place,measure,period_start,period_end,value,source`, a row for each value.
/// A column `published` may follow. Missing rows mean *not published*.
public final class LongFormat implements Importer {

    private static final List<String> NEEDED =
            List.of("series", "place", "measure", "period_start", "period_end", "value");

    @Override
    public String name() {
        return "long";
    }

    @Override
    public String words() {
        return "series,place,measure,period_start,period_end,value,source: one row for each value, ISO dates, both ends"
                + " inclusive";
    }

    @Override
    public boolean fits(List<String> header) {
        return header.containsAll(NEEDED);
    }

    @Override
    public Imported read(Path file, Terms terms) throws IOException {
        String name = String.valueOf(file.getFileName());
        Gathered gathered = new Gathered(name, terms);
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, NEEDED, gathered.problems());
            if (!gathered.problems().isEmpty()) return gathered.done();
            while (gathered.goesOn() && csv.next()) row(csv, header, gathered);
        } catch (CsvFault e) {
            gathered.problems().add(e.problem());
        }
        return gathered.done();
    }

    private static void row(CsvStream csv, Header header, Gathered gathered) throws CsvFault {
        gathered.row();
        if (csv.size() < header.width()) {
            gathered.problem(
                    csv,
                    csv.size() - 1,
                    "the row has %d cells, the header %d".formatted(csv.size(), header.width()),
                    "as many cells as columns",
                    "Add the commas that are missing.");
            return;
        }
        int before = gathered.problems().size();
        SeriesId id = new SeriesId(header.text(csv, "series"), header.text(csv, "place"), header.text(csv, "measure"));
        for (String part : List.of("series", "place", "measure")) {
            if (!Names.valid(header.text(csv, part))) {
                gathered.problem(csv, header.at(part), part + " is not a name", Names.WORDS, "Write a short name.");
            }
        }
        Optional<LocalDate> first = date(csv, header, "period_start", gathered);
        Optional<LocalDate> last = date(csv, header, "period_end", gathered);
        Optional<LocalDate> published = Optional.empty();
        if (!header.text(csv, "published").isEmpty()) published = date(csv, header, "published", gathered);
        double value = Values.count(header.text(csv, "value"));
        if (value < 0) {
            gathered.problem(
                    csv,
                    header.at("value"),
                    "value is not a count",
                    Values.WORDS,
                    "Leave the row out where nothing is published.");
        }
        if (gathered.problems().size() > before || first.isEmpty() || last.isEmpty()) return;
        if (last.get().isBefore(first.get())) {
            gathered.problem(
                    csv, header.at("period_end"), "the period ends before it begins", first.get() + " or later", "");
            return;
        }
        gathered.figure(csv, header.at("period_start"), id, new Span(first.get(), last.get()), value, published);
    }

    private static Optional<LocalDate> date(CsvStream csv, Header header, String column, Gathered gathered)
            throws CsvFault {
        try {
            LocalDate date = LocalDate.parse(header.text(csv, column));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) return Optional.of(date);
        } catch (DateTimeException e) {
            // told below, with those out of range
        }
        gathered.problem(
                csv,
                header.at(column),
                column + " is not a date",
                "YYYY-MM-DD, from 1900 to 2200",
                "Write it as 2023-12-31.");
        return Optional.empty();
    }
}
