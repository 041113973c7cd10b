package paso.study.fit;

import java.util.List;
import paso.engine.ArrivalPaths;

/// The first days of longer paths.
///
/// @param all  days of `paths`
/// @param days days wanted
record FirstDays(ArrivalPaths paths, int all, int days) implements ArrivalPaths {

    @Override
    public List<Series> series() {
        return paths.series();
    }

    @Override
    public void draw(int replicate, double[] people) {
        double[] whole = new double[all * paths.series().size()];
        paths.draw(replicate, whole);
        System.arraycopy(whole, 0, people, 0, days * paths.series().size());
    }
}
