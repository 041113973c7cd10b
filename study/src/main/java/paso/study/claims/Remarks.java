package paso.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.observe.Quantity;
import paso.results.Judged.Answer;
import paso.results.Judged.Part;
import paso.results.Judged.Range;
import paso.results.Judged.Remark;
import paso.results.Judged.Remark.Code;
import paso.results.Judged.Truth;
import paso.results.Judged.Used;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Form;
import paso.scenario.Claim.Take;

/// What a reader should know before quoting a verdict.
final class Remarks {

    /// Of two periods, the longer against the shorter.
    private static final double MUCH_LONGER = 1.2;

    private static final double THOUSAND = 1000;

    private Remarks() {}

    static List<Remark> of(Claim claim, LocalDate date, Answer stated, Numbers numbers, Tests tests) {
        List<Remark> remarks = new ArrayList<>();
        for (Part part : stated.parts()) {
            Asked asked = part.asked();
            if (!asked.period().last().isBefore(claim.said()) && asked.take() != Take.AT_END)
                add(remarks, Code.PERIOD_NOT_OVER, asked.period().last().toString());
            Range counted = part.counted();
            boolean nothing = counted.low() <= 0 && counted.high() == Double.POSITIVE_INFINITY;
            if (nothing && part.used().isEmpty()) add(remarks, Code.NOT_PUBLIC, "");
            else if (counted.high() == Double.POSITIVE_INFINITY) add(remarks, Code.PARTLY_PUBLIC, "");
            if (part.used().stream().anyMatch(Used::differs)) add(remarks, Code.SOURCES_DIFFER, "");
        }
        if (!numbers.setAside().isEmpty())
            add(remarks, Code.SET_ASIDE, String.join(", ", numbers.setAside().keySet()));
        if (claim.causal() && !(claim.test() instanceof Claim.Cause)) add(remarks, Code.CAUSE_NOT_SETTLED, "");
        switch (claim.test()) {
            case Claim.Relation relation -> {
                base(relation, stated, remarks);
                lengths(relation, stated, tests, remarks);
            }
            case Claim.Level level -> {
                singleDays(level, stated, tests, remarks);
                thousands(level, stated, remarks);
            }
            case Claim.Extreme _ -> {
                if (stated.record().filter(past -> !past.whole()).isPresent() && stated.truth() == Truth.UNKNOWN)
                    add(remarks, Code.SPAN_HELD, "");
            }
            case Claim.Cause _ -> {
                if (stated.effect().isEmpty()) add(remarks, Code.NOT_RUN, "");
                else if (stated.truth() == Truth.UNKNOWN) add(remarks, Code.NO_ESTIMATE, "");
            }
            case Claim.Uncountable _ -> {}
        }
        events(stated, numbers, remarks);
        own(claim, stated, remarks);
        return remarks;
    }

    private static void base(Claim.Relation relation, Answer stated, List<Remark> remarks) {
        Range base = stated.parts().get(1).found();
        if (relation.form() != Form.DIFFERENCE && base.low() <= 0 && base.high() < Double.POSITIVE_INFINITY)
            add(remarks, Code.NO_BASE, "");
        if (relation.form() != Form.PERCENT_CHANGE || stated.truth() != Truth.FALSE) return;
        Range turned = Tests.related(base, stated.parts().get(0).found(), Form.PERCENT_CHANGE);
        if (Tests.truth(new Range(-turned.high(), -turned.low()), relation.wanted()) == Truth.TRUE)
            add(remarks, Code.OTHER_BASE, "");
    }

    /// Totals of periods that differ by more than a fifth in length, or whose comparison by the day has another answer.
    private static void lengths(Claim.Relation relation, Answer stated, Tests tests, List<Remark> remarks) {
        Asked one = relation.asked();
        Asked base = relation.base();
        int days = one.period().days();
        int other = base.period().days();
        if (one.take() != Take.TOTAL || base.take() != Take.TOTAL || days == other) return;
        boolean far = Math.max(days, other) > MUCH_LONGER * Math.min(days, other);
        if (!far) {
            Answer daily = tests.answer(
                    Optional.empty(),
                    new Claim.Relation(perDay(one), perDay(base), relation.form(), relation.wanted()));
            if (relation.form() == Form.DIFFERENCE || daily.truth() == stated.truth()) return;
        }
        add(remarks, Code.UNEQUAL_PERIODS, days + " / " + other);
    }

    private static Asked perDay(Asked asked) {
        return new Asked(asked.terms(), asked.period(), asked.year(), Take.MEAN_PER_DAY, asked.people());
    }

    private static void thousands(Claim.Level level, Answer stated, List<Remark> remarks) {
        if (stated.truth() != Truth.FALSE) return;
        Range found = stated.parts().getFirst().found();
        for (double unit : new double[] {THOUSAND, 1 / THOUSAND}) {
            Range scaled = new Range(found.low() * unit, found.high() * unit);
            boolean bounded = level.wanted().low() > 0 && level.wanted().high() < Double.POSITIVE_INFINITY;
            if (bounded && Tests.truth(scaled, level.wanted()) == Truth.TRUE) add(remarks, Code.THOUSANDS, "");
        }
    }

    private static void singleDays(Claim.Level level, Answer stated, Tests tests, List<Remark> remarks) {
        if (level.asked().take() != Take.MEAN_PER_DAY || stated.truth() == Truth.TRUE) return;
        double reached = level.wanted().low();
        if (reached == Double.NEGATIVE_INFINITY) return;
        Asked asked = level.asked();
        Answer peak = tests.answer(
                Optional.empty(),
                new Claim.Level(
                        new Asked(asked.terms(), asked.period(), asked.year(), Take.HIGHEST_DAY, asked.people()),
                        Claim.Wanted.of(Claim.Comparator.AT_LEAST, reached, 0, 0)));
        if (peak.truth() == Truth.TRUE) add(remarks, Code.SINGLE_DAYS, "");
    }

    private static void events(Answer stated, Numbers numbers, List<Remark> remarks) {
        if (stated.parts().isEmpty()) return;
        Asked asked = stated.parts().getFirst().asked();
        boolean events =
                numbers.dossier(asked.terms().getFirst().series()).quantity().unit() == Quantity.Unit.EVENTS;
        if (events) add(remarks, Code.EVENTS_COUNTED, "");
    }

    private static void own(Claim claim, Answer stated, List<Remark> remarks) {
        List<Used> used =
                stated.parts().stream().flatMap(part -> part.used().stream()).toList();
        String first = claim.sources().getFirst();
        if (!used.isEmpty()
                && used.stream().allMatch(one -> one.entry().source().equals(first))) add(remarks, Code.OWN_SOURCE, "");
    }

    private static void add(List<Remark> remarks, Code code, String detail) {
        Remark remark = new Remark(code, detail);
        if (!remarks.contains(remark)) remarks.add(remark);
    }
}
