package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paso.scenario.Measure;
import paso.scenario.Scoring;
import paso.scenario.Who;

/// Reads `scores.yaml`.
final class ScoringReader {

    /// Days of a scenario that a run must have behind it before it is scored.
    static final int WARM_UP = 30;

    private final Context context;
    private final Optional<LocalDate> start;
    private final Problems problems;
    private final Values values;

    ScoringReader(Context context, Optional<LocalDate> start) {
        this.context = context;
        this.start = start;
        this.problems = context.problems;
        this.values = context.values;
    }

    Optional<Scoring> read(Item item) {
        int before = problems.count();
        Pairs top = Pairs.of(item, List.of("as-of", "series"), problems);
        List<LocalDate> dates = new ArrayList<>();
        if (!top.has("as-of")) values.present(top.cell("as-of"));
        for (Cell cell : top.cells("as-of"))
            values.date(cell).filter(date -> late(cell, date, dates)).ifPresent(dates::add);
        if (!top.has("series")) values.present(top.cell("series"));
        List<Scoring.Series> series = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Item one : top.list("series")) series(one, series, seen);
        return problems.count() > before ? Optional.empty() : Optional.of(new Scoring(dates, series));
    }

    private boolean late(Cell cell, LocalDate date, List<LocalDate> dates) {
        if (dates.contains(date)) {
            problems.add(cell, "the date is there twice", "each date once", "Take one away.");
            return false;
        }
        return warm(cell, date, start, problems);
    }

    /// Whether a date lies far enough after the start; a problem where it does not.
    static boolean warm(Cell cell, LocalDate date, Optional<LocalDate> start, Problems problems) {
        if (start.isEmpty() || !date.isBefore(start.get().plusDays(WARM_UP))) return true;
        problems.add(
                cell,
                "the as-of date is less than %d days after the start".formatted(WARM_UP),
                "%s or later".formatted(start.get().plusDays(WARM_UP)),
                "Choose a later date, or an earlier start.");
        return false;
    }

    private void series(Item item, List<Scoring.Series> series, Set<String> seen) {
        Pairs one = Pairs.of(item, List.of("class", "place", "group", "measure"), problems);
        Optional<String> kind = values.id(one.cell("class"));
        Optional<Who> who =
                context.who(name -> name.equals("group") ? one.cell(name) : new Cell(one.where(), name, ""));
        if (!one.has("place")) values.present(one.cell("place"));
        if (!one.has("measure")) values.present(one.cell("measure"));
        List<Measure> measures = new ArrayList<>();
        for (Cell cell : one.cells("measure")) {
            values.word(cell, List.of(Measure.values()), Measure::word).ifPresent(measures::add);
        }
        for (Cell cell : one.cells("place")) {
            Optional<String> place = context.placeOrArea(cell);
            if (kind.isEmpty() || who.isEmpty() || place.isEmpty()) continue;
            for (Measure measure : measures) {
                if (seen.add("%s/%s/%s".formatted(place.get(), who.get(), measure))) {
                    series.add(new Scoring.Series(kind.get(), place.get(), who.get(), measure));
                } else {
                    problems.add(
                            cell,
                            "the series '%s' is there twice".formatted(measure.word()),
                            "each series once",
                            "Take one away.");
                }
            }
        }
    }
}
