package paso.study.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.special.Erf;
import paso.observe.Vintage;

/// Answers "was that a real change?" for one series and one day.
///
/// The past fixes how the series scatters and wanders; a step at the day is estimated with both in its error; the same
/// estimate at every earlier date says how much the model's error must be stretched; the answer is read with that.
public final class ChangeStudy {

    private static final double TWO_SIDED = 1.959963984540054;
    /// Deviation of a change on the log scale where there is one: a third up or down is common.
    private static final double COMMON = 0.5;
    /// A change that would have to be larger to stand out is not one that this series can show.
    private static final double SHOWABLE = 0.9;
    private static final double MOST_OF_IT = 0.9;

    private final Periods periods;
    private final Holidays holidays;
    private final Finding.Asked asked;
    private final Limits limits;
    private final List<String> notes = new ArrayList<>();

    private ChangeStudy(Periods periods, Holidays holidays, Finding.Asked asked) {
        this.periods = periods;
        this.holidays = holidays;
        this.asked = asked;
        limits = Limits.of(periods.frequency());
    }

    /// The finding from what was public on the vintage's day.
    ///
    /// @param moreThan size to give the chance of, in percent
    public static Finding of(Vintage vintage, LocalDate since, double moreThan, Holidays holidays) {
        Finding.Asked asked = new Finding.Asked(vintage.id(), since, vintage.asOf(), moreThan);
        return new ChangeStudy(Periods.of(vintage), holidays, asked).find();
    }

    static Finding of(Periods periods, Finding.Asked asked, Holidays holidays) {
        return new ChangeStudy(periods, holidays, asked).find();
    }

    private Finding find() {
        if (periods.thinned()) notes.add("Counted less than daily: the last count of each month was taken.");
        int slot = periods.from(asked.since());
        int gap = straddled(slot) ? 1 : 0;
        List<String> reasons = Sufficiency.reasons(periods, holidays, asked, slot, gap);
        if (!reasons.isEmpty()) return new Finding.Undetermined(asked, reasons, notes);
        if (gap == 1) {
            notes.add("The %s of %s holds days before and after %s and was left out."
                    .formatted(periods.word(1), periods.span(slot - 1).first(), asked.since()));
        }
        int from = Math.max(0, slot - gap - limits.used());
        int end = Math.min(periods.size(), slot + limits.longest());
        if (end < periods.size())
            notes.add("Only the first %d %s from the day on were read: what comes later says little of a step."
                    .formatted(end - slot, periods.word(end - slot)));
        return told(periods.part(from, end), slot - from, gap);
    }

    private boolean straddled(int slot) {
        if (slot == 0 || slot > periods.size() || periods.stock()) return false;
        LocalDate since = asked.since();
        return periods.span(slot - 1).contains(since) && periods.span(slot - 1).days() > 1;
    }

    private Finding told(Periods read, int slot, int gap) {
        Calendar calendar = Calendar.of(read, holidays);
        Noise noise = NoiseFit.of(read.part(0, slot - gap), calendar);
        Track track = new Track(read, calendar, noise);
        int length = read.size() - slot;
        Placebos placebos = placebos(track, read, slot, length, gap);
        Step step = track.steps(slot, slot + 1, length, gap, 1).getFirst();
        double stretched = placebos.calibration() * step.deviation();
        boolean changed = Math.abs(step.mean()) > TWO_SIDED * stretched;
        double smallest = 1 - StrictMath.exp(-TWO_SIDED * stretched);
        if (!changed && smallest > SHOWABLE) {
            return new Finding.Undetermined(
                    asked,
                    List.of(String.format(
                            Locale.ROOT,
                            "This series scatters so much that even a drop of %.0f %% over %d %s would not stand out.",
                            100 * SHOWABLE,
                            length,
                            read.word(length))),
                    notes);
        }
        Chance chance = Chance.of(step, placebos.calibration(), COMMON);
        return new Finding.Determined(
                asked,
                changed,
                read.seen(slot, read.size()),
                read.word(2),
                ratio(step.mean(), stretched),
                difference(step, stretched),
                placebos.overall(step),
                step.expected(),
                step.seen(),
                chance.moved(),
                chance.byMoreThan(asked.moreThan() / 100),
                changed ? Optional.of(when(track, read, slot, placebos.calibration())) : Optional.empty(),
                new Finding.Past(
                        placebos.count(),
                        placebos.apart(),
                        placebos.asLarge(step),
                        placebos.asClear(step),
                        placebos.calibration(),
                        placebos.enough()),
                smallest,
                picture(track, read, slot, gap, placebos.calibration()),
                notes);
    }

    /// Dates whose slots after them all lie before the day in question.
    private Placebos placebos(Track track, Periods read, int slot, int length, int gap) {
        int last = slot - gap - length;
        int fewest = Math.max(limits.fewest(), (int) Math.ceil(Limits.COMPLETE * read.seen(slot, read.size())));
        return new Placebos(track.steps(limits.warmUp(), last + 1, length, gap, fewest), length);
    }

    private static Finding.Interval ratio(double mean, double stretched) {
        return new Finding.Interval(
                StrictMath.exp(mean),
                StrictMath.exp(mean - TWO_SIDED * stretched),
                StrictMath.exp(mean + TWO_SIDED * stretched));
    }

    private static Finding.Interval difference(Step step, double stretched) {
        Finding.Interval ratio = ratio(step.mean(), stretched);
        return new Finding.Interval(
                step.expected() * (ratio.middle() - 1),
                step.expected() * (ratio.low() - 1),
                step.expected() * (ratio.high() - 1));
    }

    /// Chances of a change at each slot around the day, each as likely beforehand; the likelihood is stretched as the
    /// error is.
    private Finding.When when(Track track, Periods read, int slot, double calibration) {
        int from = Math.max(1, slot - limits.reach());
        double[] logs = track.daysOfChange(from, read.size(), 1);
        double most = Double.NEGATIVE_INFINITY;
        int likeliest = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= calibration * calibration;
            if (logs[i] > most) {
                most = logs[i];
                likeliest = i;
            }
        }
        double all = 0;
        double[] chances = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            chances[i] = StrictMath.exp(logs[i] - most);
            all += chances[i];
        }
        int[] stretch = shortest(chances, MOST_OF_IT * all);
        return new Finding.When(
                begins(read, from + likeliest), begins(read, from + stretch[0]), begins(read, from + stretch[1]));
    }

    private static LocalDate begins(Periods read, int slot) {
        return read.stock() ? read.span(slot).last() : read.span(slot).first();
    }

    /// First and last index of the shortest run with at least `enough`; the earliest of several.
    static int[] shortest(double[] chances, double enough) {
        for (int length = 1; length < chances.length; length++) {
            for (int first = 0; first + length <= chances.length; first++) {
                double sum = 0;
                for (int i = first; i < first + length; i++) sum += chances[i];
                if (sum >= enough) return new int[] {first, first + length - 1};
            }
        }
        return new int[] {0, chances.length - 1};
    }

    private Finding.Picture picture(Track track, Periods read, int slot, int gap, double calibration) {
        List<Finding.Point> points = new ArrayList<>();
        List<Track.Expected> without = track.without(slot, gap, calibration);
        for (int i = Math.max(0, slot - 2 * limits.longest() - limits.recent()); i < read.size(); i++) {
            LocalDate day = read.span(i).last();
            if (i < slot) {
                points.add(new Finding.Point(day, read.value(i), Double.NaN, Double.NaN, Double.NaN));
            } else {
                Track.Expected expected = without.get(i - slot);
                points.add(new Finding.Point(day, read.value(i), expected.mean(), expected.low(), expected.high()));
            }
        }
        return new Finding.Picture(points);
    }

    /// What the step says of a change, from even odds that there was one.
    ///
    /// @param moved chance that there was
    /// @param mean  of the change on the log scale if there was
    /// @param deviation of it
    private record Chance(double moved, double mean, double deviation) {

        /// Bayes factor of a normal change against none (Kass and Raftery 1995).
        static Chance of(Step step, double calibration, double common) {
            double precision =
                    Math.max(1e-9, 1 / (step.deviation() * step.deviation()) - 1 / (Step.SPREAD * Step.SPREAD));
            double likeliest = step.mean() / (step.deviation() * step.deviation() * precision);
            double error = calibration * calibration / precision;
            double total = error + common * common;
            double logFactor =
                    0.5 * StrictMath.log(error / total) + 0.5 * likeliest * likeliest * (1 / error - 1 / total);
            double moved = 1 / (1 + StrictMath.exp(-logFactor));
            double share = common * common / total;
            return new Chance(moved, likeliest * share, Math.sqrt(error * share));
        }

        /// Chance of a change by more than `share`, in the direction of the middle.
        double byMoreThan(double share) {
            double beyond = mean < 0
                    ? (StrictMath.log1p(-share) - mean) / deviation
                    : (mean - StrictMath.log1p(share)) / deviation;
            return moved * 0.5 * Erf.erfc(-beyond / Math.sqrt(2));
        }
    }
}
