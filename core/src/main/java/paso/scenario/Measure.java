package paso.scenario;

import java.util.Locale;
import java.util.Optional;

/// What is counted at a place on a day.
public enum Measure {
    /// People inside at the end of the day, those ready and held back included. A stock.
    CENSUS("people"),
    /// People at the door at the end of the day. A stock.
    WAITING("people"),
    /// People who joined the door that day, from outside or from a route. A flow.
    ARRIVALS("people"),
    /// People who left on a route that day. A flow.
    DEPARTURES("people"),
    /// People sent from the door to another place that day because this one was full. A flow.
    TURNED_AWAY("people"),
    /// Census over capacity, in the place's unit. A ratio; group `all` only.
    OCCUPANCY("share of capacity"),
    /// People inside for at least the place's time limit at the end of the day. A stock.
    OVER_TIME_LIMIT("people"),
    /// People who left that day on a route of mode `street`, or whom a reception place turned away. A flow.
    RELEASED_WITHOUT_RECEPTION("people"),
    /// People who left custody (a sector, a port, a holding) that day for a reception, a city or a community, those
    /// without reception included. A flow.
    RELEASED("people");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    /// As written in files: `turned_away`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Measure> of(String word) {
        for (Measure measure : values()) if (measure.word().equals(word)) return Optional.of(measure);
        return Optional.empty();
    }
}
