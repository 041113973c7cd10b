package paso.study.kept;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Who;
import paso.study.arrivals.Counterpart;
import paso.time.Span;

/// A figure that is forecast before anybody has published it.
///
/// @param place  id of a place or an area
/// @param who    everybody, or one group
/// @param period the days of a flow; one day of a stock, which holds at its end
public record Target(String place, Who who, Measure measure, Place.Unit unit, Span period)
        implements Comparable<Target> {

    private static final int MOST_DAYS = 366;
    private static final Pattern WORDS = Pattern.compile(
            "([a-z_]{1,40})(?: group=([A-Za-z0-9][A-Za-z0-9._-]{0,79}))?( households)?(?: over ([0-9]{1,3}) days)?");

    private static final Comparator<Target> ORDER = Comparator.comparing(Target::place)
            .thenComparing(Target::measure)
            .thenComparing(target -> target.who().toString())
            .thenComparing(Target::unit)
            .thenComparing(target -> target.period().last())
            .thenComparing(target -> target.period().first());

    /// What a published figure would be a truth of.
    static Target of(Observation figure) {
        Span period =
                Counterpart.stock(figure.measure()) ? Span.day(figure.period().last()) : figure.period();
        return new Target(figure.place(), figure.who(), figure.measure(), figure.unit(), period);
    }

    /// The target that [#words()] of a place speak of; empty where they were not written by it.
    public static Optional<Target> of(String place, String words, LocalDate last) {
        Matcher said = WORDS.matcher(words);
        if (!said.matches()) return Optional.empty();
        for (Measure measure : Measure.values()) {
            if (!measure.word().equals(said.group(1))) continue;
            boolean flow = said.group(4) != null;
            if (flow == Counterpart.stock(measure)) return Optional.empty();
            int days = flow ? Integer.parseInt(said.group(4)) : 1;
            if (days < 1 || days > MOST_DAYS) return Optional.empty();
            Who who = said.group(2) == null ? Who.EVERYBODY : Who.group(said.group(2));
            Place.Unit unit = said.group(3) == null ? Place.Unit.PEOPLE : Place.Unit.HOUSEHOLDS;
            return Optional.of(new Target(place, who, measure, unit, new Span(last.minusDays(days - 1L), last)));
        }
        return Optional.empty();
    }

    /// `census`, `census group=family households`, `arrivals over 31 days`: all but the place and the last day.
    public String words() {
        StringBuilder words = new StringBuilder(measure.word().toLowerCase(Locale.ROOT));
        who.values()
                .forEach((name, value) ->
                        words.append(' ').append(name).append('=').append(value));
        if (unit == Place.Unit.HOUSEHOLDS) words.append(" households");
        if (!Counterpart.stock(measure)) {
            words.append(" over ").append(period.days()).append(" days");
        }
        return words.toString();
    }

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }
}
