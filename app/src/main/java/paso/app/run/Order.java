package paso.app.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What is asked of a scenario folder. What is left out comes from the folder.
///
/// @param asOf       day whose knowledge counts
/// @param days       days after it, >= 1
/// @param replicates >= 1
/// @param threads    >= 1; changes the time taken and nothing else
/// @param expected   one run of means in place of random replicates
/// @param language   of the briefing, `en` or `es`
public record Order(
        Path folder,
        Optional<LocalDate> asOf,
        OptionalInt days,
        OptionalInt replicates,
        OptionalLong seed,
        int threads,
        boolean expected,
        String language) {}
