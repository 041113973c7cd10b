package paso.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import paso.observe.Dossier;
import paso.observe.Quantity;
import paso.results.Judged;
import paso.results.Judged.Answer;
import paso.results.Judged.Effect;
import paso.results.Judged.Finding;
import paso.results.Judged.Remark;
import paso.results.Judged.Truth;
import paso.results.Judged.Verdict;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Reading;

/// Judges claims on what was public on a day.
///
/// A number is known as bounds. A test is true where every number within them makes it true, false where none does,
/// else unknown. The claim **holds** if its test is true; it **holds under another definition** if that is not so and
/// one of its other readings is true; it **does not hold** if its test is false; otherwise it **cannot be determined**.
public final class Judge {

    private final SortedMap<String, Dossier> dossiers;
    private final BiFunction<Claim.Cause, LocalDate, Optional<Effect>> effects;

    /// @param dossiers by id; every series that a claim names
    /// @param effects  paired runs of a lever from what was public on a day; empty where none were made
    public Judge(SortedMap<String, Dossier> dossiers, BiFunction<Claim.Cause, LocalDate, Optional<Effect>> effects) {
        this.dossiers = new TreeMap<>(dossiers);
        this.effects = effects;
    }

    /// Every claim made by `asOf`, on what was public on its own day and on `asOf`.
    public List<Judged> judge(List<Claim> claims, LocalDate asOf) {
        List<Judged> judged = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.said().isAfter(asOf)) continue;
            judged.add(new Judged(claim, on(claim, claim.said()), on(claim, asOf)));
        }
        return judged;
    }

    /// A claim on what was public on `date`.
    public Finding on(Claim claim, LocalDate date) {
        Numbers numbers = new Numbers(dossiers, date);
        Tests tests = new Tests(numbers, cause -> effects.apply(cause, date));
        Answer stated = tests.answer(Optional.empty(), claim.test());
        List<Answer> readings = new ArrayList<>();
        for (Reading reading : readings(claim)) readings.add(tests.answer(Optional.of(reading), reading.test()));
        List<Answer> beside = new ArrayList<>();
        for (Reading reading : claim.beside()) beside.add(tests.answer(Optional.of(reading), reading.test()));
        List<Remark> remarks = Remarks.of(claim, date, stated, numbers, tests);
        return new Finding(date, verdict(claim, stated, readings), stated, readings, beside, remarks);
    }

    private static Verdict verdict(Claim claim, Answer stated, List<Answer> readings) {
        boolean otherwise = readings.stream().anyMatch(answer -> answer.truth() == Truth.TRUE);
        boolean open = claim.causal() && !(claim.test() instanceof Claim.Cause);
        if (open && (stated.truth() == Truth.TRUE || otherwise)) return Verdict.CANNOT_BE_DETERMINED;
        if (stated.truth() == Truth.TRUE) return Verdict.HOLDS;
        if (otherwise) return Verdict.HOLDS_OTHERWISE;
        return stated.truth() == Truth.FALSE ? Verdict.DOES_NOT_HOLD : Verdict.CANNOT_BE_DETERMINED;
    }

    /// The readings of the claim, and those that every claim of its kind has.
    private List<Reading> readings(Claim claim) {
        List<Reading> readings = new ArrayList<>(claim.readings());
        boolean said = claim.readings().stream().anyMatch(one -> one.kind() == Claim.Kind.EVENTS_OR_PEOPLE);
        if (!said) Other.asEvents(claim.test(), this::events).ifPresent(readings::add);
        if (claim.readings().stream().noneMatch(one -> one.kind() == Claim.Kind.YEAR))
            Other.otherYear(claim.test()).ifPresent(readings::add);
        return readings;
    }

    private boolean events(Asked asked) {
        Dossier dossier = dossiers.get(asked.terms().getFirst().series());
        return dossier != null && dossier.quantity().unit() == Quantity.Unit.EVENTS;
    }
}
