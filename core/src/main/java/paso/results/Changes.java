package paso.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What changed since the last run of the same scenario folder.
///
/// @param previousRun  hex hash of what the last run read; absent where no run was found
/// @param previousAsOf as-of date of the last run; absent where no run was found
/// @param rows         headline numbers before and after, also where they are the same; by place
/// @param newFigures   observations that are read now and were not then, by table and line
public record Changes(
        Optional<String> previousRun, Optional<LocalDate> previousAsOf, List<Row> rows, List<NewFigure> newFigures) {

    /// No run to compare with.
    public static final Changes NONE = new Changes(Optional.empty(), Optional.empty(), List.of(), List.of());

    /// One headline number in two runs.
    ///
    /// @param place id of a place, or [Overflow#ANY]
    /// @param before NaN where the last run did not give it
    /// @param after  NaN where this run does not give it
    public record Row(What what, String place, double before, double after) {}

    /// What is compared.
    public enum What {
        /// Chance of being out of room on some day after the as-of date, in [0, 1].
        CHANCE,
        /// Median of the highest load after the as-of date, in the place's unit.
        PEAK,
        /// Median first day out of room, as days after 1970-01-01 ([LocalDate#toEpochDay]).
        FIRST_DAY
    }

    /// A published figure that the last run had not read.
    ///
    /// @param file   table of the scenario folder
    /// @param place  id of a place or an area
    /// @param what   measure, for example `census`
    /// @param date   last day of its period
    /// @param source key of a source of the scenario; empty = none
    public record NewFigure(String file, String place, String what, LocalDate date, double value, String source) {}

    public Changes {
        rows = List.copyOf(rows);
        newFigures = List.copyOf(newFigures);
    }
}
