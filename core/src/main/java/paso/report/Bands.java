package paso.report;

import java.util.Arrays;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Quantiles;
import paso.scenario.Measure;

/// One quantity at one place, as quantiles over the replicates on every day.
final class Bands {

    /// What is followed.
    enum What {
        /// Census plus waiting in the place's unit: what is set against capacity.
        ROOM,
        /// Census, people.
        PRESENT,
        /// People who joined the door that day.
        ARRIVALS
    }

    /// Of the quantiles that are shown: the ends of the 90 % band, of the 50 % band, the median.
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    static final int MEDIAN = 2;

    private final What what;
    private final int place;
    private final double[][] values; // [level of Quantiles.FIVE][day]
    private final double[] room; // [day], median capacity; NaN where there is none

    private Bands(What what, int place, double[][] values, double[] room) {
        this.what = what;
        this.place = place;
        this.values = values;
        this.room = room;
    }

    static Bands of(Ensemble ensemble, int place, What what) {
        int days = ensemble.frame().days();
        double[][] values = new double[LEVELS.length][days];
        double[] room = new double[days];
        for (int day = 0; day < days; day++) {
            double[] sorted = samples(ensemble, place, what, day);
            Arrays.sort(sorted);
            for (int level = 0; level < values.length; level++) {
                values[level][day] = Quantiles.of(sorted, LEVELS[level]);
            }
            room[day] = what == What.ROOM ? ensemble.medianCapacity(place, day) : Double.NaN;
        }
        return new Bands(what, place, values, room);
    }

    /// Quantiles ([#LEVELS]) of the highest value after the as-of date.
    static double[] peak(Ensemble ensemble, int place, What what) {
        Frame frame = ensemble.frame();
        double[] highest = new double[ensemble.replicates()];
        for (int day = frame.asOfDay() + 1; day < frame.days(); day++) {
            double[] samples = samples(ensemble, place, what, day);
            for (int r = 0; r < highest.length; r++) highest[r] = Math.max(highest[r], samples[r]);
        }
        Arrays.sort(highest);
        double[] peak = new double[LEVELS.length];
        for (int level = 0; level < peak.length; level++) peak[level] = Quantiles.of(highest, LEVELS[level]);
        return peak;
    }

    private static double[] samples(Ensemble ensemble, int place, What what, int day) {
        return switch (what) {
            case ROOM -> {
                double[] load = new double[ensemble.replicates()];
                for (int r = 0; r < load.length; r++) load[r] = ensemble.load(place, day, r);
                yield load;
            }
            case PRESENT -> ensemble.samples(Measure.CENSUS, place, 0, day);
            case ARRIVALS -> ensemble.samples(Measure.ARRIVALS, place, 0, day);
        };
    }

    What what() {
        return what;
    }

    int place() {
        return place;
    }

    int days() {
        return room.length;
    }

    /// @param level index into [#LEVELS]
    double at(int level, int day) {
        return values[level][day];
    }

    double median(int day) {
        return values[MEDIAN][day];
    }

    /// NaN where there is none.
    double room(int day) {
        return room[day];
    }

    boolean hasRoom() {
        for (double some : room) if (!Double.isNaN(some)) return true;
        return false;
    }

    /// The highest value drawn, capacity included.
    double top() {
        double top = 0;
        for (int day = 0; day < days(); day++) {
            top = Math.max(top, at(LEVELS.length - 1, day));
            if (!Double.isNaN(room[day])) top = Math.max(top, room[day]);
        }
        return top;
    }
}
