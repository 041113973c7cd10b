package paso.scenario.displacement;

/// Water in a site from a day on, until its next change.
///
/// @param level 0 = dry
public record Flood(String site, int day, int level) {}
