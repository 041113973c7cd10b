package paso.engine.displacement;

import java.util.Arrays;
import java.util.List;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.HungerDays;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;

/// How sites and ways stand on the day that is being made: kinds, conflicts, hunger, water, what is open, and the
/// scores that follow.
final class Standing {

    /// Flee takes a site for a camp where fewer than these leave in a day.
    private static final double HARDLY_LEAVES = 0.005;

    private static final double NO_CONFLICT = 0.000001;

    final boolean[] camp;
    final boolean[] idpCamp;
    final boolean[] town;
    final boolean[] marker;
    final double[] conflict; // -1 = none
    final double[] score;
    final double[] before; // [site], scores of the day before; at first as they are before day 0
    final boolean[] open; // [way]
    final double[] rawCapacity; // [site]
    final double[] hunger; // [site], share of people in a food crisis
    final int[] level; // [site], of water

    private final Ground ground;
    private final Moving moving;
    private final Heeds heeds;
    private final HungerDays hungerDays;
    private final List<Double> decay;
    private final int decayDays;
    private final boolean coded;
    private final int[] outbreak; // day of the last; -1 = before the first day
    private final double[] moveChance;
    private final boolean[] fought; // [site], whether the last intensity told is above 0

    Standing(Ground ground, HungerDays hungerDays) {
        this.ground = ground;
        this.hungerDays = hungerDays;
        Displacement displacement = ground.displacement;
        moving = displacement.moving();
        heeds = moving.heeds();
        decay = displacement.spawning().decay();
        decayDays = displacement.spawning().decayDays();
        coded = displacement.law() == Law.CODE;
        int sites = ground.sites;
        camp = new boolean[sites];
        idpCamp = new boolean[sites];
        town = new boolean[sites];
        marker = new boolean[sites];
        conflict = new double[sites];
        outbreak = new int[sites];
        moveChance = new double[sites];
        score = new double[sites];
        before = new double[sites];
        fought = new boolean[sites];
        open = new boolean[ground.ways];
        rawCapacity = new double[sites];
        hunger = new double[sites];
        level = new int[sites];
        Arrays.fill(open, true);
        Arrays.fill(outbreak, -1);
        for (int s = 0; s < sites; s++) begin(s);
        scores(0);
    }

    private void begin(int s) {
        Site site = ground.site.get(s);
        become(s, site.kind(), site.attributes().getOrDefault("conflict_intensity", 1.0));
        // Flee's code makes a camp of every place that people hardly leave.
        if (moveChance[s] < HARDLY_LEAVES && !camp[s] && site.kind() != Site.Kind.FLOOD_ZONE) {
            camp[s] = true;
            town[s] = false;
        }
        rawCapacity[s] = site.capacity();
    }

    void become(int s, Site.Kind kind, double intensity) {
        camp[s] = kind == Site.Kind.CAMP || kind == Site.Kind.IDP_CAMP;
        idpCamp[s] = kind == Site.Kind.IDP_CAMP;
        town[s] = kind == Site.Kind.TOWN;
        marker[s] = kind == Site.Kind.MARKER;
        conflict[s] = kind == Site.Kind.CONFLICT ? intensity : -1;
        moveChance[s] = switch (kind) {
            case CAMP -> moving.chances().camp();
            case IDP_CAMP -> moving.chances().idpCamp();
            case CONFLICT -> moving.chances().conflict();
            case FORWARDING_HUB, MARKER -> 1;
            case TOWN, FLOOD_ZONE -> moving.chances().other();
        };
    }

    /// A site becomes another in the course of the case. Under the code a conflict is as old then as it was.
    void change(int s, SiteChange change, int day) {
        become(s, change.kind(), change.intensity());
        if (conflict[s] > 0 && !coded) outbreak[s] = day;
    }

    /// Whether anything changed. Under the code a change between two intensities changes nothing, whatever the site
    /// has become between them.
    boolean fight(int s, double value, int day) {
        boolean was = conflict[s] > 0;
        boolean again = fought[s];
        fought[s] = value >= NO_CONFLICT;
        if (value < NO_CONFLICT) {
            moveChance[s] = moving.chances().other();
            conflict[s] = -1;
            town[s] = true;
            return true;
        }
        if (coded && again) return false;
        if (was && !coded) {
            conflict[s] = value;
            return true;
        }
        moveChance[s] = moving.chances().conflict();
        conflict[s] = value;
        town[s] = false;
        outbreak[s] = day;
        return true;
    }

    /// Whether anything changed that people heed.
    boolean flood(List<Flood> changes) {
        for (Flood change : changes) {
            int s = ground.index(change.site());
            if (s >= 0) level[s] = change.level();
        }
        return heeds.floods() && !changes.isEmpty();
    }

    /// Whether anything changed that people heed.
    boolean starve(int day) {
        if (!heeds.hunger()) return false;
        boolean changed = false;
        for (int s = 0; s < ground.sites; s++) {
            double now = hungerDays.on(ground.site.get(s).region(), day);
            changed |= now != hunger[s];
            hunger[s] = now;
        }
        return changed;
    }

    /// Whether the age of some conflict passes a step of the decay on this day.
    boolean decays(int day) {
        if (decay.isEmpty() || day <= 0) return false;
        for (int s = 0; s < ground.sites; s++) {
            if (conflict[s] > 0 && decay(s, day) != decay(s, day - 1)) return true;
        }
        return false;
    }

    /// What is left of a conflict by its age.
    double decay(int s, int day) {
        if (decay.isEmpty()) return 1;
        int step = Math.floorDiv(Math.max(0, day - outbreak[s]), decayDays);
        return decay.get(Math.min(step, decay.size() - 1));
    }

    void scores(int day) {
        System.arraycopy(score, 0, before, 0, score.length);
        Moving.Weights weights = moving.weights();
        for (int s = 0; s < ground.sites; s++) {
            double value = 1;
            if (ground.foreign[s]) value *= weights.foreign();
            if (ground.foreign[s] && heeds.economy()) value += value * wealth(s);
            if (camp[s] || idpCamp[s]) value *= weights.camp();
            if (conflict[s] > 0) value *= StrictMath.pow(weights.conflict(), decay(s, day) * conflict[s]);
            if (heeds.avoidHunger() && !ground.foreign[s]) value *= 1 - hunger[s] * hunger[s];
            score[s] = value * ground.site.get(s).attributes().getOrDefault(Site.PLACE_WEIGHT, 1.0);
        }
    }

    /// What water multiplies the score of a site by.
    double wet(int s) {
        List<Double> byLevel = heeds.floodWeights();
        return level[s] > 0 && !byLevel.isEmpty() ? Heeds.at(byLevel, level[s]) : 1;
    }

    private double wealth(int s) {
        var attributes = ground.site.get(s).attributes();
        double hdi = attributes.getOrDefault(Heeds.HDI, 0.0);
        return attributes.getOrDefault(Heeds.TRADE_VOLUME, 0.0) + hdi * hdi;
    }

    /// What the daily probability of leaving each site is made of.
    Chances chances() {
        double[] fixed = new double[ground.sites];
        Arrays.fill(fixed, -1);
        for (int s = 0; s < ground.sites; s++) {
            if (level[s] > 0 && !heeds.floodChances().isEmpty()) fixed[s] = Heeds.at(heeds.floodChances(), level[s]);
        }
        return new Chances(
                ground, moveChance.clone(), heeds.fleeHunger() ? hunger.clone() : hunger, rawCapacity, fixed);
    }
}
