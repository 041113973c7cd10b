package paso.app.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What is asked of a case of displacement: a Flee input folder, or a scenario made from one.
///
/// @param settings   a `simsetting.yml`; for a Flee folder only
/// @param observed   folder of `data_layout.csv`; for a Flee folder only
/// @param documented what Flee's documentation says in place of what its code does; for a Flee folder only
/// @param days       days to simulate; absent = those of the case
/// @param threads    at least 1; changes the time taken and nothing else
/// @param levers     switched on; for a scenario only
public record CaseOrder(
        Path folder,
        Optional<Path> settings,
        Optional<Path> observed,
        boolean documented,
        OptionalInt days,
        OptionalInt replicates,
        OptionalLong seed,
        int threads,
        List<String> levers) {
    public CaseOrder {
        levers = List.copyOf(levers);
    }
}
