package paso.scenario.displacement;

import java.util.List;

/// What a case knows beside conflict: hunger, water, and who the displaced people are. Nothing of it acts unless a
/// rule of [Moving] or [Spawning] looks at it.
///
/// @param hunger in order of day within a region
/// @param floods changes of water, in order of day
/// @param traits what people differ in, each drawn independently
public record Circumstances(List<Hunger> hunger, List<Flood> floods, List<Trait> traits) {

    public Circumstances {
        hunger = List.copyOf(hunger);
        floods = List.copyOf(floods);
        traits = List.copyOf(traits);
    }

    public static Circumstances none() {
        return new Circumstances(List.of(), List.of(), List.of());
    }
}
