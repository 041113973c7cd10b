package paso.scenario.displacement;

import java.util.List;

/// What people heed beside conflict and distance. All off: none of it acts.
///
/// @param economy      the score of a foreign site grows by trade volume + hdi^2 of itself
/// @param fleeHunger   the chance of leaving grows towards 1 with the share of people in a food crisis
/// @param avoidHunger  the score of a site at home is lowered by the square of that share
/// @param floodChances chance of leaving a flooded site, by level; empty = as if it were dry
/// @param floodWeights score of a flooded site is multiplied by it, by level; empty = as if it were dry
/// @param persons      what depends on who somebody is
public record Heeds(
        boolean economy,
        boolean fleeHunger,
        boolean avoidHunger,
        List<Double> floodChances,
        List<Double> floodWeights,
        Persons persons) {

    /// Attributes of a site.
    public static final String TRADE_VOLUME = "trade_volume";

    public static final String HDI = "hdi";

    public Heeds {
        floodChances = List.copyOf(floodChances);
        floodWeights = List.copyOf(floodWeights);
    }

    /// Rules by which one person scores a site otherwise than another.
    ///
    /// @param women             women square the score
    /// @param children          people below 19 square it
    /// @param elderly           people above 59 square it
    /// @param boys              with `children`: for males above 14 every score is 1
    /// @param campEthnicity     the score of a camp is multiplied by ten times the share of the own group there
    /// @param campReligion      the same by religion, over `religionFraction`
    /// @param conflictEthnicity the score of a conflict zone, by ethnicity
    /// @param townEthnicity     the score of any other site, by ethnicity
    /// @param religionFraction  usual share of the own religion, > 0
    public record Persons(
            boolean women,
            boolean children,
            boolean elderly,
            boolean boys,
            boolean campEthnicity,
            boolean campReligion,
            boolean conflictEthnicity,
            boolean townEthnicity,
            double religionFraction) {

        public static Persons none() {
            return new Persons(false, false, false, false, false, false, false, false, 0.25);
        }

        /// Names of the traits that these rules look at.
        public java.util.SortedSet<String> traits() {
            java.util.SortedSet<String> traits = new java.util.TreeSet<>();
            if (children || elderly) traits.add(Trait.AGE);
            if (women || (children && boys)) traits.add(Trait.GENDER);
            if (ethnicity()) traits.add(Trait.ETHNICITY);
            if (campReligion) traits.add(Trait.RELIGION);
            return traits;
        }

        public boolean ethnicity() {
            return campEthnicity || conflictEthnicity || townEthnicity;
        }
    }

    public static Heeds none() {
        return new Heeds(false, false, false, List.of(), List.of(), Persons.none());
    }

    /// Whether hunger acts on where people go.
    public boolean hunger() {
        return fleeHunger || avoidHunger;
    }

    /// Whether water does.
    public boolean floods() {
        return !floodChances.isEmpty() || !floodWeights.isEmpty();
    }

    /// The entry of a list for a level; the last holds for all above it.
    public static double at(List<Double> byLevel, int level) {
        return byLevel.get(Math.min(level, byLevel.size() - 1));
    }
}
