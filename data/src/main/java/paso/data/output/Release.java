package paso.data.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import paso.results.LeverEffect;
import paso.results.Overflow;
import paso.results.Sharing;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Place.Kind;
import paso.scenario.Route;
import paso.scenario.Scenario;

/// What of a run may stand in its files, by the level of sharing; `docs/sharing.md` has the table.
///
/// @param level with whom the output is shared
/// @param own   the city that sees itself in full at [Sharing#PUBLIC]; empty = none
public record Release(Scenario scenario, Sharing level, Optional<String> own) {

    /// Days by which a week is late at [Sharing#PUBLIC].
    public static final int LATE_DAYS = 7;

    /// Published figures below this are suppressed at [Sharing#PUBLIC].
    public static final int FEWEST = 10;

    private static final int WEEK = 7;

    /// Everything.
    public static Release internal(Scenario scenario) {
        return new Release(scenario, Sharing.INTERNAL, Optional.empty());
    }

    /// Days that one line of a table speaks of, as indices, both inclusive; it is dated by the last.
    record Period(int first, int last) {}

    boolean isPublic() {
        return level == Sharing.PUBLIC;
    }

    /// `true` for the city that sees itself in full.
    boolean isOwn(String place) {
        return own.filter(place::equals).isPresent();
    }

    /// `true` when a place may be named with a number of its own; areas and [Overflow#ANY] always may.
    public boolean shows(String place) {
        Optional<Kind> kind = scenario.network().places().stream()
                .filter(one -> one.id().equals(place))
                .map(Place::kind)
                .findFirst();
        return kind.isEmpty() || isOwn(place) || level.names(kind.get());
    }

    /// `true` when a place may be followed by day, by group and into the days ahead.
    public boolean full(String place) {
        return !isPublic() || isOwn(place);
    }

    /// The days or weeks that may be written of a place, in order. Weeks end [#LATE_DAYS] before the as-of date and
    /// every seven days before that.
    List<Period> periods(String place) {
        int days = scenario.timeline().days();
        List<Period> periods = new ArrayList<>();
        if (full(place)) {
            for (int day = 0; day < days; day++) periods.add(new Period(day, day));
            return periods;
        }
        int last = scenario.asOfDay() - LATE_DAYS;
        for (int end = last - last / WEEK * WEEK; end <= last; end += WEEK) {
            if (end - WEEK + 1 >= 0) periods.add(new Period(end - WEEK + 1, end));
        }
        return periods;
    }

    /// Whether the flow on a route may be written for a month.
    boolean flows(Route route, YearMonth month) {
        if (level == Sharing.INTERNAL) return true;
        if (!shows(route.from()) || !shows(route.to()) || route.mode() == Route.Mode.FLIGHT) return false;
        LocalDate known = scenario.header().asOf().minusDays(LATE_DAYS);
        return full(route.to()) || !month.atEndOfMonth().isAfter(known);
    }

    /// Payers of places that are not shown.
    SortedSet<String> hiddenPayers() {
        SortedSet<String> payers = new TreeSet<>();
        for (Money.Cost cost : scenario.money().costs()) if (hidden(cost)) payers.add(cost.payer());
        return payers;
    }

    private boolean hidden(Money.Cost cost) {
        return cost.target() instanceof Money.Target.AtPlace(String id) && kind(id) == Kind.CHILDREN && !shows(id);
    }

    private Kind kind(String id) {
        return scenario.network().place(id).kind();
    }

    /// A modelled number as it may be written: at [Sharing#PUBLIC] rounded to 10, from 1,000 on to three figures.
    public double rounded(double value) {
        if (!isPublic() || Double.isNaN(value) || Double.isInfinite(value)) return value;
        if (Math.abs(value) < 1000) return Math.rint(value / 10) * 10 + 0.0;
        return BigDecimal.valueOf(value)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /// A modelled number of a measure; shares of capacity to two decimals.
    double rounded(Measure measure, double value) {
        if (measure != Measure.OCCUPANCY || !isPublic()) return rounded(value);
        return Math.rint(value * 100) / 100 + 0.0;
    }

    /// A chance as it may be written: at [Sharing#PUBLIC] in steps of 5 %.
    double chance(double share) {
        return isPublic() ? Math.rint(share * 20) / 20 : share;
    }

    /// What may be said of places out of room: at [Sharing#PUBLIC] the own city and the joint chance, without days.
    public Overflow of(Overflow overflow) {
        if (level == Sharing.INTERNAL) return overflow;
        List<Overflow.Row> rows = new ArrayList<>();
        for (Overflow.Row row : overflow.rows()) {
            boolean any = row.place().equals(Overflow.ANY);
            if (!isPublic() ? shows(row.place()) : any || isOwn(row.place())) rows.add(of(row, any));
        }
        return new Overflow(rows);
    }

    private Overflow.Row of(Overflow.Row row, boolean any) {
        if (!isPublic()) return row;
        return new Overflow.Row(
                row.place(),
                row.group(),
                row.unit(),
                row.capacity(),
                chance(row.probabilityOver()),
                any ? Optional.empty() : row.firstDayOverP10(),
                any ? Optional.empty() : row.firstDayOverP50(),
                any ? Optional.empty() : row.firstDayOverP90(),
                any ? Optional.empty() : row.decideBy(),
                rounded(row.peakP50()),
                rounded(row.unmetPersonNightsP50()));
    }

    /// Effects of levers at places that are shown.
    public List<LeverEffect> of(List<LeverEffect> effects) {
        if (level == Sharing.INTERNAL) return effects;
        return effects.stream()
                .map(effect -> new LeverEffect(
                        effect.lever(),
                        effect.pairs(),
                        effect.effects().stream()
                                .filter(row -> forecast(row.place()))
                                .toList(),
                        effect.instead().stream()
                                .filter(row -> forecast(row.place()))
                                .toList(),
                        effect.again(),
                        List.of()))
                .toList();
    }

    /// `true` when what is ahead of a place may be told; [Overflow#ANY] always may.
    public boolean forecast(String place) {
        return place.equals(Overflow.ANY) || (full(place) && shows(place));
    }

    /// The scenario as a briefing at [Sharing#PARTNERS] may show it: what is not shown is not reported, and sites
    /// have no position.
    public Scenario shown() {
        if (level == Sharing.INTERNAL) return scenario;
        List<Place> places = scenario.network().places();
        boolean none = places.stream().noneMatch(Place::report);
        List<Place> changed = places.stream()
                .map(place -> new Place(
                        place.id(),
                        place.title(),
                        place.kind(),
                        site(place.kind()) ? Optional.empty() : place.position(),
                        place.keeps(),
                        place.room(),
                        place.service(),
                        place.onward(),
                        place.attraction(),
                        (none || place.report()) && shows(place.id()),
                        place.origin()))
                .toList();
        return new Scenario(
                scenario.header(),
                scenario.cohorts(),
                new Scenario.Network(
                        changed, scenario.network().routes(), scenario.network().areas()),
                scenario.behaviour(),
                scenario.figures(),
                scenario.money(),
                scenario.levers(),
                scenario.sources());
    }

    private static boolean site(Kind kind) {
        return kind == Kind.CHILDREN || kind == Kind.RECEPTION;
    }
}
