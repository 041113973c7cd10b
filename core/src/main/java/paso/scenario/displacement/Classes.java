package paso.scenario.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import paso.scenario.displacement.Heeds.Persons;

/// People told apart by how they score sites, and no further: values that act alike are one class.
///
/// One class where no rule tells people apart.
public final class Classes {

    private static final int MOST = 100;
    private static final int CELLS = 400_000;
    /// Stands for the population of a site without one, so that nobody finds the own group there.
    private static final double EMPTY = 1e8;

    private static final double ETHNIC = 10;

    /// One value, or several that act alike.
    private static final class Effect {
        final String name;
        final double[] effect; // power of the score, or the share of the own group by site
        final List<Integer> values = new ArrayList<>(); // indices in the trait, or in pairs of age and gender

        Effect(String name, double[] effect) {
            this.name = name;
            this.effect = effect;
        }
    }

    private final Persons persons;
    private final int sites;
    private final List<Effect> powers;
    private final List<Effect> ethnic;
    private final List<Effect> religious;
    private final double[][] sums; // [site][class]

    /// @throws IllegalArgumentException where there are more than [#most]
    public Classes(Displacement of) {
        persons = of.moving().heeds().persons();
        sites = of.sites().size();
        Trait none = new Trait("", List.of(""), List.of(1.0), new TreeMap<>());
        Trait age = trait(of, Trait.AGE, none);
        Trait gender = trait(of, Trait.GENDER, none);
        Trait ethnicity = trait(of, Trait.ETHNICITY, none);
        Trait religion = trait(of, Trait.RELIGION, none);
        powers = powers(age, gender);
        ethnic = shares(of, ethnicity);
        religious = shares(of, religion);
        atMost((long) powers.size() * ethnic.size() * religious.size(), sites);
        sums = new double[sites][];
        for (int s = 0; s < sites; s++) {
            String id = of.sites().get(s).id();
            double[] pairs = pairs(normal(age.weights(id)), normal(gender.weights(id)));
            sums[s] = sums(pairs, normal(ethnicity.weights(id)), normal(religion.weights(id)));
        }
    }

    /// Most classes that are kept apart in a case of so many sites.
    public static int most(int sites) {
        return Math.clamp(CELLS / Math.max(1, sites), 1, MOST);
    }

    private static void atMost(long classes, int sites) {
        if (classes <= most(sites)) return;
        throw new IllegalArgumentException(
                "%d or more classes of people, and at most %d can be told apart".formatted(classes, most(sites)));
    }

    private Trait trait(Displacement of, String name, Trait none) {
        if (!persons.traits().contains(name)) return none;
        return of.circumstances().traits().stream()
                .filter(trait -> trait.name().equals(name))
                .findFirst()
                .orElse(none);
    }

    public int count() {
        return powers.size() * ethnic.size() * religious.size();
    }

    /// What tells a class apart from others, in words that stay when classes are added.
    public String name(int c) {
        return power(c).name + '/' + ethnic(c).name + '/' + religious(c).name;
    }

    /// Sums of the shares of the classes among the people of a site, the last 1.
    public double[] sums(int site) {
        return sums[site];
    }

    /// The score of a site by its safety, as people of a class see it.
    public double score(int c, double score) {
        double power = power(c).effect[0];
        if (power == 1) return score;
        if (power == 0) return 1;
        double squared = score * score;
        return power == 2 ? squared : squared * squared;
    }

    /// What the score of a site is multiplied by for people of a class.
    public double match(int c, int site, boolean camp, boolean conflict) {
        double factor = 1;
        boolean own = camp ? persons.campEthnicity() : conflict ? persons.conflictEthnicity() : persons.townEthnicity();
        if (own) factor *= ethnic(c).effect[site] * ETHNIC;
        if (camp && persons.campReligion()) factor *= religious(c).effect[site] / persons.religionFraction();
        return factor;
    }

    /// Whether matching acts on anybody.
    public boolean matches() {
        return persons.ethnicity() || persons.campReligion();
    }

    private Effect power(int c) {
        return powers.get(c / (ethnic.size() * religious.size()));
    }

    private Effect ethnic(int c) {
        return ethnic.get(c / religious.size() % ethnic.size());
    }

    private Effect religious(int c) {
        return religious.get(c % religious.size());
    }

    private List<Effect> powers(Trait age, Trait gender) {
        List<Effect> found = new ArrayList<>();
        for (int a = 0; a < age.values().size(); a++) {
            for (int g = 0; g < gender.values().size(); g++) {
                double power = power(years(age.values().get(a)), gender.values().get(g));
                merge(
                        found,
                        "power " + (int) power,
                        new double[] {power},
                        a * gender.values().size() + g);
            }
        }
        return found;
    }

    private double power(double age, String gender) {
        double power = 1;
        if (persons.women() && gender.equals("female")) power *= 2;
        if (persons.children() && age < 19) power *= 2;
        if (persons.children() && persons.boys() && gender.equals("male") && age > 14) power = 0;
        if (persons.elderly() && age > 59) power *= 2;
        return power;
    }

    private static double years(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException nobodyKnows) {
            return Double.NaN;
        }
    }

    private static List<Effect> shares(Displacement of, Trait trait) {
        List<Effect> found = new ArrayList<>();
        for (int v = 0; v < trait.values().size(); v++) {
            String value = trait.values().get(v);
            double[] shares = new double[of.sites().size()];
            for (int s = 0; s < shares.length; s++) {
                Site site = of.sites().get(s);
                double population = site.population() < 1 ? EMPTY : (double) site.population();
                shares[s] = site.attributes().getOrDefault(value, 0.0) / population;
            }
            merge(found, value, shares, v);
            atMost(found.size(), shares.length);
        }
        return found;
    }

    private static void merge(List<Effect> found, String name, double[] effect, int value) {
        for (Effect one : found) {
            if (!Arrays.equals(one.effect, effect)) continue;
            one.values.add(value);
            return;
        }
        Effect made = new Effect(name, effect);
        made.values.add(value);
        found.add(made);
    }

    private static double[] normal(List<Double> weights) {
        double all = 0;
        for (double weight : weights) all += weight;
        double[] shares = new double[weights.size()];
        for (int i = 0; i < shares.length; i++) shares[i] = weights.get(i) / all;
        return shares;
    }

    private static double[] pairs(double[] one, double[] other) {
        double[] pairs = new double[one.length * other.length];
        for (int i = 0; i < pairs.length; i++) pairs[i] = one[i / other.length] * other[i % other.length];
        return pairs;
    }

    private double[] sums(double[] pairs, double[] ethnicity, double[] religion) {
        double[] sums = new double[count()];
        double total = 0;
        for (int c = 0; c < sums.length; c++) {
            total += of(power(c), pairs) * of(ethnic(c), ethnicity) * of(religious(c), religion);
            sums[c] = total;
        }
        for (int c = 0; c < sums.length; c++) sums[c] = sums[c] >= total * (1 - 1e-15) ? 1 : sums[c] / total;
        return sums;
    }

    private static double of(Effect effect, double[] shares) {
        double sum = 0;
        for (int value : effect.values) sum += shares[value];
        return sum;
    }
}
