package paso.app.run;

import java.util.Locale;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Measure;

/// Whether what a run keeps fits the memory that Java was given; asked before the run.
///
/// An ensemble keeps four bytes for each replicate and day of a series of whole numbers, eight where numbers are
/// not
/// whole, and nothing for a series that is always zero.
final class Heap {

    /// Share of the heap that ensembles may fill; the rest is for the engine and for writing.
    private static final double SHARE = 0.75;

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private Heap() {}

    /// More than any ensemble of this frame takes, in bytes.
    static double most(Frame frame, int replicates) {
        double series = (double) Measure.values().length
                * frame.places().size()
                * frame.groups().size();
        return 8 * (series + 2 * frame.places().size()) * frame.days() * replicates + sums(frame, replicates);
    }

    /// About what an ensemble takes, in bytes, judged by a few replicates of it.
    static double about(Ensemble few, int replicates) {
        Frame frame = few.frame();
        double bytesADay = 0;
        for (int place = 0; place < frame.places().size(); place++) {
            bytesADay += few.hasCapacity(place) ? 2 * 8 : 8;
            for (Measure measure : Measure.values()) {
                for (int group = 0; group < frame.groups().size(); group++) {
                    if (!few.zero(measure, place, group)) bytesADay += measure == Measure.OCCUPANCY ? 8 : 4;
                }
            }
        }
        return bytesADay * frame.days() * replicates + sums(frame, replicates);
    }

    private static double sums(Frame frame, int replicates) {
        double rows = (double) frame.routes().size() * frame.groups().size()
                + frame.costs().size();
        return 8 * rows * frame.timeline().months().size() * replicates;
    }

    static double room() {
        return SHARE * Runtime.getRuntime().maxMemory();
    }

    /// @param bytes what will be kept at the same time
    /// @throws Complaint when it does not fit
    static void require(double bytes, int replicates) {
        if (bytes <= room()) return;
        long fewer = Math.max(1, (long) Math.floor(0.95 * replicates * room() / bytes));
        throw new Complaint(String.format(
                Locale.ROOT,
                "%,d replicates would need about %,.0f MB and there is room for %,.0f MB. "
                        + "Ask for fewer (--replicates %d) or fewer days (--days), or give Java more: "
                        + "PASO_JAVA_OPTS=-Xmx%dg paso …",
                replicates,
                bytes / MEGABYTE,
                room() / MEGABYTE,
                fewer,
                (long) Math.ceil(bytes / SHARE / MEGABYTE / 1024)));
    }
}
