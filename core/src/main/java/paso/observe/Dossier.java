package paso.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paso.time.Span;

/// Everything that anybody published on one measured quantity: exact counts, rounded ones and bounds, over any
/// periods, also where two sources differ.
///
/// A [Series] has one publisher and regular periods. A dossier keeps what each source said apart.
///
/// @param id       names it
/// @param quantity stock or flow, and what is counted
/// @param entries  in order of publication
public record Dossier(String id, Quantity quantity, List<Entry> entries) {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::published)
            .thenComparing(entry -> entry.period().last())
            .thenComparing(entry -> entry.period().first())
            .thenComparing(Entry::source)
            .thenComparingDouble(Entry::value)
            .thenComparingDouble(Entry::low)
            .thenComparingDouble(Entry::high);

    public Dossier {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(ORDER);
        entries = List.copyOf(sorted);
    }

    /// What one source said of one period.
    ///
    /// @param period    days it covers; a stock holds at the end of the last
    /// @param value     as it was published
    /// @param low       least that was meant; equal to `value` for an exact count
    /// @param high      most that was meant, may be infinite
    /// @param source    key of the source
    /// @param published day on which it became public
    /// @param always    `true`: a fact that may be read earlier than it was published
    public record Entry(
            Span period, double value, double low, double high, String source, LocalDate published, boolean always) {
        public Entry {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException(
                        "entry of %s: %s is not within %s to %s".formatted(period, value, low, high));
            }
        }
    }

    /// What was public at the end of `date`: of each period and source the newest version. The only way to values.
    public List<Entry> asOf(LocalDate date) {
        Map<Key, Entry> newest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.published().isAfter(date) && !entry.always()) continue;
            Key key = new Key(entry.period(), entry.source());
            newest.remove(key);
            newest.put(key, entry);
        }
        return List.copyOf(newest.values());
    }

    private record Key(Span period, String source) {}
}
