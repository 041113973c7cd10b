package paso.data.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.folder.Problem;
import paso.observe.Basis;
import paso.observe.Figure;
import paso.observe.Revision;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.time.Span;

/// Adds figures to a series: what it did not have is new, another value of a period it had is a
/// revision, the same value
/// is neither.
///
/// A changed value whose day of publication nobody states cannot have been public when the first one
/// was: it counts as public on the day of import.
public final class Merge {

    private final Import entry;
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long added;
    private long revised;
    private long unchanged;

    /// What an import did to a series.
    ///
    /// @param added     periods that were not there
    /// @param revisions values that replaced another, in order of period
    public record Change(SeriesId id, long added, List<Revision> revisions) {}

    Merge(Import entry) {
        this.entry = entry;
    }

    long added() {
        return added;
    }

    long revised() {
        return revised;
    }

    long unchanged() {
        return unchanged;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Series fresh(Series incoming) {
        return into(new Series(incoming.id(), incoming.quantity(), incoming.frequency(), List.of()), incoming);
    }

    Series into(Series own, Series incoming) {
        if (!own.quantity().adds(incoming.quantity())) {
            problems.add(new Problem(
                    entry.file(),
                    0,
                    0,
                    own.id().toString(),
                    "the store has it as a %s, the file as a %s"
                            .formatted(
                                    own.quantity().words(), incoming.quantity().words()),
                    own.quantity().words(),
                    "Name what it is in a series.csv, or import it under another name."));
            return own;
        }
        Map<Span, List<Figure>> versions = new TreeMap<>(Series.BY_PERIOD);
        for (Figure figure : own.figures())
            versions.computeIfAbsent(figure.period(), _ -> new ArrayList<>()).add(figure);
        List<Revision> revisions = new ArrayList<>();
        long before = added;
        for (Figure figure : incoming.figures()) {
            figure(own.id(), versions.computeIfAbsent(figure.period(), _ -> new ArrayList<>()), figure, revisions);
        }
        if (added > before || !revisions.isEmpty()) {
            changes.add(new Change(own.id(), added - before, List.copyOf(revisions)));
        }
        List<Figure> all = new ArrayList<>();
        versions.values().forEach(all::addAll);
        boolean coarser = incoming.frequency().compareTo(own.frequency()) > 0;
        return new Series(own.id(), own.quantity(), coarser ? incoming.frequency() : own.frequency(), all);
    }

    /// @param versions of its period, in order of publication; grows
    private void figure(SeriesId id, List<Figure> versions, Figure figure, List<Revision> revisions) {
        if (versions.isEmpty()) {
            versions.add(figure);
            added++;
            return;
        }
        for (Figure version : versions) {
            boolean known = version.value() == figure.value()
                    && (version.published().equals(figure.published()) || figure.basis() != Basis.STATED);
            if (known) {
                unchanged++;
                return;
            }
        }
        Figure dated = dated(versions, figure);
        Optional<Figure> inForce = at(versions, dated.published());
        if (inForce.isPresent() && inForce.get().value() == dated.value()) {
            unchanged++;
            return;
        }
        if (inForce.isPresent()
                && inForce.get().published().equals(dated.published())
                && inForce.get().learned().equals(dated.learned())) {
            problems.add(new Problem(
                    entry.file(),
                    0,
                    0,
                    "%s %s to %s"
                            .formatted(
                                    id, dated.period().first(), dated.period().last()),
                    "another value was imported on %s as published on %s too"
                            .formatted(dated.learned(), dated.published()),
                    "one value for each day of publication",
                    "Say the right day with --published."));
            return;
        }
        int position = 0;
        while (position < versions.size() && !versions.get(position).published().isAfter(dated.published())) position++;
        versions.add(position, dated);
        revised++;
        double from = inForce.map(Figure::value).orElse(Double.NaN);
        if (inForce.isPresent()) revisions.add(new Revision(dated.period(), from, dated.value(), dated.published()));
        else
            revisions.add(new Revision(
                    dated.period(),
                    dated.value(),
                    versions.get(position + 1).value(),
                    versions.get(position + 1).published()));
    }

    private Figure dated(List<Figure> versions, Figure figure) {
        if (figure.basis() == Basis.STATED) return figure;
        LocalDate newest = versions.getLast().published();
        LocalDate late = entry.learned().isBefore(newest) ? newest : entry.learned();
        LocalDate learned = figure.learned().isBefore(late) ? late : figure.learned();
        return new Figure(figure.period(), figure.value(), late, learned, Basis.LATE);
    }

    private static Optional<Figure> at(List<Figure> versions, LocalDate date) {
        Figure found = null;
        for (Figure version : versions) if (!version.published().isAfter(date)) found = version;
        return Optional.ofNullable(found);
    }
}
