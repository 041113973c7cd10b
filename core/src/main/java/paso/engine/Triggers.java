package paso.engine;

import java.util.Arrays;
import java.util.List;
import paso.results.Outcome;
import paso.scenario.Lever;
import paso.time.Timeline;

/// Levers that turn themselves on and off by what is published.
final class Triggers {

    /// In place of a day: not on.
    static final int OFF = -1;

    private final List<LeverBook.TriggerLayout> triggers;
    private final int[][] watched; // [trigger] -> frame indices of places
    private final Timeline timeline;
    private final double[][] published; // [trigger][day], people
    private final boolean[][] asked; // [trigger][day], what the comparison said
    private final int[][] used; // [trigger][year - first year], days on
    final int[] since; // [trigger], the day it turned on, or OFF today

    Triggers(Layout layout) {
        triggers = layout.levers.triggers;
        timeline = layout.frame.timeline();
        int years = timeline.last().getYear() - timeline.start().getYear() + 1;
        watched = new int[triggers.size()][];
        for (int i = 0; i < watched.length; i++) {
            watched[i] = triggers.get(i).places().stream()
                    .map(layout::place)
                    .mapToInt((PlaceLayout place) -> place.frameIndex)
                    .toArray();
        }
        published = new double[triggers.size()][timeline.days()];
        asked = new boolean[triggers.size()][timeline.days()];
        used = new int[triggers.size()][years];
        since = new int[triggers.size()];
        Arrays.fill(since, OFF);
    }

    void reset() {
        Arrays.fill(since, OFF);
        for (int[] days : used) Arrays.fill(days, 0);
    }

    /// Decides for `day` by what was published up to its lag.
    void decide(int day, double[] values) {
        for (int i = 0; i < since.length; i++) {
            asked[i][day] = asks(i, day, values);
            Lever.Trigger trigger = triggers.get(i).trigger();
            int heard = day - trigger.afterDays();
            boolean due = heard >= 0 && asked[i][heard];
            int year = timeline.dateOf(day).getYear() - timeline.start().getYear();
            boolean on = due && used[i][year] < trigger.daysAYear().orElse(Integer.MAX_VALUE);
            if (on) used[i][year]++;
            if (!on) since[i] = OFF;
            else if (since[i] == OFF) since[i] = day;
        }
    }

    /// What the comparison of `day` says; off until the whole window has been published.
    private boolean asks(int i, int day, double[] values) {
        LeverBook.TriggerLayout layout = triggers.get(i);
        Lever.Trigger trigger = layout.trigger();
        int last = day - trigger.lagDays();
        int first = last - trigger.meanDays() + 1;
        if (first < 0) return false;
        double mean = 0;
        for (int d = first; d <= last; d++) mean += published[i][d];
        mean /= trigger.meanDays();
        boolean peak = layout.alsoOn() >= 0 && published[i][last] >= values[layout.alsoOn()];
        boolean before = day > 0 && asked[i][day - 1];
        return peak || mean >= values[before ? layout.off() : layout.on()];
    }

    /// Publishes the day's figures.
    void record(int day, Outcome outcome) {
        for (int i = 0; i < since.length; i++) {
            double sum = 0;
            for (int place : watched[i])
                sum += outcome.value(triggers.get(i).trigger().measure(), place, 0, day);
            published[i][day] = sum;
        }
    }
}
