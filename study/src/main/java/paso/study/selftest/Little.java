package paso.study.selftest;

import java.util.ArrayList;
import java.util.List;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Cohort;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Who;

/// Little's law (Little 1961) on a window: nights stayed = arrivals × the mean nights they stay in it.
///
/// Counted for those who came after the start, at places that keep no attribute but the group, hold nobody for good
/// and held nobody at the start.
final class Little {

    private static final class Line {
        final int place;
        final int group;
        final double[] nights; // [days left], mean nights of one arrival

        Line(int place, int group, double[] nights) {
            this.place = place;
            this.group = group;
            this.nights = nights;
        }
    }

    private final int days;
    private final List<Line> lines = new ArrayList<>();

    Little(Scenario freed, Expectation expectation) {
        Frame frame = Frame.of(freed);
        days = frame.days();
        for (Place place : freed.network().places()) {
            if (!place.keeps().isEmpty() || heldAtStart(freed, place.id())) continue;
            for (Cohort kind : Freed.kinds(freed, place.id(), Who.EVERYBODY)) {
                double[] nights = expectation.nights(place.id(), kind);
                if (nights.length == 0) continue;
                lines.add(new Line(frame.place(place.id()), frame.group(kind.group()), nights));
            }
        }
    }

    private static boolean heldAtStart(Scenario freed, String place) {
        return freed.figures().present().stream().anyMatch(p -> p.place().equals(place) && p.people() > 0);
    }

    double stayed(Outcome outcome) {
        double sum = 0;
        for (Line line : lines) {
            for (int day = 0; day < days; day++) {
                sum += outcome.value(Measure.CENSUS, line.place, line.group, day);
            }
        }
        return sum;
    }

    double expected(Outcome outcome) {
        double sum = 0;
        for (Line line : lines) {
            for (int day = 0; day < days; day++) {
                sum += outcome.value(Measure.ARRIVALS, line.place, line.group, day) * line.nights[days - day];
            }
        }
        return sum;
    }
}
