package paso.scenario.displacement;

/// How many people of a region are in a food crisis; between two listed days a straight line.
///
/// @param day     from day 0; need not be whole
/// @param percent of its people, 0 to 100
public record Hunger(String region, double day, double percent) {}
