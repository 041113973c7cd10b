package paso.study.forecast;

import java.util.Arrays;

/// The last value, for ever.
record Last() implements Candidate {

    @Override
    public String name() {
        return "last";
    }

    @Override
    public double[] ahead(double[] past, int season, int ahead) {
        double[] next = new double[ahead];
        Arrays.fill(next, past[past.length - 1]);
        return next;
    }
}
