package paso.study.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import paso.observe.Frequency;

/// Whether what was public suffices for an answer. Every reason that it does not is told.
final class Sufficiency {

    private static final double HALF = 0.5;
    private static final int YEARS = 2;
    private static final double LEAST_MEAN = 0.5;

    private final Periods periods;
    private final Limits limits;
    private final Holidays holidays;
    private final Finding.Asked asked;
    private final int slot;
    private final int gap;
    private final List<String> reasons = new ArrayList<>();

    private Sufficiency(Periods periods, Holidays holidays, Finding.Asked asked, int slot, int gap) {
        this.periods = periods;
        this.holidays = holidays;
        this.asked = asked;
        this.slot = slot;
        this.gap = gap;
        limits = Limits.of(periods.frequency());
    }

    /// Reasons why it does not suffice.
    ///
    /// @param slot first after the day in question
    /// @param gap  slots before it that hold days on both sides
    /// @return sentences; empty = it suffices
    static List<String> reasons(Periods periods, Holidays holidays, Finding.Asked asked, int slot, int gap) {
        Sufficiency sufficiency = new Sufficiency(periods, holidays, asked, slot, gap);
        sufficiency.past();
        sufficiency.after();
        return List.copyOf(sufficiency.reasons);
    }

    private void past() {
        int end = slot - gap;
        int seen = periods.seen(0, end);
        if (seen < limits.history()) {
            reasons.add("Before %s only %d %s public, and %d are needed to know how this series moves by itself."
                    .formatted(asked.since(), seen, were(seen), limits.history()));
        }
        if (seen == 0) return;
        int slots = Math.min(end, limits.recent());
        int recent = periods.seen(end - slots, end);
        if (recent < Limits.COMPLETE * slots) {
            reasons.add(("Of the %d %s before %s only %d are public: which were given out was somebody's choice, and"
                            + " days so chosen are no sample.")
                    .formatted(slots, periods.word(slots), asked.since(), recent));
        }
        double mean = periods.mean(end - slots, end);
        if (mean < LEAST_MEAN)
            reasons.add(String.format(
                    Locale.ROOT,
                    "The counts before %s are too small: %.2f a %s on average.",
                    asked.since(),
                    mean,
                    periods.word(1)));
    }

    private void after() {
        int end = Math.min(periods.size(), slot + limits.longest());
        int seen = periods.seen(slot, end);
        if (seen < limits.fewest()) {
            reasons.add("From %s on %s %s public by %s, and %d are needed: %s."
                    .formatted(
                            asked.since(),
                            seen == 0 ? "no " + periods.word(1) : String.valueOf(seen) + " " + periods.word(seen),
                            seen > 1 ? "were" : "was",
                            asked.asOf(),
                            limits.fewest(),
                            "the others were not yet published, or never"));
            return;
        }
        if (seen < HALF * (end - slot))
            reasons.add("Of the %d %s from %s on only %d are public: they are no sample of what followed."
                    .formatted(end - slot, periods.word(end - slot), asked.since(), seen));
        holidays(end);
    }

    private void holidays(int end) {
        if (periods.frequency() == Frequency.MONTH) return;
        int usual = 0;
        TreeSet<Integer> feasts = new TreeSet<>();
        for (int i = slot; i < end; i++) {
            if (Double.isNaN(periods.value(i))) continue;
            int feast = feast(i);
            if (feast < 0) usual++;
            else feasts.add(feast);
        }
        if (usual >= limits.fewest()) return;
        for (int feast : feasts) {
            int years = years(feast);
            if (years >= YEARS) continue;
            reasons.add(("Nearly all that is public after %s are days of a holiday (%s), and the series before shows it"
                            + " in %d %s only: a holiday cannot be told from a change.")
                    .formatted(asked.since(), holidays.names().get(feast), years, years == 1 ? "year" : "years"));
        }
    }

    /// The holiday of most of a slot; -1 = none. A single free day in a week is none.
    private int feast(int at) {
        LocalDate first = periods.span(at).first();
        int days = periods.span(at).days();
        int found = -1;
        int free = 0;
        for (int day = 0; day < days; day++) {
            int on = holidays.on(first.plusDays(day));
            if (on < 0) continue;
            free++;
            found = on;
        }
        return free * 3 >= days ? found : -1;
    }

    private int years(int feast) {
        TreeSet<Integer> years = new TreeSet<>();
        for (int i = 0; i < slot - gap; i++) {
            // 1 and 2 January belong to the year before
            if (!Double.isNaN(periods.value(i)) && feast(i) == feast)
                years.add(periods.span(i).last().minusDays(10).getYear());
        }
        return years.size();
    }

    private String were(int seen) {
        return periods.word(seen) + (seen == 1 ? " was" : " were");
    }
}
