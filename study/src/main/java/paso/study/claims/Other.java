package paso.study.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Reading;
import paso.scenario.Claim.Test;
import paso.scenario.Claim.Year;
import paso.scenario.Text;
import paso.time.Span;

/// Definitions that are mixed up so often that they are tried without being asked for.
final class Other {

    private Other() {}

    /// A statement about people, counted in events as its series is.
    static Optional<Reading> asEvents(Test test, Predicate<Asked> events) {
        return changed(test, asked -> asked.people() && events.test(asked), Other::counted)
                .map(other -> new Reading(
                        Claim.Kind.EVENTS_OR_PEOPLE,
                        Text.of(
                                "counted as events, of which one person may cause several",
                                "contando eventos, de los que una persona puede causar varios"),
                        other));
    }

    private static Asked counted(Asked asked) {
        return new Asked(asked.terms(), asked.period(), asked.year(), asked.take(), false);
    }

    /// The calendar year in place of the fiscal year of the same name, or the other way round.
    static Optional<Reading> otherYear(Test test) {
        boolean fiscal = (test instanceof Claim.Level level && level.asked().year() == Year.FISCAL)
                || (test instanceof Claim.Relation relation && relation.asked().year() == Year.FISCAL);
        Text title = fiscal
                ? Text.of("in the calendar year", "en el año natural")
                : Text.of(
                        "in the fiscal year, which begins on 1 October of the year before",
                        "en el año fiscal, que empieza el 1 de octubre del año anterior");
        return changed(test, asked -> asked.year() != Year.NONE, Other::shifted)
                .map(other -> new Reading(Claim.Kind.YEAR, title, other));
    }

    private static Asked shifted(Asked asked) {
        Span period = asked.period();
        LocalDate first = period.first();
        boolean fiscal = asked.year() == Year.FISCAL;
        Span other = new Span(
                fiscal ? first.plusMonths(3) : first.minusMonths(3),
                (fiscal
                                ? period.last().plusDays(1).plusMonths(3)
                                : period.last().plusDays(1).minusMonths(3))
                        .minusDays(1));
        return new Asked(asked.terms(), other, fiscal ? Year.CALENDAR : Year.FISCAL, asked.take(), asked.people());
    }

    private interface Change {
        Asked of(Asked asked);
    }

    /// The test with every figure changed that `applies`; empty where none does.
    private static Optional<Test> changed(Test test, Predicate<Asked> applies, Change change) {
        return switch (test) {
            case Claim.Level(Asked asked, Claim.Wanted wanted) ->
                applies.test(asked) ? Optional.of(new Claim.Level(change.of(asked), wanted)) : Optional.empty();
            case Claim.Relation(Asked asked, Asked base, Claim.Form form, Claim.Wanted wanted) ->
                applies.test(asked) || applies.test(base)
                        ? Optional.of(new Claim.Relation(
                                applies.test(asked) ? change.of(asked) : asked,
                                applies.test(base) ? change.of(base) : base,
                                form,
                                wanted))
                        : Optional.empty();
            case Claim.Extreme(Asked asked, boolean highest, Optional<LocalDate> since) ->
                applies.test(asked)
                        ? Optional.of(new Claim.Extreme(change.of(asked), highest, since))
                        : Optional.empty();
            case Claim.Cause _, Claim.Uncountable _ -> Optional.empty();
        };
    }
}
