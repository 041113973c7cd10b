package paso.data.series;

import java.util.List;
import java.util.Locale;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;

/// What is taken for true of a series that no catalogue names. Each rule reads words of its name;
/// docs/observations.md lists them.
final class Rules {

    private static final List<String> STOCKS = List.of(
            "census", "in_shelter", "in_reception", "in_custody", "present", "occupancy", "stock", "unduplicated");
    private static final List<String> EVENTS = List.of(
            "encounter",
            "detection",
            "apprehension",
            "event",
            "transit",
            "irregular_entries",
            "cit_",
            "boats_",
            "crossing");
    private static final List<String> HOUSEHOLDS = List.of("families", "households");
    private static final List<String> PEOPLE = List.of("individuals", "persons_in", "people");

    private Rules() {}

    static Quantity quantity(SeriesId id) {
        String measure = id.measure().toLowerCase(Locale.ROOT);
        String all = (id.series() + "/" + id.measure()).toLowerCase(Locale.ROOT);
        Quantity.Kind kind = any(STOCKS, all) ? Quantity.Kind.STOCK : Quantity.Kind.FLOW;
        if (any(HOUSEHOLDS, measure) && !any(PEOPLE, measure)) return new Quantity(kind, Quantity.Unit.HOUSEHOLDS);
        return new Quantity(kind, any(EVENTS, all) ? Quantity.Unit.EVENTS : Quantity.Unit.PEOPLE);
    }

    /// Days from the end of a period until it is public, where nobody says: as late as the slowest
    /// publisher we know of that frequency, so that a forecast never sees a figure too early.
    static int lateDays(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 7;
            case WEEK -> 14;
            case MONTH -> 60;
        };
    }

    private static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
