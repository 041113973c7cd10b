package paso.scenario.displacement;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// A place that holds people in a case of displacement.
///
/// @param country    the country of the first site of a case is home; every other is foreign
/// @param x          first coordinate, in degrees
/// @param y          second coordinate, in degrees
/// @param population people who live there, >= 0; 0 for a camp
/// @param capacity   people a camp has room for; 0 = no limit
/// @param attributes further numbers by name, for example `conflict_intensity`, `initial_idps`, or a count per group
public record Site(
        String id,
        String region,
        String country,
        double x,
        double y,
        Kind kind,
        long population,
        long capacity,
        SortedMap<String, Double> attributes) {

    /// Attribute that multiplies the score of a site: what a fit found draws people there beyond the rules. 1 where it
    /// is absent. Not one of Flee's.
    public static final String PLACE_WEIGHT = "place_weight";

    /// Attribute: people who are in a camp at the start beside those counted there.
    public static final String INITIAL_IDPS = "initial_idps";

    /// Attribute: people who are at any place at the start, listed one by one.
    public static final String AT_START = "people_at_start";

    /// As this, with another population.
    public Site withPopulation(long other) {
        return new Site(id, region, country, x, y, kind, other, capacity, attributes);
    }

    /// As this, with a value for an attribute.
    public Site with(String attribute, double value) {
        SortedMap<String, Double> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Site(id, region, country, x, y, kind, population, capacity, more);
    }

    public Site {
        attributes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /// What a site is, which sets its chance of leaving and its score.
    public enum Kind {
        TOWN,
        CONFLICT,
        CAMP,
        IDP_CAMP,
        /// A place that people leave with certainty.
        FORWARDING_HUB,
        /// A junction: passed through, never a destination.
        MARKER,
        FLOOD_ZONE;

        /// As written in files: `idp_camp`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
