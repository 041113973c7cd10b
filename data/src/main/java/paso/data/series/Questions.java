package paso.data.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.data.folder.Problem;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.Vintage;
import paso.study.forecast.Asked;
import paso.study.forecast.Scale;
import paso.study.forecast.Track;
import paso.study.forecast.Tracks;
import paso.time.Span;

/// What to ask of a folder of series: as its catalogue says, and by rules of our own where it says nothing.
///
/// The rules: daily flows are asked by the week, stocks by how far their counts are apart, all else at the
/// frequency it is published; horizons are 1, 2, 3 and 6 months, 1, 2 and 4 weeks, or 7, 14 and 28 days; an
/// origin each month, every third week, every fourteenth day, the first after 36 months, 104 weeks or 365 days;
/// on the logarithm, or the square root where more than one value in twenty is
/// 0.
public final class Questions {

    /// Text of a note in the catalogue that leaves out last days of months.
    private static final String MONTH_ENDS = "last day of each month dropped";

    private Questions() {}

    /// What was made of a folder.
    ///
    /// @param asked   in order of the catalogue, then of id
    /// @param skipped series that are not asked about, and why
    public record Read(List<Asked> asked, List<Problem> skipped) {}

    /// Questions about everything that was read.
    ///
    /// @param all also series that the catalogue does not name, where there is one
    /// @param seen day whose knowledge counts
    public static Read of(SeriesFiles.Read read, boolean all, LocalDate seen) {
        List<Asked> asked = new ArrayList<>();
        List<Problem> skipped = new ArrayList<>();
        Catalogue catalogue = read.catalogue();
        for (Catalogue.Entry entry : catalogue.entries()) {
            Optional<Series> series = read.series().stream()
                    .filter(one -> one.id().equals(entry.id()))
                    .findFirst();
            if (series.isEmpty()) skipped.add(skip(entry.id().toString(), "the catalogue names it, no file holds it"));
            else named(entry, series.get(), seen, asked, skipped);
        }
        int others = 0;
        for (Series series : read.series()) {
            if (catalogue.of(series.id()).isPresent()) continue;
            if (catalogue.entries().isEmpty() || all) unnamed(series, seen, asked, skipped);
            else others++;
        }
        if (others > 0) {
            skipped.add(skip(
                    "series.csv", "%,d series are not in the catalogue; --all asks about them too".formatted(others)));
        }
        return new Read(List.copyOf(asked), List.copyOf(skipped));
    }

    private static void named(
            Catalogue.Entry entry, Series series, LocalDate seen, List<Asked> asked, List<Problem> skipped) {
        Series as = new Series(series.id(), entry.quantity(), series.frequency(), series.figures());
        Optional<Track> track = track(as, entry.frequency(), entry.note().contains(MONTH_ENDS), seen, skipped);
        if (track.isEmpty()) return;
        String label = entry.label().isEmpty() ? entry.id().toString() : entry.label();
        asked.add(Asked.from(
                track.get(),
                label,
                entry.id().series(),
                scale(entry.transform(), track.get()),
                entry.horizons().isEmpty() ? horizons(entry.frequency()) : entry.horizons(),
                entry.firstOrigin(),
                entry.step()));
    }

    private static void unnamed(Series series, LocalDate seen, List<Asked> asked, List<Problem> skipped) {
        Frequency frequency = frequency(series);
        Optional<Track> track = track(series, frequency, false, seen, skipped);
        if (track.isEmpty()) return;
        int least = switch (frequency) {
            case MONTH -> 36;
            case WEEK -> 104;
            case DAY -> 365;
        };
        if (track.get().known() <= least) {
            skipped.add(skip(
                    series.id().toString(),
                    "too short to be scored: %,d values, more than %,d are needed"
                            .formatted(track.get().known(), least)));
            return;
        }
        Track one = track.get();
        int step = switch (frequency) {
            case MONTH -> 1;
            case WEEK -> 3;
            case DAY -> 14;
        };
        asked.add(new Asked(
                one,
                series.id().toString(),
                series.id().series(),
                scale("", one),
                horizons(frequency),
                one.first() + least - 1,
                step));
    }

    /// A series made ready for a forecast, or why not.
    public record Found(Optional<Track> track, Scale scale, String why) {}

    /// A series as it was public on a day, at a frequency.
    public static Found track(Series series, Optional<Catalogue.Entry> entry, Frequency frequency, LocalDate seen) {
        List<Problem> skipped = new ArrayList<>();
        Series as = new Series(
                series.id(),
                entry.map(Catalogue.Entry::quantity).orElse(series.quantity()),
                series.frequency(),
                series.figures());
        boolean monthEnds = entry.map(one -> one.note().contains(MONTH_ENDS)).orElse(false);
        Optional<Track> track = track(as, frequency, monthEnds, seen, skipped);
        if (track.isEmpty())
            return new Found(track, Scale.LOG, skipped.getFirst().what());
        String word = entry.filter(one -> one.frequency() == frequency)
                .map(Catalogue.Entry::transform)
                .orElse("");
        return new Found(track, scale(word, track.get()), "");
    }

    /// Daily flows by the week: a day is weather. A stock that is counted on single days, by how far these are apart:
    /// up to three days by the day, up to ten by the week, else by the month.
    public static Frequency frequency(Series series) {
        return frequency(series, LocalDate.MAX);
    }

    /// The same by what was public on a day: what came later does not decide how it is asked.
    public static Frequency frequency(Series series, LocalDate seen) {
        if (series.frequency() != Frequency.DAY) return series.frequency();
        if (series.quantity().kind() == Quantity.Kind.FLOW) return Frequency.WEEK;
        List<Span> periods =
                series.asOf(seen).values().stream().map(Vintage.Value::period).toList();
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < periods.size(); i++) {
            gaps.add(new Span(periods.get(i - 1).last(), periods.get(i).last()).days() - 1);
        }
        gaps.sort(null);
        int usual = gaps.isEmpty() ? 1 : gaps.get(gaps.size() / 2);
        if (usual <= 3) return Frequency.DAY;
        return usual <= 10 ? Frequency.WEEK : Frequency.MONTH;
    }

    static List<Integer> horizons(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> List.of(1, 2, 3, 6);
            case WEEK -> List.of(1, 2, 4);
            case DAY -> List.of(7, 14, 28);
        };
    }

    static Scale scale(String word, Track track) {
        if (word.equals("sqrt")) return Scale.SQRT;
        if (word.equals("log")) return Scale.LOG;
        int zeros = 0;
        // Only periods before any origin may decide.
        int looked = Math.min(track.last() - track.first() + 1, Asked.HISTORY);
        for (int i = 0; i < looked; i++) if (track.at(track.first() + i) == 0) zeros++;
        return 20 * zeros > looked ? Scale.SQRT : Scale.LOG;
    }

    private static Optional<Track> track(
            Series series, Frequency frequency, boolean monthEnds, LocalDate seen, List<Problem> skipped) {
        Vintage vintage = series.asOf(seen);
        if (vintage.values().isEmpty()) {
            skipped.add(skip(series.id().toString(), "nothing of it is public"));
            return Optional.empty();
        }
        Track track = Tracks.of(vintage, frequency, monthEnds);
        if (track.known() == 0) {
            skipped.add(skip(series.id().toString(), "no period is whole at this frequency"));
            return Optional.empty();
        }
        return Optional.of(track);
    }

    private static Problem skip(String what, String why) {
        return new Problem(what, 0, 0, "", why, "", "");
    }
}
