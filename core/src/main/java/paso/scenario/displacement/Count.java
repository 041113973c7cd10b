package paso.scenario.displacement;

import java.time.LocalDate;

/// People counted on a date.
public record Count(LocalDate date, long people) {}
