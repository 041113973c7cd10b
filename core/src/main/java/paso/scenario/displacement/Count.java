package paso.scenario.displacement;

import java.time.LocalDate;

/// People counted on a date.
///
/// @param people >= 0; whole, but for a case that is run at a fraction of its size
public record Count(LocalDate date, double people) {}
