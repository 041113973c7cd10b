package paso.scenario.displacement;

import java.time.LocalDate;
import java.util.List;

/// What was counted in a camp.
///
/// @param counts    in order of date; a count between two dates is interpolated
/// @param corrected dates on which the registration was revised: all earlier counts of this camp are scaled by the
///                  count on that date over the count before it
public record Registration(String site, List<Count> counts, List<LocalDate> corrected) {
    public Registration {
        counts = List.copyOf(counts);
        corrected = List.copyOf(corrected);
    }
}
