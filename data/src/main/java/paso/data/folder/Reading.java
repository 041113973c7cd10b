package paso.data.folder;

import java.util.List;
import java.util.Optional;
import paso.scenario.Figures;
import paso.scenario.Scenario;

/// What reading a folder gave.
///
/// @param scenario present if and only if there are no problems
/// @param problems everything that cannot be, by file, line and column
/// @param notes    worth knowing, and no reason to stop
/// @param later    observations published after the as-of date; only the look back may see them
/// @param sha256   hexadecimal hash of what is readable at the as-of date, whatever the order of rows, comments and
///                 white space; empty where there are problems
public record Reading(
        Optional<Scenario> scenario,
        List<Problem> problems,
        List<Problem> notes,
        List<Figures.Observation> later,
        String sha256) {

    public Reading {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        later = List.copyOf(later);
    }
}
