package paso.engine.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.Site;

/// Sites and the ways between them as indices: what does not change while a case runs.
///
/// A *way* is one direction of a link. Ways of a link that Flee makes twice stand twice.
final class Ground {

    final Displacement displacement;
    final int sites;
    final List<Site> site;
    final int days;
    final boolean[] foreign; // [site]
    final int ways;
    final int[] from; // [way]
    final int[] to; // [way]
    final int[] linkOf; // [way], index in the list of links
    final double[] km; // [way]
    final double[] speed; // [way], km a day, not on foot
    final double[] walk; // [way], chance to walk on a day
    final int[][] out; // [site], ways in the order of the case

    private final Map<String, Integer> index = new TreeMap<>();

    Ground(Displacement displacement) {
        this.displacement = displacement;
        site = displacement.sites();
        sites = site.size();
        days = displacement.timeline().days();
        foreign = new boolean[sites];
        for (int s = 0; s < sites; s++) {
            index.put(site.get(s).id(), s);
            foreign[s] = !site.get(s).country().equals(site.getFirst().country());
        }
        List<int[]> made = new ArrayList<>(); // from, to, link
        List<Link> links = displacement.links();
        for (int l = 0; l < links.size(); l++) {
            int one = index(links.get(l).one());
            int other = index(links.get(l).other());
            // Flee's code makes a link with the first kind of forced redirection twice.
            boolean twice = displacement.law() == Law.CODE && links.get(l).forcedRedirection() == 1;
            for (int time = 0; time < (twice ? 2 : 1); time++) {
                made.add(new int[] {one, other, l});
                made.add(new int[] {other, one, l});
            }
        }
        ways = made.size();
        from = new int[ways];
        to = new int[ways];
        linkOf = new int[ways];
        km = new double[ways];
        speed = new double[ways];
        walk = new double[ways];
        int[] degree = new int[sites];
        for (int w = 0; w < ways; w++) {
            from[w] = made.get(w)[0];
            to[w] = made.get(w)[1];
            linkOf[w] = made.get(w)[2];
            Link link = links.get(linkOf[w]);
            km[w] = link.km();
            speed[w] = link.kmPerDay().orElse(displacement.moving().speeds().most());
            walk[w] = link.walkChance();
            degree[from[w]]++;
        }
        out = new int[sites][];
        for (int s = 0; s < sites; s++) out[s] = new int[degree[s]];
        Arrays.fill(degree, 0);
        for (int w = 0; w < ways; w++) out[from[w]][degree[from[w]]++] = w;
    }

    /// Index of a site; -1 where there is none of this name.
    int index(String id) {
        return index.getOrDefault(id, -1);
    }

    String id(int s) {
        return site.get(s).id();
    }

    /// Whether people only ever look one link ahead and never carry a plan.
    boolean plain() {
        for (Site one : site) if (one.kind() == Site.Kind.MARKER) return false;
        return displacement.moving().awareness() <= 1
                && !displacement.moving().fixedRoutes()
                && displacement.siteChanges().stream().noneMatch(change -> change.kind() == Site.Kind.MARKER);
    }
}
