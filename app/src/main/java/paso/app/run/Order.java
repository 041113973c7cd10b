package paso.app.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import paso.results.Sharing;

/// What is asked of a scenario folder. What is left out comes from the folder.
///
/// @param asOf       day whose knowledge counts
/// @param days       days after it, >= 1
/// @param replicates >= 1
/// @param threads    >= 1; changes the time taken and nothing else
/// @param expected   one run of means in place of random replicates
/// @param language   of the briefing, `en` or `es`
/// @param sharing    with whom the output is shared
/// @param own        the city that sees itself in full in a public output
public record Order(
        Path folder,
        Optional<LocalDate> asOf,
        OptionalInt days,
        OptionalInt replicates,
        OptionalLong seed,
        int threads,
        boolean expected,
        String language,
        Sharing sharing,
        Optional<String> own) {

    /// For internal use.
    public Order(
            Path folder,
            Optional<LocalDate> asOf,
            OptionalInt days,
            OptionalInt replicates,
            OptionalLong seed,
            int threads,
            boolean expected,
            String language) {
        this(folder, asOf, days, replicates, seed, threads, expected, language, Sharing.INTERNAL, Optional.empty());
    }
}
