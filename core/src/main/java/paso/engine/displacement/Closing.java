package paso.engine.displacement;

import java.util.ArrayList;
import java.util.List;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Site;

/// Closes and opens ways and camps as their days come.
final class Closing {

    private final Ground ground;
    private final Standing standing;
    private final boolean coded;
    private final List<Integer> closed = new ArrayList<>();
    private boolean opened;

    Closing(Ground ground, Standing standing) {
        this.ground = ground;
        this.standing = standing;
        coded = ground.displacement.law() == Law.CODE;
    }

    /// Ways that close on a day. Each is gone from [Standing#open] from then on.
    int[] on(int day) {
        opened = false;
        closed.clear();
        for (Closure closure : ground.displacement.closures()) {
            if (closure.from() == day) shut(closure, true);
            if (closure.until().isPresent() && closure.until().getAsInt() == day) shut(closure, false);
        }
        return closed.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Whether anything closed or opened on the last day asked for.
    boolean changed() {
        return opened || !closed.isEmpty();
    }

    private void shut(Closure closure, boolean close) {
        switch (closure) {
            case Closure.Border border -> {
                for (int w = 0; w < ground.ways; w++) {
                    String one = ground.site.get(ground.from[w]).country();
                    String other = ground.site.get(ground.to[w]).country();
                    boolean there = one.equals(border.country()) && other.equals(border.other());
                    boolean back = one.equals(border.other()) && other.equals(border.country());
                    boolean crosses = there || back;
                    if (crosses) set(w, close);
                }
            }
            case Closure.SiteLinks links -> {
                int s = ground.index(links.site());
                int named = ground.index(links.named());
                if (s < 0) return;
                for (int w : ground.out[s]) {
                    if (!coded && named >= 0 && ground.to[w] != named) continue;
                    if (standing.open[w] != close) continue;
                    set(w, close);
                    back(w, close);
                }
            }
            case Closure.OneLink link -> {
                int s = ground.index(link.site());
                int other = ground.index(link.other());
                if (s < 0 || other < 0) return;
                if (coded) {
                    if (!Closure.OneLink.acts(link.site())) return;
                    for (int w : ground.out[other]) if (ground.to[w] == s) set(w, close);
                    return;
                }
                for (int w : ground.out[s]) {
                    if (ground.to[w] != other) continue;
                    set(w, close);
                    back(w, close);
                }
            }
            case Closure.Camp one -> camp(one.site(), close ? Site.Kind.TOWN : Site.Kind.CAMP);
            case Closure.IdpCamp one -> camp(one.site(), close ? Site.Kind.TOWN : Site.Kind.IDP_CAMP);
            case Closure.Redirection _ -> {}
        }
    }

    private void back(int way, boolean close) {
        for (int w : ground.out[ground.to[way]]) if (ground.to[w] == ground.from[way]) set(w, close);
    }

    private void set(int way, boolean close) {
        if (standing.open[way] != close) return;
        standing.open[way] = !close;
        if (close) closed.add(way);
        else opened = true;
    }

    private void camp(String site, Site.Kind kind) {
        int s = ground.index(site);
        if (s < 0) return;
        opened = true;
        standing.become(s, kind, 1);
    }
}
