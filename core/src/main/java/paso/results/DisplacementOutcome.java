package paso.results;

import java.util.Arrays;

/// What happened in one replicate of a case of displacement, every day, at every site and link.
///
/// People are whole numbers. Days are index 0 to `days - 1`; a figure of a day is that of its end. Sites and links
/// stand in the order of the case. Filled by the engine while a replicate runs and handed to a sink, which copies what
/// it keeps.
public final class DisplacementOutcome {

    private final int days;
    private final int sites;
    private final int links;
    private int replicate;
    private final double[] census; // [day * sites + site]
    private final double[] onLinks; // [day * links + link]
    private final double[] passages; // [day * links + link], people who set out on it that day, either way
    private final double[] arrivals; // [day * sites + site], people who came to it over a link that day
    private final double[] displaced; // [day]
    private final double[] left; // [day], people who left the model that day

    public DisplacementOutcome(int days, int sites, int links) {
        this.days = days;
        this.sites = sites;
        this.links = links;
        census = new double[Math.multiplyExact(days, sites)];
        arrivals = new double[census.length];
        onLinks = new double[Math.multiplyExact(days, links)];
        passages = new double[onLinks.length];
        displaced = new double[days];
        left = new double[days];
    }

    /// Makes it ready for a replicate.
    public void begin(int replicate) {
        this.replicate = replicate;
        Arrays.fill(arrivals, 0);
        Arrays.fill(passages, 0);
    }

    public int replicate() {
        return replicate;
    }

    public int days() {
        return days;
    }

    public int sites() {
        return sites;
    }

    public int links() {
        return links;
    }

    /// People at a site at the end of a day.
    public double census(int site, int day) {
        return census[day * sites + site];
    }

    /// People on a link, either way, at the end of a day.
    public double onLink(int link, int day) {
        return onLinks[day * links + link];
    }

    /// People who set out on a link, either way, on a day.
    public double passages(int link, int day) {
        return passages[day * links + link];
    }

    /// People who came to a site over a link on a day; who passes through counts.
    public double arrivals(int site, int day) {
        return arrivals[day * sites + site];
    }

    /// People newly displaced on a day; on day 0 with those who were in camps already.
    public double displaced(int day) {
        return displaced[day];
    }

    /// People who left the model on a day.
    public double left(int day) {
        return left[day];
    }

    /// Everybody in the model at the end of a day.
    public double people(int day) {
        double sum = 0;
        for (int s = 0; s < sites; s++) sum += census[day * sites + s];
        for (int l = 0; l < links; l++) sum += onLinks[day * links + l];
        return sum;
    }

    public void setDay(int day, double[] atSites, double displaced, double left) {
        System.arraycopy(atSites, 0, census, day * sites, sites);
        this.displaced[day] = displaced;
        this.left[day] = left;
    }

    public void setOnLinks(int day, double[] people) {
        System.arraycopy(people, 0, onLinks, day * links, links);
    }

    public void addPassages(int link, int day, double people) {
        passages[day * links + link] += people;
    }

    public void addArrivals(int site, int day, double people) {
        arrivals[day * sites + site] += people;
    }
}
