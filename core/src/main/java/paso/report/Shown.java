package paso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import paso.results.Changes;
import paso.results.LeverEffect;
import paso.results.Overflow;
import paso.results.Sharing;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// What a page may show at a level of sharing.
///
/// Beyond internal use no single site is named: no reception centre, no children's place ([Sharing#names]). The
/// public sees weeks, not days.
final class Shown {

    private final Sharing sharing;
    private final Set<String> hidden = new TreeSet<>(); // ids
    private final Set<String> hiddenNames = new TreeSet<>();

    Shown(Scenario scenario, Sharing sharing, Words words) {
        this.sharing = sharing;
        for (Place place : scenario.network().places()) {
            if (sharing.names(place.kind())) continue;
            hidden.add(place.id());
            hiddenNames.add(words.of(place.title()));
        }
    }

    /// By id; what is no place is shown.
    boolean place(String id) {
        return !hidden.contains(id);
    }

    /// Whether single days may be shown.
    boolean days() {
        return sharing != Sharing.PUBLIC;
    }

    /// Whether anything is left out.
    boolean everything() {
        return sharing == Sharing.INTERNAL;
    }

    List<LeverEffect> effects(List<LeverEffect> effects) {
        if (hidden.isEmpty()) return effects;
        List<LeverEffect> shown = new ArrayList<>();
        for (LeverEffect effect : effects) {
            shown.add(new LeverEffect(
                    effect.lever(),
                    effect.pairs(),
                    rows(effect.effects()),
                    rows(effect.instead()),
                    effect.again(),
                    effect.costs()));
        }
        return shown;
    }

    private List<LeverEffect.Row> rows(List<LeverEffect.Row> rows) {
        return rows.stream().filter(row -> place(row.place())).toList();
    }

    List<Overflow.Row> overflow(List<Overflow.Row> rows) {
        return rows.stream().filter(row -> place(row.place())).toList();
    }

    /// Rows of the look back speak of places by name.
    List<LookBackRow> lookBack(List<LookBackRow> rows) {
        return rows.stream().filter(row -> !hiddenNames.contains(row.place())).toList();
    }

    Changes changes(Changes changes) {
        return new Changes(
                changes.previousRun(),
                changes.previousAsOf(),
                changes.rows().stream().filter(row -> place(row.place())).toList(),
                changes.newFigures().stream().filter(row -> place(row.place())).toList());
    }
}
