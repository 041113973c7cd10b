package paso.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.observe.Dossier.Entry;
import paso.results.Judged;
import paso.results.Judged.Answer;
import paso.results.Judged.Finding;
import paso.results.Judged.Part;
import paso.results.Judged.Range;
import paso.results.Judged.Remark;
import paso.results.Judged.Used;
import paso.results.Judged.Verdict;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claims;
import paso.scenario.Source;
import paso.time.Span;

/// A judged claim in words: the verdict, the computation with every figure, its source and the day it became
/// public, and what a reader should know.
public final class ClaimText {

    /// Figures that are listed one by one; more are summed up, and stand in the table of figures.
    private static final int LISTED = 6;

    private final Claims claims;
    private final Words words;
    private final String language;

    /// @param language `en` or `es`
    public ClaimText(Claims claims, String language) {
        this.claims = claims;
        this.language = language;
        words = new Words(language);
    }

    String say(ClaimSay phrase, Object... values) {
        return phrase.in(language, values);
    }

    /// The statement, in quotation marks where it is the public quote.
    public String statement(Claim claim) {
        String text = words.of(claim.statement());
        return claim.quoted() ? say(ClaimSay.QUOTE, text) : text;
    }

    public String who(Claim claim) {
        return words.of(claim.who());
    }

    public String date(LocalDate date) {
        return words.day(date) + " " + date.getYear();
    }

    public String definition(Claim claim) {
        return say(ClaimSay.DEFINITION, words.of(claim.definition()));
    }

    /// `holds`, `does not hold` …
    public String verdict(Verdict verdict) {
        return say(
                switch (verdict) {
                    case HOLDS -> ClaimSay.HOLDS;
                    case DOES_NOT_HOLD -> ClaimSay.DOES_NOT_HOLD;
                    case HOLDS_OTHERWISE -> ClaimSay.HOLDS_OTHERWISE;
                    case CANNOT_BE_DETERMINED -> ClaimSay.CANNOT;
                });
    }

    /// The verdict with the definition under which it holds.
    public String verdict(Finding finding) {
        String text = verdict(finding.verdict());
        if (finding.verdict() != Verdict.HOLDS_OTHERWISE) return text;
        List<String> titles = finding.readings().stream()
                .filter(answer -> answer.truth() == Judged.Truth.TRUE)
                .flatMap(answer -> answer.reading().stream())
                .map(reading -> words.of(reading.title()))
                .toList();
        return text + ": " + String.join("; ", titles);
    }

    /// The computation of a finding, a line each: as stated, then other definitions, then what decides nothing.
    public List<String> computation(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(say(ClaimSay.AS_STATED) + ": " + answer(finding.stated(), true));
        for (Answer answer : finding.readings()) lines.add(say(ClaimSay.READ_AS, titled(answer, true)));
        for (Answer answer : finding.beside()) lines.add(say(ClaimSay.BESIDE, titled(answer, false)));
        return lines;
    }

    private String titled(Answer answer, boolean compared) {
        return answer.reading().map(one -> words.of(one.title()) + ". ").orElse("") + answer(answer, compared);
    }

    public List<String> remarks(Finding finding) {
        return finding.remarks().stream().map(this::remark).toList();
    }

    private String remark(Remark remark) {
        return switch (remark.code()) {
            case PERIOD_NOT_OVER -> say(ClaimSay.PERIOD_NOT_OVER, date(LocalDate.parse(remark.detail())));
            case SOURCES_DIFFER -> say(ClaimSay.SOURCES_DIFFER);
            case SET_ASIDE -> say(ClaimSay.SET_ASIDE, remark.detail());
            case CAUSE_NOT_SETTLED -> say(ClaimSay.CAUSE_NOT_SETTLED);
            case PARTLY_PUBLIC -> say(ClaimSay.PARTLY_PUBLIC);
            case NOT_PUBLIC -> say(ClaimSay.NOT_PUBLIC);
            case OTHER_BASE -> say(ClaimSay.OTHER_BASE);
            case UNEQUAL_PERIODS -> say(ClaimSay.UNEQUAL_PERIODS, remark.detail());
            case THOUSANDS -> say(ClaimSay.THOUSANDS);
            case SINGLE_DAYS -> say(ClaimSay.SINGLE_DAYS);
            case NO_BASE -> say(ClaimSay.NO_BASE);
            case SPAN_HELD -> say(ClaimSay.SPAN_HELD);
            case EVENTS_COUNTED -> say(ClaimSay.EVENTS_COUNTED);
            case NO_ESTIMATE -> say(ClaimSay.NO_ESTIMATE);
            case NOT_RUN -> say(ClaimSay.NOT_RUN);
            case OWN_SOURCE -> say(ClaimSay.OWN_SOURCE);
        };
    }

    /// The reason in one paragraph: the computation that decides, the remarks, and what would settle it.
    public String why(Claim claim, Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add(say(ClaimSay.AS_STATED) + ": " + answer(finding.stated(), true));
        if (finding.verdict() == Verdict.HOLDS_OTHERWISE)
            finding.holding().ifPresent(answer -> parts.add(say(ClaimSay.READ_AS, titled(answer, true))));
        String joined = String.join(". ", parts) + ".";
        List<String> more = new ArrayList<>(List.of(joined));
        more.addAll(remarks(finding));
        String needs = needs(claim, finding);
        if (!needs.isEmpty()) more.add(needs + ".");
        return String.join(" ", more);
    }

    /// What would settle a claim that these data do not.
    public String needs(Claim claim, Finding finding) {
        String text = words.of(claim.needs());
        return finding.verdict() == Verdict.CANNOT_BE_DETERMINED && !text.isEmpty() ? say(ClaimSay.NEEDS, text) : "";
    }

    /// Where it was published: by title what had appeared by `asOf`, by key what had not.
    public String sources(Claim claim, LocalDate asOf) {
        List<String> titles = new ArrayList<>();
        for (String key : claim.sources()) {
            Source source = claims.sources().get(key);
            boolean known = source != null
                    && source.date().map(date -> !date.isAfter(asOf)).orElse(true);
            titles.add(source != null && known ? source.title() + " [" + key + "]" : "[" + key + "]");
        }
        return say(ClaimSay.SOURCES, String.join("; ", titles));
    }

    private String answer(Answer answer, boolean compared) {
        if (answer.test() instanceof Claim.Uncountable(var why)) return say(ClaimSay.UNCOUNTABLE, words.of(why));
        List<String> parts = new ArrayList<>();
        for (Part part : answer.parts()) {
            parts.add(number(part));
            String figures = figures(part);
            if (!figures.isEmpty()) parts.set(parts.size() - 1, parts.getLast() + " [" + figures + "]");
        }
        switch (answer.test()) {
            case Claim.Relation relation ->
                parts.add(say(
                        switch (relation.form()) {
                            case PERCENT_CHANGE -> ClaimSay.PERCENT_CHANGE;
                            case DIFFERENCE -> ClaimSay.DIFFERENCE;
                            case RATIO -> ClaimSay.RATIO;
                            case PERCENT_OF -> ClaimSay.PERCENT_OF;
                        },
                        related(answer.found(), relation.form())));
            case Claim.Extreme _ -> answer.record().ifPresent(past -> parts.add(past(past)));
            case Claim.Cause _ -> answer.effect().ifPresent(effect -> parts.add(effect(effect)));
            case Claim.Level _, Claim.Uncountable _ -> {}
        }
        if (!compared) return String.join("; ", parts);
        parts.add(say(ClaimSay.CLAIMED, claimed(answer.test())));
        return String.join("; ", parts)
                + " → "
                + say(
                        switch (answer.truth()) {
                            case TRUE -> ClaimSay.TRUE;
                            case FALSE -> ClaimSay.FALSE;
                            case UNKNOWN -> ClaimSay.OPEN;
                        });
    }

    private String number(Part part) {
        Asked asked = part.asked();
        List<String> titles = new ArrayList<>();
        for (Claim.Term term : asked.terms()) {
            String title = title(term.series());
            titles.add(term.added() ? title : say(ClaimSay.LESS, title));
        }
        String text = say(
                ClaimSay.NUMBER,
                String.join(" + ", titles),
                period(asked.period()),
                take(asked.take()),
                range(part.counted()));
        if (!asked.people() || part.found().equals(part.counted())) return text;
        return text + ", " + say(ClaimSay.PEOPLE_OF, range(part.found()));
    }

    private String title(String series) {
        var title = claims.titles().get(series);
        return title == null ? series : words.of(title);
    }

    private String take(Claim.Take take) {
        return say(
                switch (take) {
                    case TOTAL -> ClaimSay.TOTAL;
                    case MEAN_PER_DAY -> ClaimSay.MEAN_PER_DAY;
                    case MEAN_PER_WEEK -> ClaimSay.MEAN_PER_WEEK;
                    case MEAN_PER_MONTH -> ClaimSay.MEAN_PER_MONTH;
                    case HIGHEST_DAY -> ClaimSay.HIGHEST_DAY;
                    case LOWEST_DAY -> ClaimSay.LOWEST_DAY;
                    case AT_END -> ClaimSay.AT_END;
                });
    }

    /// `Nov 2023`, `18 Dec 2023`, `1 Nov 2023 – 7 Nov 2023`.
    String period(Span span) {
        if (span.days() == 1) return date(span.first());
        YearMonth month = YearMonth.from(span.first());
        if (span.first().getDayOfMonth() == 1 && span.last().equals(month.atEndOfMonth())) return words.month(month);
        return date(span.first()) + " – " + date(span.last());
    }

    private String range(Range range) {
        boolean low = range.low() != Double.NEGATIVE_INFINITY;
        boolean high = range.high() != Double.POSITIVE_INFINITY;
        if (range.exact()) return figure(range.low());
        if (low && high) return say(ClaimSay.BETWEEN_NUMBERS, figure(range.low()), figure(range.high()));
        if (low && range.low() > 0) return say(ClaimSay.AT_LEAST_NUMBER, figure(range.low()));
        if (high) return say(ClaimSay.AT_MOST_NUMBER, figure(range.high()));
        return say(ClaimSay.UNKNOWN);
    }

    /// A number set against another. A bound that every such number keeps, a fall by all of it at most, says nothing.
    private String related(Range range, Claim.Form form) {
        double least = switch (form) {
            case PERCENT_CHANGE -> -100;
            case DIFFERENCE -> Double.NEGATIVE_INFINITY;
            case RATIO, PERCENT_OF -> 0;
        };
        boolean low = range.low() > least;
        boolean high = range.high() != Double.POSITIVE_INFINITY;
        String unit = form == Claim.Form.PERCENT_CHANGE || form == Claim.Form.PERCENT_OF ? " %" : "";
        if (!low && !high) return say(ClaimSay.NOT_COMPUTED);
        if (!high) return say(ClaimSay.AT_LEAST_NUMBER, figure(range.low()) + unit);
        if (range.low() == Double.NEGATIVE_INFINITY) {
            return say(ClaimSay.AT_MOST_NUMBER, figure(range.high()) + unit);
        }
        return range(range) + unit;
    }

    /// Whole where it is large, two decimals where it is small.
    private String figure(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1000) return words.whole(value);
        return words.exact(Math.rint(value * 100) / 100);
    }

    private String figures(Part part) {
        if (part.used().size() <= LISTED) {
            List<String> listed = new ArrayList<>();
            for (Used used : part.used())
                listed.add(used(used, part.asked().terms().size() > 1));
            return String.join("; ", listed);
        }
        TreeMap<String, List<Entry>> bySeries = new TreeMap<>();
        for (Used used : part.used())
            bySeries.computeIfAbsent(used.series(), _ -> new ArrayList<>()).add(used.entry());
        List<String> listed = new ArrayList<>();
        bySeries.forEach((series, entries) -> {
            LocalDate first = entries.getFirst().period().first();
            LocalDate last = first;
            LocalDate earliest = entries.getFirst().published();
            LocalDate latest = earliest;
            TreeSet<String> sources = new TreeSet<>();
            for (Entry entry : entries) {
                if (entry.period().first().isBefore(first))
                    first = entry.period().first();
                if (entry.period().last().isAfter(last)) last = entry.period().last();
                if (entry.published().isBefore(earliest)) earliest = entry.published();
                if (entry.published().isAfter(latest)) latest = entry.published();
                sources.add(entry.source());
            }
            listed.add(say(
                    ClaimSay.FIGURES,
                    words.whole(entries.size()),
                    title(series),
                    period(new Span(first, last)),
                    date(earliest),
                    date(latest),
                    String.join(", ", sources)));
        });
        return String.join("; ", listed);
    }

    private String used(Used used, boolean titled) {
        Entry entry = used.entry();
        String value = figure(entry.value());
        if (entry.high() == Double.POSITIVE_INFINITY) value = say(ClaimSay.FIGURE_AT_LEAST, value);
        else if (entry.low() < entry.value() && entry.high() > entry.value()) value = say(ClaimSay.FIGURE_ABOUT, value);
        else if (entry.low() < entry.value()) value = say(ClaimSay.FIGURE_AT_MOST, value);
        String text = say(
                ClaimSay.FIGURE,
                titled ? title(used.series()) + " " : "",
                period(entry.period()),
                value,
                entry.source(),
                date(entry.published()));
        return used.added() ? text : say(ClaimSay.LESS, text);
    }

    private String past(Judged.Past past) {
        if (past.held() == 0 || past.first().isEmpty() || past.best().isEmpty()) return say(ClaimSay.PAST_NONE);
        return say(
                ClaimSay.PAST,
                words.whole(past.held()),
                period(past.first().get()),
                period(past.best().get()),
                range(past.bestFound()));
    }

    private String effect(Judged.Effect effect) {
        return say(
                ClaimSay.EFFECT,
                words.of(effect.lever().title()),
                words.change(effect.median()),
                words.whole(effect.pairs()),
                words.change(effect.low()),
                words.change(effect.high()));
    }

    /// What is claimed, as the comparison reads it.
    public String claimed(Claim.Test test) {
        return switch (test) {
            case Claim.Level level -> wanted(level.wanted(), "");
            case Claim.Relation relation ->
                wanted(
                        relation.wanted(),
                        switch (relation.form()) {
                            case PERCENT_CHANGE, PERCENT_OF -> " %";
                            case DIFFERENCE, RATIO -> "";
                        });
            case Claim.Extreme extreme ->
                say(
                        extreme.highest() ? ClaimSay.RECORD_HIGHEST : ClaimSay.RECORD_LOWEST,
                        extreme.since()
                                .map(date -> say(ClaimSay.SINCE, date(date)))
                                .orElseGet(() -> say(ClaimSay.EVER)));
            case Claim.Cause cause -> say(cause.more() ? ClaimSay.CAUSE_MORE : ClaimSay.CAUSE_FEWER);
            case Claim.Uncountable uncountable -> words.of(uncountable.why());
        };
    }

    private String wanted(Claim.Wanted wanted, String unit) {
        String value = figure(wanted.value()) + unit;
        String low = wanted.low() == Double.NEGATIVE_INFINITY ? "" : figure(wanted.low()) + unit;
        String high = wanted.high() == Double.POSITIVE_INFINITY ? "" : figure(wanted.high()) + unit;
        return switch (wanted.comparator()) {
            case MORE_THAN -> say(ClaimSay.MORE_THAN, value);
            case AT_LEAST -> say(ClaimSay.AT_LEAST, value);
            case LESS_THAN -> say(ClaimSay.LESS_THAN, value);
            case AT_MOST -> say(ClaimSay.AT_MOST, value);
            case ABOUT -> say(ClaimSay.ABOUT, value, low, high);
            case NEARLY -> say(ClaimSay.NEARLY, value, low, high);
            case EXACTLY -> say(ClaimSay.EXACTLY, value);
            case BETWEEN -> say(ClaimSay.BETWEEN, low, high);
        };
    }
}
