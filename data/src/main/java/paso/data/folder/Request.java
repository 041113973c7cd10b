package paso.data.folder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a command asks for in place of what `scenario.yaml` says.
///
/// @param asOf       nothing published after this day is read
/// @param days       days simulated after the as-of date
/// @param replicates replicates of a run
/// @param seed       seed of a run
public record Request(Optional<LocalDate> asOf, OptionalInt days, OptionalInt replicates, OptionalLong seed) {

    /// Everything as the folder says.
    public static final Request NONE =
            new Request(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());
}
