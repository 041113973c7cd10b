package paso.data.displacement;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Spawning;

/// The files of the form, their columns, and the keys of `rules.yaml`.
final class Form {

    static final String SCENARIO = "scenario.yaml";
    static final String RULES = "rules.yaml";
    static final String LEVERS = "levers.yaml";

    private Form() {}

    /// A table.
    ///
    /// @param needed columns that must be there, in the order in which they are written
    /// @param free   columns that may be there
    /// @param more   further columns may be there, under any name
    record Table(String file, List<String> needed, List<String> free, boolean more) {}

    static final Table PLACES = new Table(
            "places.csv",
            List.of("id", "name", "region", "country", "x", "y", "kind", "population", "capacity"),
            List.of(),
            true);
    static final Table ROUTES = new Table(
            "routes.csv",
            List.of("one", "other", "km", "forced_redirection", "km_per_day", "walk_chance"),
            List.of(),
            false);
    static final Table MAJOR_ROUTES = new Table("major_routes.csv", List.of("route", "place"), List.of(), false);
    static final Table CLOSURES =
            new Table("closures.csv", List.of("kind", "one", "other", "from_day", "until_day"), List.of(), false);
    static final Table CHANGES = new Table("changes.csv", List.of("place", "kind", "day"), List.of("intensity"), false);
    static final Table INTENSITIES = new Table("intensities.csv", List.of("place", "day", "value"), List.of(), false);
    static final Table REGISTRATIONS =
            new Table("registrations.csv", List.of("place", "date", "people"), List.of(), false);
    static final Table CORRECTIONS = new Table("corrections.csv", List.of("place", "date"), List.of(), false);
    static final Table HUNGER = new Table("hunger.csv", List.of("region", "day", "percent"), List.of(), false);
    static final Table FLOODS = new Table("floods.csv", List.of("place", "day", "level"), List.of(), false);
    static final Table TRAITS = new Table("traits.csv", List.of("trait", "value", "place", "weight"), List.of(), false);
    static final Table COSTS = new Table("costs.csv", List.of("place", "per_person_night"), List.of("source"), false);
    static final Table PRIORS = new Table("priors.csv", List.of("parameter", "low", "high"), List.of("note"), false);

    /// The place of a registration that counts everybody.
    static final String TOTAL = "all";

    /// A number among the rules.
    ///
    /// @param words what it means, as written beside it
    record Amount<T>(String key, Function<T, Double> of, double low, double high, String words) {}

    /// A switch among the rules.
    record Switch<T>(String key, Function<T, Boolean> of, String words) {}

    private static final double MOST = 1e9;

    static final List<Amount<Moving>> MOVING_NUMBERS = List.of(
            number("km-per-day", m -> m.speeds().most(), Double.MIN_NORMAL, "greatest distance in a day"),
            number("walking-km-per-day", m -> m.speeds().walking(), Double.MIN_NORMAL, "the same on foot"),
            number("crossing-km-per-day", m -> m.speeds().crossing(), 0, "read, and without effect"),
            chance("leave-conflict", m -> m.chances().conflict(), "daily chance of leaving a conflict zone"),
            chance("leave-camp", m -> m.chances().camp(), "a camp"),
            chance("leave-idp-camp", m -> m.chances().idpCamp(), "a camp for people displaced at home"),
            chance("leave-other", m -> m.chances().other(), "any other place"),
            number("population-base", m -> m.chances().populationBase(), Double.MIN_NORMAL, "people at which it holds"),
            power("population-power-of-leaving", m -> m.chances().populationPower(), "0 = the same for every size"),
            number("foreign-weight", m -> m.weights().foreign(), 0, "draw of a place in another country, times"),
            number("camp-weight", m -> m.weights().camp(), 0, "draw of a camp, times"),
            number("conflict-weight", m -> m.weights().conflict(), 0, "draw of a conflict zone, times"),
            number("soft-km", m -> m.weights().softKm(), 0, "km added to every path"),
            number("softening", m -> m.weights().softening(), 0, "added to every draw"),
            power("power", m -> m.weights().power(), "power of the weight"),
            power("distance-power", m -> m.weights().distancePower(), "power of the distance"),
            power("home-distance-power", m -> m.weights().homeDistancePower(), "with stay-close"),
            power("population-power", m -> m.weights().populationPower(), "0 = draw does not depend on population"),
            number("room-buffer", m -> m.room().buffer(), 0, "share of capacity from which a camp draws less"),
            number("room-scaling", m -> m.room().scaling(), 0, "capacity, times"),
            number("religion-fraction", m -> m.heeds().persons().religionFraction(), Double.MIN_NORMAL, "usual share"),
            new Amount<>("awareness", m -> (double) m.awareness(), -1, 100, "routes looked ahead"),
            new Amount<>("pruning", Moving::pruning, -MOST, MOST, "above 1: paths lighter than the best over it drop"));

    static final List<Switch<Moving>> MOVING_SWITCHES = List.of(
            new Switch<>("stay-close", m -> m.weights().stayClose(), "draw falls with distance from where one is"),
            new Switch<>(
                    "fixed-routes", Moving::fixedRoutes, "paths are found once a day, and major_routes.csv counts"),
            new Switch<>("short-stints", Moving::shortStints, "who has hardly moved lately moves on from towns"),
            new Switch<>("on-foot", Moving::onFoot, "people walk until their first route is done"),
            new Switch<>("economic-pull", m -> m.heeds().economy(), "foreign draw grows by trade_volume + hdi^2"),
            new Switch<>("flee-hunger", m -> m.heeds().fleeHunger(), "people leave where hunger.csv says so"),
            new Switch<>("avoid-hunger", m -> m.heeds().avoidHunger(), "hungry places at home draw less"),
            new Switch<>("women-avoid-hazards", m -> m.heeds().persons().women(), "the draw squared, for women"),
            new Switch<>("children-avoid-hazards", m -> m.heeds().persons().children(), "squared below age 19"),
            new Switch<>("elderly-avoid-hazards", m -> m.heeds().persons().elderly(), "squared above age 59"),
            new Switch<>(
                    "boys-take-risk", m -> m.heeds().persons().boys(), "with the children's: 1 for males above 14"),
            new Switch<>("match-camp-ethnicity", m -> m.heeds().persons().campEthnicity(), "own group draws in camps"),
            new Switch<>("match-camp-religion", m -> m.heeds().persons().campReligion(), "own religion does there"),
            new Switch<>("match-conflict-ethnicity", m -> m.heeds().persons().conflictEthnicity(), "in conflict zones"),
            new Switch<>("match-town-ethnicity", m -> m.heeds().persons().townEthnicity(), "anywhere else"));

    static final String HARVEST = "harvest-months";

    /// Several numbers, as those by level of water; empty = they change nothing.
    record Levels<T>(String key, Function<T, List<Double>> of, String words) {}

    static final List<Levels<Moving>> MOVING_LEVELS = List.of(
            new Levels<>("flood-chances", m -> m.heeds().floodChances(), "chance of leaving a flooded place, by level"),
            new Levels<>("flood-weights", m -> m.heeds().floodWeights(), "draw of a flooded place, times, by level"),
            new Levels<>(
                    HARVEST,
                    m -> m.harvestMonths().stream().map(Integer::doubleValue).toList(),
                    "months, 1 to 12, in which people are counted at home and stay where they are"));

    /// Begins the name of each volume that floods displace: `flood-share`.
    static final String FLOODS_DISPLACE = "flood-";

    static final List<Switch<Spawning>> DISPLACED_SWITCHES = List.of(
            new Switch<>("take-from-population", Spawning::takeFromPopulation, "each lowers the population"),
            new Switch<>("insert-day-0", Spawning::insertDay0, "who was counted on day 0 is in the camps at the start"),
            new Switch<>("empty-camps-on-day-0", Spawning::emptyCampsOnDay0, "camps start empty, counts less day 0"),
            new Switch<>("conflict-zones-only", Spawning::conflictZonesOnly, "nobody is displaced elsewhere"),
            new Switch<>("sum-of-camps", Spawning::sumFromCamps, "else the place 'all' of registrations.csv"),
            new Switch<>("camps-are-sinks", Spawning::campsAreSinks, "people in camps leave the model in time"),
            new Switch<>("hunger", Spawning::hunger, "the hungry of hunger.csv weigh where people are displaced from"));

    private static Amount<Moving> number(String key, Function<Moving, Double> of, double low, String words) {
        return new Amount<>(key, of, low, MOST, words);
    }

    private static Amount<Moving> chance(String key, Function<Moving, Double> of, String words) {
        return new Amount<>(key, of, 0, 1, words);
    }

    private static Amount<Moving> power(String key, Function<Moving, Double> of, String words) {
        return new Amount<>(key, of, -100, 100, words);
    }

    /// Reads back as the same number, without an exponent.
    static String plain(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        return value == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }
}
