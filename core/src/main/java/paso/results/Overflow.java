package paso.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Stand-in.
public record Overflow(List<Row> rows) {
    public static final String ANY = "any";

    public record Row(
            String place,
            String group,
            String unit,
            OptionalDouble capacity,
            double probabilityOver,
            Optional<LocalDate> firstDayOverP10,
            Optional<LocalDate> firstDayOverP50,
            Optional<LocalDate> firstDayOverP90,
            Optional<LocalDate> decideBy,
            double peakP50,
            double unmetPersonNightsP50) {}
}
