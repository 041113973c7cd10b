package paso.study.arrivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.engine.ArrivalPaths.Series;
import paso.scenario.Cohort;
import paso.scenario.Figures;
import paso.scenario.Figures.Law;
import paso.scenario.Who;
import paso.time.Span;

/// One stream of people from outside and its published rows.
///
/// @param key   stable text that names the stream
/// @param parts rows in the order of their first day, then last day, then people
record Inflow(Series series, String key, List<Part> parts) {

    /// Shortest period in days that counts as a month of history.
    static final int MONTH_DAYS = 28;

    /// Longest period in days that counts as a month of history.
    static final int LONGEST_MONTH_DAYS = 31;

    /// @param people people in the whole period, or a day where the law is Poisson
    record Part(Span span, double people) {
        double aDay() {
            return people / span.days();
        }

        /// People on the days of `window`, evenly spread.
        double within(Span window) {
            if (!span.overlaps(window)) return 0;
            LocalDate first = span.first().isAfter(window.first()) ? span.first() : window.first();
            LocalDate last = span.last().isBefore(window.last()) ? span.last() : window.last();
            return aDay() * new Span(first, last).days();
        }
    }

    /// Streams in the order of their keys, whatever the order of `rows`.
    static List<Inflow> of(List<Figures.ArrivalCount> rows) {
        TreeMap<String, Series> series = new TreeMap<>();
        TreeMap<String, List<Part>> parts = new TreeMap<>();
        for (Figures.ArrivalCount row : rows) {
            SortedMap<String, String> attributes = new TreeMap<>(row.who().values());
            String group = attributes.remove("group");
            if (group == null) {
                throw new IllegalArgumentException("arrivals at '%s' from %s: a row must name its group"
                        .formatted(row.place(), row.period().first()));
            }
            String key = row.place() + "/" + new Cohort(group, attributes, 1).key() + "/" + row.law();
            series.put(key, new Series(row.place(), group, attributes, row.law()));
            parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Part(row.period(), row.people()));
        }
        List<Inflow> inflows = new ArrayList<>();
        series.forEach((key, one) -> {
            List<Part> sorted = parts.getOrDefault(key, new ArrayList<>());
            sorted.sort(Comparator.comparing((Part part) -> part.span().first())
                    .thenComparing(part -> part.span().last())
                    .thenComparingDouble(Part::people));
            inflows.add(new Inflow(one, key, List.copyOf(sorted)));
        });
        return inflows;
    }

    boolean counted() {
        return series.law() == Law.COUNTED;
    }

    boolean matches(Who who) {
        return who.matches(new Cohort(series.group(), series.attributes(), 1));
    }

    /// `true` where the rows are spread smoothly, `false` where each is spread evenly.
    boolean smooth() {
        return counted() && Spread.smooth(parts);
    }

    /// Last day that a row speaks of.
    LocalDate last() {
        LocalDate last = parts.getFirst().span().last();
        for (Part part : parts)
            if (part.span().last().isAfter(last)) last = part.span().last();
        return last;
    }

    /// Rows that cover about a month, in order.
    List<Part> months() {
        return parts.stream()
                .filter(part -> part.span().days() >= MONTH_DAYS && part.span().days() <= LONGEST_MONTH_DAYS)
                .toList();
    }

    /// People a day at the end of what is known: the mean of the last up to `days` days on or after the first
    /// row, or of the whole last row where that is longer. Days without a row count 0.
    double lately(int days) {
        LocalDate last = last();
        LocalDate first = last.minusDays(days - 1L);
        if (first.isBefore(parts.getFirst().span().first()))
            first = parts.getFirst().span().first();
        for (Part part : parts) {
            if (part.span().last().equals(last) && part.span().first().isBefore(first))
                first = part.span().first();
        }
        Span window = new Span(first, last);
        double people = 0;
        for (Part part : parts) {
            if (part.span().overlaps(window)) {
                LocalDate from = part.span().first().isBefore(first)
                        ? first
                        : part.span().first();
                people += part.aDay() * new Span(from, part.span().last()).days();
            }
        }
        return people / window.days();
    }
}
