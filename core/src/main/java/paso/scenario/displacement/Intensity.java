package paso.scenario.displacement;

/// Conflict intensity of a site from a day on, until its next change.
///
/// @param value in [0, 1]; 0 = no conflict
public record Intensity(String site, int day, double value) {}
