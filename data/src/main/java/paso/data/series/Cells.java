package paso.data.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;

/// Cells of a row as values; what is none is told to a [Gathered].
public final class Cells {

    private final CsvStream csv;
    private final Header header;
    private final Gathered gathered;

    public Cells(CsvStream csv, Header header, Gathered gathered) {
        this.csv = csv;
        this.header = header;
        this.gathered = gathered;
    }

    /// Whether the row has as many cells as the header has columns, or only empty ones beyond.
    public boolean whole() throws CsvFault {
        if (csv.size() >= header.width()) {
            boolean more = false;
            for (int i = header.width(); i < csv.size(); i++)
                more |= !csv.text(i).isEmpty();
            if (!more) return true;
        }
        gathered.problem(
                csv,
                Math.min(csv.size(), header.width()) - 1,
                "the row has %d cells, the header %d".formatted(csv.size(), header.width()),
                "as many cells as columns",
                csv.size() > header.width()
                        ? "Put text with a comma in double quotes."
                        : "Add the commas that are missing.");
        return false;
    }

    public String text(String column) throws CsvFault {
        return header.text(csv, column);
    }

    /// A name of a series, a place or a measure.
    public String name(String column) throws CsvFault {
        String text = header.text(csv, column);
        if (!Names.valid(text)) {
            gathered.problem(csv, header.at(column), column + " is not a name", Names.WORDS, "Write a short name.");
        }
        return text;
    }

    /// A date from 1900 to 2200.
    public Optional<LocalDate> date(String column) throws CsvFault {
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

    /// As [#date]; empty without a problem where nothing is written.
    public Optional<LocalDate> dateIfAny(String column) throws CsvFault {
        return text(column).isEmpty() ? Optional.empty() : date(column);
    }

    /// Whether a cell says that there is no value: empty, or `NA`. Then the row is left out and counted.
    public boolean none(String column) throws CsvFault {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("NA")) return false;
        gathered.leftOut(csv, header.at(column), "no " + column);
        return true;
    }

    /// A count; -1 where there is none, with a problem.
    public double count(String column) throws CsvFault {
        double value = Values.count(header.text(csv, column));
        if (value < 0) {
            gathered.problem(
                    csv,
                    header.at(column),
                    column + " is not a count",
                    Values.WORDS,
                    "Leave the row out where nothing is published.");
        }
        return value;
    }
}
