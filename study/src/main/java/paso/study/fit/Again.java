package paso.study.fit;

import java.util.List;
import paso.engine.ArrivalPaths;

/// The first few paths, over and over.
record Again(ArrivalPaths paths, int members) implements ArrivalPaths {

    @Override
    public List<Series> series() {
        return paths.series();
    }

    @Override
    public void draw(int replicate, double[] people) {
        paths.draw(replicate < 0 ? replicate : replicate % members, people);
    }
}
