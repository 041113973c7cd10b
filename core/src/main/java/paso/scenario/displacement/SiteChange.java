package paso.scenario.displacement;

/// A site becomes another kind on a day.
///
/// @param intensity of the conflict where it becomes a conflict zone; 0 = it is one only by name
public record SiteChange(String site, Site.Kind kind, int day, double intensity) {}
