package paso.scenario.displacement;

/// A site becomes another kind on a day.
public record SiteChange(String site, Site.Kind kind, int day) {}
