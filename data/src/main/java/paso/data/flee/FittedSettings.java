package paso.data.flee;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning;

/// Settings in the form of `simsetting.yml`, so that a fitted case runs by naming one file, here and in Flee.
///
/// Flee has no weights of places and ignores them.
public final class FittedSettings {

    private FittedSettings() {}

    /// The settings as text.
    ///
    /// @param fitted whose rules and weights are written
    /// @param name   what Flee's files call a place, by its id
    public static String text(Displacement fitted, UnaryOperator<String> name) {
        Moving moving = fitted.moving();
        Spawning spawning = fitted.spawning();
        StringBuilder yaml = new StringBuilder("# Written by paso fit.\n");
        yaml.append("spawn_rules:\n");
        line(yaml, "take_from_population", spawning.takeFromPopulation());
        line(yaml, "insert_day0", spawning.insertDay0());
        line(yaml, "empty_camps_on_day0", spawning.emptyCampsOnDay0());
        line(yaml, "conflict_zone_spawning_only", spawning.conflictZonesOnly());
        line(yaml, "sum_from_camps", spawning.sumFromCamps());
        if (!spawning.decay().isEmpty()) {
            yaml.append("  conflict_spawn_decay: ")
                    .append(list(spawning.decay()))
                    .append('\n');
            line(yaml, "conflict_spawn_decay_interval", spawning.decayDays());
        }
        if (spawning.hunger()) line(yaml, SettingsReader.HUNGER, true);
        volume(yaml, spawning.volume());
        yaml.append("move_rules:\n");
        line(yaml, "max_move_speed", moving.speeds().most());
        line(yaml, "max_walk_speed", moving.speeds().walking());
        line(yaml, "conflict_movechance", moving.chances().conflict());
        line(yaml, "camp_movechance", moving.chances().camp());
        line(yaml, "idpcamp_movechance", moving.chances().idpCamp());
        line(yaml, "default_movechance", moving.chances().other());
        line(yaml, "movechance_pop_base", moving.chances().populationBase());
        line(yaml, "movechance_pop_scale_factor", moving.chances().populationPower());
        line(yaml, "foreign_weight", moving.weights().foreign());
        line(yaml, "camp_weight", moving.weights().camp());
        line(yaml, "conflict_weight", moving.weights().conflict());
        line(yaml, "softening", moving.weights().softKm());
        line(yaml, "weight_softening", moving.weights().softening());
        line(yaml, "weight_power", moving.weights().power());
        line(yaml, "distance_power", moving.weights().distancePower());
        line(yaml, "stay_close_to_home", moving.weights().stayClose());
        line(yaml, "home_distance_power", moving.weights().homeDistancePower());
        line(yaml, "use_pop_for_loc_weight", moving.weights().populationPower() != 0);
        if (moving.weights().populationPower() != 0) {
            line(yaml, "pop_power_for_loc_weight", moving.weights().populationPower());
        }
        line(yaml, "capacity_buffer", moving.room().buffer());
        line(yaml, "capacity_scaling", moving.room().scaling());
        line(yaml, "awareness_level", moving.awareness());
        line(yaml, "fixed_routes", moving.fixedRoutes());
        line(yaml, "pruning_threshold", moving.pruning());
        line(yaml, "avoid_short_stints", moving.shortStints());
        line(yaml, "start_on_foot", moving.onFoot());
        heeds(yaml, moving.heeds());
        yaml.append(SettingsReader.PLACE_WEIGHTS).append(":\n");
        for (Site site : fitted.sites()) {
            Double weight = site.attributes().get(Site.PLACE_WEIGHT);
            if (weight != null) {
                yaml.append("  ")
                        .append(quoted(name.apply(site.id())))
                        .append(": ")
                        .append(number(weight))
                        .append('\n');
            }
        }
        return yaml.toString();
    }

    private static void volume(StringBuilder yaml, Spawning.Volume volume) {
        switch (volume) {
            case Spawning.Volume.Registered() -> {}
            case Spawning.Volume.Constant(double people) -> driven(yaml, "constant", people);
            case Spawning.Volume.Poisson(double people) -> driven(yaml, "poisson", people);
            case Spawning.Volume.Share(double share) -> driven(yaml, "pop_ratio", share);
            case Spawning.Volume.Flooded(Spawning.Volume.How how, List<Double> byLevel) -> {
                line(yaml, "flood_zone_spawning_only", true);
                yaml.append("  flood_driven_spawn_mode:\n    spawn_mode: ")
                        .append(
                                how == Spawning.Volume.How.SHARE
                                        ? "pop_ratio"
                                        : how.name().toLowerCase(Locale.ROOT))
                        .append("\n    displaced_per_flood_day: ")
                        .append(list(byLevel))
                        .append('\n');
            }
        }
    }

    /// Only what is on: what is not is as Flee has it by itself.
    private static void heeds(StringBuilder yaml, Heeds heeds) {
        if (heeds.economy()) line(yaml, HeedsReader.ECONOMY, true);
        if (heeds.fleeHunger()) line(yaml, HeedsReader.FLEE_HUNGER, true);
        if (heeds.avoidHunger()) line(yaml, HeedsReader.AVOID_HUNGER, true);
        Heeds.Persons persons = heeds.persons();
        if (persons.women()) line(yaml, HeedsReader.WOMEN, true);
        if (persons.children()) line(yaml, HeedsReader.CHILDREN, true);
        if (persons.elderly()) line(yaml, HeedsReader.ELDERLY, true);
        if (persons.boys()) line(yaml, HeedsReader.BOYS, true);
        if (persons.campEthnicity()) line(yaml, HeedsReader.CAMP_ETHNICITY, true);
        if (persons.campReligion()) line(yaml, HeedsReader.CAMP_RELIGION, true);
        if (persons.conflictEthnicity()) line(yaml, HeedsReader.CONFLICT_ETHNICITY, true);
        if (persons.townEthnicity()) line(yaml, HeedsReader.TOWN_ETHNICITY, true);
        if (persons.campReligion()) line(yaml, HeedsReader.RELIGION_FRACTION, persons.religionFraction());
        if (heeds.floods()) {
            yaml.append("  flood_rules:\n    flood_movechances: ")
                    .append(list(heeds.floodChances()))
                    .append("\n    flood_loc_weights: ")
                    .append(list(heeds.floodWeights()))
                    .append('\n');
        }
    }

    private static String list(List<Double> values) {
        return values.stream().map(FittedSettings::number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void driven(StringBuilder yaml, String mode, double people) {
        yaml.append("  conflict_driven_spawning:\n    spawn_mode: ")
                .append(mode)
                .append('\n');
        yaml.append("    displaced_per_conflict_day: ").append(number(people)).append('\n');
    }

    private static void line(StringBuilder yaml, String key, boolean on) {
        yaml.append("  ").append(key).append(on ? ": True\n" : ": False\n");
    }

    private static void line(StringBuilder yaml, String key, double value) {
        yaml.append("  ").append(key).append(": ").append(number(value)).append('\n');
    }

    /// The shortest decimal that reads back as the same number.
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
        return Double.toString(value).toLowerCase(Locale.ROOT);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
