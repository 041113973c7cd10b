package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paso.scenario.Provenance;

/// What was known when: which rows may be read at the as-of date, and which of several holds.
final class Vintages {

    /// A row with its key and origin.
    ///
    /// @param late  published after the as-of date
    /// @param holds of all readable rows with its key the one published last
    record Dated<R>(R row, Where where, String key, Provenance origin, boolean readable, boolean late, boolean holds) {}

    private final LocalDate asOf;
    private final Collection<String> sources;
    private final Values values;
    private final Problems problems;

    Vintages(LocalDate asOf, Collection<String> sources, Values values, Problems problems) {
        this.asOf = asOf;
        this.sources = sources;
        this.values = values;
        this.problems = problems;
    }

    /// Keys of `sources.yaml`.
    Collection<String> sources() {
        return sources;
    }

    /// The origin that a row states.
    Provenance origin(Function<String, Cell> cells) {
        Cell source = cells.apply("source");
        String key = source.isEmpty()
                ? ""
                : values.ref(source, "source", sources, "sources.yaml").orElse("");
        boolean constant = values.yes(cells.apply("constant"), false);
        Optional<LocalDate> published = values.dateOrNone(cells.apply("published"));
        Cell known = cells.apply("known");
        Provenance.Knowledge knowledge =
                source.isEmpty() ? Provenance.Knowledge.ASSUMED : Provenance.Knowledge.IDENTIFIED;
        // The origin of a row that is not read is not looked at further than its dates and source.
        boolean late = published.isPresent() && published.get().isAfter(asOf) && !constant;
        if (!known.isEmpty() && !late) {
            knowledge = values.word(
                            known,
                            List.of(Provenance.Knowledge.values()),
                            k -> k.name().toLowerCase(java.util.Locale.ROOT))
                    .orElse(knowledge);
        }
        return new Provenance(key, published, constant, knowledge);
    }

    /// Marks which rows are readable and which hold. Two rows with one key and one day are a problem.
    <R> List<Dated<R>> judge(
            List<R> rows,
            Function<R, Where> where,
            Function<R, String> key,
            Function<R, Function<String, Cell>> cells) {
        List<Dated<R>> judged = new ArrayList<>();
        Map<String, Where> seen = new LinkedHashMap<>();
        Map<String, Integer> best = new LinkedHashMap<>();
        for (R row : rows) {
            Provenance origin = origin(cells.apply(row));
            boolean unpublished = origin.published().isEmpty();
            boolean sourced = !cells.apply(row).apply("source").isEmpty();
            boolean unreadableDate =
                    unpublished && !cells.apply(row).apply("published").isEmpty();
            boolean late = !origin.constant()
                    && (unpublished
                            ? sourced || unreadableDate
                            : origin.published().get().isAfter(asOf));
            if (late && unpublished && !unreadableDate) {
                problems.note(
                        where.apply(row),
                        "",
                        "a row with a source and no date of publication is never read",
                        "Write the day on which it became public, or constant yes.");
            }
            String id = key.apply(row);
            twice(seen, id, origin, where.apply(row));
            judged.add(new Dated<>(row, where.apply(row), id, origin, !late, late && !unpublished, false));
            if (!late)
                best.merge(
                        id, judged.size() - 1, (one, other) -> later(judged.get(one), judged.get(other)) ? one : other);
        }
        List<Dated<R>> marked = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Dated<R> d = judged.get(i);
            marked.add(new Dated<>(
                    d.row, d.where, d.key, d.origin, d.readable, d.late, best.getOrDefault(d.key, -1) == i));
        }
        return marked;
    }

    private void twice(Map<String, Where> seen, String id, Provenance origin, Where where) {
        String version = id + "@" + origin.published().map(LocalDate::toString).orElse("");
        Where before = seen.putIfAbsent(version, where);
        if (before == null) return;
        problems.add(
                where,
                id,
                "line %d already has this key with the same date of publication"
                        .formatted(before.spot().line()),
                "one row for each key and date of publication",
                "Take one away, or give the newer one its own date.");
    }

    private static boolean later(Dated<?> one, Dated<?> other) {
        LocalDate a = one.origin.published().orElse(LocalDate.MIN);
        LocalDate b = other.origin.published().orElse(LocalDate.MIN);
        return a.isAfter(b);
    }
}
