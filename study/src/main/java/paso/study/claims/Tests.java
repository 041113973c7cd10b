package paso.study.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paso.results.Judged.Answer;
import paso.results.Judged.Effect;
import paso.results.Judged.Part;
import paso.results.Judged.Past;
import paso.results.Judged.Range;
import paso.results.Judged.Truth;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Form;
import paso.scenario.Claim.Reading;
import paso.scenario.Claim.Test;
import paso.scenario.Claim.Wanted;
import paso.scenario.Lever;
import paso.time.Span;

/// Answers tests on what was public on one day.
final class Tests {

    private final Numbers numbers;
    private final Function<Claim.Cause, Optional<Effect>> effects;

    Tests(Numbers numbers, Function<Claim.Cause, Optional<Effect>> effects) {
        this.numbers = numbers;
        this.effects = effects;
    }

    Answer answer(Optional<Reading> reading, Test test) {
        return switch (test) {
            case Claim.Level(Asked asked, Wanted wanted) -> {
                Part part = numbers.of(asked);
                yield counted(reading, test, truth(part.found(), wanted), part.found(), List.of(part));
            }
            case Claim.Relation(Asked asked, Asked base, Form form, Wanted wanted) -> {
                Part one = numbers.of(asked);
                Part other = numbers.of(base);
                Range range = related(one.found(), other.found(), form);
                yield counted(reading, test, truth(range, wanted), range, List.of(one, other));
            }
            case Claim.Extreme extreme -> extreme(reading, extreme);
            case Claim.Cause cause -> cause(reading, cause);
            case Claim.Uncountable _ -> counted(reading, test, Truth.UNKNOWN, Range.ANY, List.of());
        };
    }

    private static Answer counted(Optional<Reading> reading, Test test, Truth truth, Range found, List<Part> parts) {
        return new Answer(reading, test, truth, found, parts, Optional.empty(), Optional.empty());
    }

    /// Of the numbers within bounds all, none or some are wanted.
    static Truth truth(Range found, Wanted wanted) {
        if (wanted.holds(found.low()) && wanted.holds(found.high())) return Truth.TRUE;
        boolean below = found.high() < wanted.low() || (wanted.lowOpen() && found.high() <= wanted.low());
        boolean above = found.low() > wanted.high() || (wanted.highOpen() && found.low() >= wanted.high());
        return below || above ? Truth.FALSE : Truth.UNKNOWN;
    }

    /// Bounds of two numbers set against each other; nothing is known where the base may be 0.
    static Range related(Range one, Range base, Form form) {
        if (form == Form.DIFFERENCE) return new Range(one.low() - base.high(), one.high() - base.low());
        if (base.low() <= 0) return Range.ANY;
        double low = one.low() < 0 ? one.low() / base.low() : one.low() / base.high();
        double high = one.high() < 0 ? one.high() / base.high() : one.high() / base.low();
        return switch (form) {
            case RATIO -> new Range(low, high);
            case PERCENT_OF -> new Range(100 * low, 100 * high);
            case PERCENT_CHANGE, DIFFERENCE -> new Range(100 * (low - 1), 100 * (high - 1));
        };
    }

    /// Against every earlier period of the same length. One that is surely not below it settles the claim; that none
    /// is above it settles it only where every period since the stated day is held.
    private Answer extreme(Optional<Reading> reading, Claim.Extreme test) {
        Part part = numbers.of(test.asked());
        Range own = part.found();
        Truth truth = Truth.TRUE;
        int held = 0;
        Optional<Span> first = Optional.empty();
        Optional<Span> best = Optional.empty();
        Range bestFound = Range.ANY;
        boolean whole = test.since().isPresent();
        int missing = 0;
        LocalDate earliest = test.since().orElse(earliest(test.asked()));
        for (Span period = before(test.asked().period()); !period.first().isBefore(earliest); period = before(period)) {
            Range other = numbers.of(new Asked(
                            test.asked().terms(),
                            period,
                            test.asked().year(),
                            test.asked().take(),
                            test.asked().people()))
                    .found();
            if (other.low() <= 0 && other.high() == Double.POSITIVE_INFINITY) {
                missing++;
                continue;
            }
            held++;
            first = Optional.of(period);
            boolean beaten = test.highest() ? other.low() >= own.high() : other.high() <= own.low();
            boolean below = test.highest() ? other.high() < own.low() : other.low() > own.high();
            if (best.isEmpty() || (test.highest() ? other.low() > bestFound.low() : other.high() < bestFound.high())) {
                best = Optional.of(period);
                bestFound = other;
            }
            if (beaten) truth = Truth.FALSE;
            else if (!below && truth == Truth.TRUE) truth = Truth.UNKNOWN;
        }
        whole &= missing == 0 && held > 0;
        if (truth == Truth.TRUE && !whole) truth = Truth.UNKNOWN;
        Past past = new Past(held, first, best, bestFound, whole);
        return new Answer(reading, test, truth, own, List.of(part), Optional.of(past), Optional.empty());
    }

    private LocalDate earliest(Asked asked) {
        LocalDate earliest = asked.period().first();
        for (Claim.Term term : asked.terms()) {
            for (Totals.Merged figure : numbers.figures(term.series())) {
                if (figure.period().first().isBefore(earliest))
                    earliest = figure.period().first();
            }
        }
        return earliest;
    }

    /// The period of the same length before: whole months where it is whole months.
    static Span before(Span period) {
        LocalDate first = period.first();
        LocalDate after = period.last().plusDays(1);
        if (first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1) {
            long months = java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(after));
            return new Span(first.minusMonths(months), first.minusDays(1));
        }
        return new Span(first.minusDays(period.days()), first.minusDays(1));
    }

    /// What paired runs say, where the lever has an estimate and its 90 % interval lies on one side of no effect.
    private Answer cause(Optional<Reading> reading, Claim.Cause cause) {
        Optional<Effect> effect = effects.apply(cause);
        Truth truth = Truth.UNKNOWN;
        Range found = Range.ANY;
        if (effect.isPresent() && effect.get().lever().kind() != Lever.Kind.NO_ESTIMATE) {
            found = new Range(effect.get().low(), effect.get().high());
            if (found.low() > 0) truth = cause.more() ? Truth.TRUE : Truth.FALSE;
            if (found.high() < 0) truth = cause.more() ? Truth.FALSE : Truth.TRUE;
        }
        return new Answer(reading, cause, truth, found, List.of(), Optional.empty(), effect);
    }
}
