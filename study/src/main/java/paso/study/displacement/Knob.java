package paso.study.displacement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.study.search.Box;

/// A number of a case that counts may say something of: a rule that all sites share, or the weight of one camp.
///
/// Before any count is seen its range is passed through evenly (or its logarithm is), but for a shift that puts the
/// middle at the value which the case gives.
///
/// @param name        as settings write it; for a camp `weight:` and its id
/// @param low         lowest value thought possible, > 0
/// @param high        highest
/// @param logarithmic whether the logarithm is passed through evenly
/// @param shift       of the standard normal number that stands for a share of the range
/// @param set         the case with this value
record Knob(
        String name,
        double low,
        double high,
        boolean logarithmic,
        double shift,
        BiFunction<Displacement, Double, Displacement> set) {

    private static final double FARTHEST = 1.5; // of a shift: the ends of the range stay within reach

    private static final double NEAR = 0.05; // share of a range that counts as its end

    /// Prefix of the weight of a camp.
    static final String WEIGHT = "weight:";

    /// The value below which a share `u` lies before any count is seen.
    double at(double u) {
        return value(shift == 0 ? u : Box.share(Box.normal(u) + shift));
    }

    /// As this, with the middle at a value.
    private Knob around(double value) {
        double share =
                logarithmic ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
        double to = Math.clamp(Box.normal(Math.clamp(share, 0, 1)), -FARTHEST, FARTHEST);
        return new Knob(name, low, high, logarithmic, to, set);
    }

    /// As this, over another range.
    private Knob over(Prior prior) {
        return new Knob(name, prior.low(), prior.high(), logarithmic, shift, set);
    }

    /// The end of the range from which all values lie within a twentieth of it.
    CampFit.End end(double lowest, double highest) {
        if (highest <= value(NEAR)) return CampFit.End.LOW;
        return lowest >= value(1 - NEAR) ? CampFit.End.HIGH : CampFit.End.NEITHER;
    }

    private double value(double share) {
        return logarithmic ? low * StrictMath.pow(high / low, share) : low + (high - low) * share;
    }

    static List<String> rules() {
        return RULES.stream().map(Knob::name).toList();
    }

    /// Shared rules, then a weight for each camp with counts, but for those that are held.
    static List<Knob> of(Displacement displacement, List<Prior> priors) {
        return all(displacement, priors).stream()
                .filter(knob -> knob.low < knob.high)
                .toList();
    }

    /// The case with every number that is held at its value.
    static Displacement held(Displacement displacement, List<Prior> priors) {
        Displacement now = displacement;
        for (Knob knob : all(displacement, priors)) {
            if (knob.low == knob.high) now = knob.set.apply(now, knob.low);
        }
        return now;
    }

    private static List<Knob> all(Displacement displacement, List<Prior> priors) {
        Map<String, Prior> named = new TreeMap<>();
        for (Prior prior : priors) named.put(prior.name(), prior);
        List<Knob> knobs = new ArrayList<>();
        double[] given = given(displacement.moving());
        for (int r = 0; r < given.length; r++) {
            Knob rule = RULES.get(r);
            Prior prior = named.get(rule.name);
            Knob ranged = prior == null ? rule : rule.over(prior);
            knobs.add(ranged.low < ranged.high ? ranged.around(given[r]) : ranged);
        }
        Prior every = named.get(Prior.EVERY_WEIGHT);
        Counts.inCase(displacement).stream().map(Registration::site).sorted().forEach(site -> {
            Prior prior = named.getOrDefault(WEIGHT + site, every);
            knobs.add(prior == null ? weight(site) : weight(site).over(prior));
        });
        return knobs;
    }

    /// Values of the rules as the case has them, in the order of `RULES`.
    private static double[] given(Moving moving) {
        Moving.Weights weights = moving.weights();
        return new double[] {
            moving.speeds().most(),
            moving.chances().other(),
            moving.chances().camp(),
            weights.conflict(),
            weights.camp(),
            weights.foreign(),
            weights.softKm(),
            weights.distancePower(),
            moving.room().scaling()
        };
    }

    /// Every knob at its place.
    static Displacement set(Displacement displacement, List<Knob> knobs, double[] u) {
        Displacement now = displacement;
        for (int k = 0; k < knobs.size(); k++)
            now = knobs.get(k).set.apply(now, knobs.get(k).at(u[k]));
        return now;
    }

    // Ranges are wider than those of published sensitivity studies of Flee (Suleimenova et al. 2021).
    private static final List<Knob> RULES = List.of(
            rule("max_move_speed", 50, 500, true, (moving, value) -> {
                Moving.Speeds s = moving.speeds();
                return moving.with(new Moving.Speeds(value, s.walking(), s.crossing()));
            }),
            rule("default_movechance", 0.05, 1, false, (moving, value) -> {
                Moving.Chances c = moving.chances();
                return moving.with(new Moving.Chances(
                        c.conflict(), c.camp(), c.idpCamp(), value, c.populationBase(), c.populationPower()));
            }),
            rule("camp_movechance", 0.0001, 0.02, true, (moving, value) -> {
                Moving.Chances c = moving.chances();
                return moving.with(new Moving.Chances(
                        c.conflict(), value, c.idpCamp(), c.other(), c.populationBase(), c.populationPower()));
            }),
            drawn("conflict_weight", 0.02, 1, (w, value) -> w.conflict(value)),
            drawn("camp_weight", 0.5, 10, (w, value) -> w.camp(value)),
            drawn("foreign_weight", 0.5, 10, (w, value) -> w.foreign(value)),
            drawn("softening", 1, 200, (w, value) -> w.softKm(value)),
            drawn("distance_power", 0.2, 3, (w, value) -> w.distancePower(value)),
            rule(
                    "capacity_scaling",
                    0.8,
                    2,
                    true,
                    (moving, value) -> moving.with(new Moving.Room(moving.room().buffer(), value))));

    private static Knob rule(
            String name, double low, double high, boolean logarithmic, BiFunction<Moving, Double, Moving> rule) {
        return new Knob(name, low, high, logarithmic, 0, (now, value) -> now.with(rule.apply(now.moving(), value)));
    }

    private static Knob drawn(
            String name, double low, double high, BiFunction<Moving.Weights, Double, Moving.Weights> rule) {
        return rule(name, low, high, true, (moving, value) -> moving.with(rule.apply(moving.weights(), value)));
    }

    private static Knob weight(String id) {
        return new Knob(
                WEIGHT + id,
                1 / 16.0,
                16,
                true,
                0,
                (now, value) -> now.withSites(now.sites().stream()
                        .map(site -> site.id().equals(id) ? site.with(Site.PLACE_WEIGHT, value) : site)
                        .toList()));
    }
}
