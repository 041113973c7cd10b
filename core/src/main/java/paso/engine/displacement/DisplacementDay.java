package paso.engine.displacement;

import paso.random.Keys;
import paso.results.DisplacementOutcome;

/// Lives the days of one replicate after another.
final class DisplacementDay {

    private static final long SINK = Keys.of("sink");

    private final Today today;
    private final Newcomers newcomers;
    private final Roads roads;
    private final Leaving leaving;
    private final Arriving arriving;
    private final Harvest harvest;
    private final long seed;

    DisplacementDay(Course course, long seed, double batchStep) {
        this.seed = seed;
        today = new Today(course);
        newcomers = new Newcomers(today);
        roads = new Roads(today);
        Chooser chooser = new Chooser(today);
        harvest = new Harvest(today);
        leaving = new Leaving(today, roads, chooser, harvest);
        arriving = new Arriving(today, roads, chooser, harvest, batchStep);
    }

    void begin(int replicate) {
        today.draws.replicate(seed, replicate);
        today.clear();
        arriving.begin();
        harvest.begin();
        newcomers.begin();
    }

    void step(int day, DisplacementOutcome outcome) {
        today.begin(day, outcome);
        double displaced = newcomers.come();
        for (int way : today.course.closing[day]) roads.close(way);
        harvest.begin(day);
        leaving.live();
        arriving.live();
        boolean sinks = today.ground.displacement.spawning().campsAreSinks();
        double gone = sinks ? sink() : 0;
        outcome.setDay(day, today.present, displaced, gone);
        outcome.setOnLinks(day, today.onLinks);
    }

    /// People in camps leave the model by the chance of their camp. Flee's code leaves their places taken.
    private double sink() {
        State pools = today.pools;
        double gone = 0;
        for (int p = 0; p < today.poolKey.length; p++) {
            int site = today.compartments.site(p);
            if (pools.total[p] == 0 || !today.epoch.camp[site]) continue;
            double chance = today.ground.site.get(site).attributes().getOrDefault("deactivation_probability", 0.0);
            today.draws.seek(today.poolKey[p] ^ SINK);
            for (int b = 0; b < pools.bins; b++) {
                double here = pools.count[p * pools.bins + b];
                double n = here == 0 ? 0 : today.draws.binomial(here, chance);
                if (n == 0) continue;
                harvest.gone(p, n, today.course.coded);
                pools.take(p, b, n, pools.recent(p, b));
                gone += n;
            }
        }
        return gone;
    }
}
