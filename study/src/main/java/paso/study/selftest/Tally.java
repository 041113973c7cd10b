package paso.study.selftest;

import paso.results.Frame;
import paso.results.Outcome;
import paso.results.Sink;
import paso.scenario.Measure;

/// What the self-test keeps of its replicates.
final class Tally implements Sink {

    private final Frame frame;
    private final Little law;
    private final Sample[] census; // [place * days + day]
    private final Sample[] nights; // [place]
    private final Sample little = new Sample();
    private final Sample expected = new Sample();
    private final Sample gap = new Sample();
    private double missing;
    private int replicates;

    Tally(Frame frame, Little law) {
        this.frame = frame;
        this.law = law;
        census = samples(frame.places().size() * frame.days());
        nights = samples(frame.places().size());
    }

    private static Sample[] samples(int length) {
        Sample[] samples = new Sample[length];
        java.util.Arrays.setAll(samples, _ -> new Sample());
        return samples;
    }

    @Override
    public void accept(Outcome outcome) {
        replicates++;
        missing = Math.max(missing, Math.abs(outcome.people().missing()));
        for (int place = 0; place < nights.length; place++) {
            double sum = 0;
            for (int day = 0; day < frame.days(); day++) {
                double people = outcome.value(Measure.CENSUS, place, 0, day);
                census[place * frame.days() + day].add(people);
                sum += people;
            }
            nights[place].add(sum);
        }
        double found = law.stayed(outcome);
        double wanted = law.expected(outcome);
        little.add(found);
        expected.add(wanted);
        gap.add(found - wanted);
    }

    Frame frame() {
        return frame;
    }

    int replicates() {
        return replicates;
    }

    double missing() {
        return missing;
    }

    Sample census(int place, int day) {
        return census[place * frame.days() + day];
    }

    Sample nights(int place) {
        return nights[place];
    }

    double littleExpected() {
        return expected.mean();
    }

    double littleFound() {
        return little.mean();
    }

    double littleZ() {
        return gap.z(0);
    }
}
