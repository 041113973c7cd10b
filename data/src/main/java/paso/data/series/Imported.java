package paso.data.series;

import java.util.List;
import paso.data.folder.Problem;
import paso.observe.Series;

/// What reading a file of observations gave.
///
/// @param series   in order of id; empty where there are problems
/// @param rows     rows of the file that are not blank, without the header
/// @param kept     rows that went into the series
/// @param problems everything that cannot be, in order; with one the file is refused
/// @param notes    rows that were left out or read with an assumption, and why
public record Imported(List<Series> series, long rows, long kept, List<Problem> problems, List<Problem> notes) {

    public Imported {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean refused() {
        return !problems.isEmpty();
    }
}
