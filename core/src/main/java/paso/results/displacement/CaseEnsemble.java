package paso.results.displacement;

import java.util.ArrayList;
import java.util.List;
import paso.results.DisplacementOutcome;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;

/// Every replicate of a case.
public final class CaseEnsemble {

    private final Displacement of;
    private final Tally[] census; // [place]
    private final Tally[] travelling; // [route]
    private final Tally[] passages; // [route]
    private final Tally[] arrivals; // [place]
    private final Tally displaced;
    private final Tally left;
    private int replicates;
    private final List<Camp> camps = new ArrayList<>();

    /// A camp that is compared with what was registered.
    public static final class Camp {
        private final String id;
        private final int place;
        private final long[] registered; // [day]

        private Camp(String id, int place, long[] registered) {
            this.id = id;
            this.place = place;
            this.registered = registered;
        }

        public String id() {
            return id;
        }

        /// Index of the place in the case.
        public int place() {
            return place;
        }

        /// People registered on a day.
        public long registered(int day) {
            return registered[day];
        }
    }

    public CaseEnsemble(Displacement of) {
        this.of = of;
        int days = of.timeline().days();
        census = Tally.of(of.sites().size(), days);
        travelling = Tally.of(of.links().size(), days);
        passages = Tally.of(of.links().size(), days);
        arrivals = Tally.of(of.sites().size(), days);
        displaced = new Tally(days);
        left = new Tally(days);
        for (int place = 0; place < of.sites().size(); place++) {
            Site site = of.sites().get(place);
            if (site.kind() == Site.Kind.CAMP || site.kind() == Site.Kind.IDP_CAMP) camp(site.id(), place);
        }
    }

    private void camp(String id, int place) {
        for (Registration counted : of.registrations()) {
            if (!counted.site().equals(id) || counted.counts().isEmpty()) continue;
            RegisteredDays series = RegisteredDays.of(counted, of.timeline().start());
            long[] days = new long[of.timeline().days()];
            long less = of.spawning().emptyCampsOnDay0() ? series.on(0) : 0;
            for (int day = 0; day < days.length; day++) days[day] = series.on(day) - less;
            camps.add(new Camp(id, place, days));
            return;
        }
    }

    /// Takes the next replicate; reads all it needs before it returns.
    public void add(DisplacementOutcome outcome) {
        for (int place = 0; place < census.length; place++) {
            int at = place;
            census[place].add(day -> (long) outcome.census(at, day));
            arrivals[place].add(day -> (long) outcome.arrivals(at, day));
        }
        for (int route = 0; route < travelling.length; route++) {
            int at = route;
            travelling[route].add(day -> (long) outcome.onLink(at, day));
            passages[route].add(day -> (long) outcome.passages(at, day));
        }
        displaced.add(day -> (long) outcome.displaced(day));
        left.add(day -> (long) outcome.left(day));
        replicates++;
    }

    public Displacement displacement() {
        return of;
    }

    public int days() {
        return of.timeline().days();
    }

    public int replicates() {
        return replicates;
    }

    /// Camps with registrations, in the order of the case.
    public List<Camp> camps() {
        return List.copyOf(camps);
    }

    /// Nobody was ever there.
    public boolean empty(int place) {
        return census[place].none() && arrivals[place].none();
    }

    /// One value for each replicate; the caller may sort them.
    public double[] arrivals(int place, int day) {
        return arrivals[place].samples(day);
    }

    /// Nobody ever set out on it.
    public boolean unused(int route) {
        return travelling[route].none() && passages[route].none();
    }

    public long census(int place, int day, int replicate) {
        return census[place].get(replicate, day);
    }

    /// One value for each replicate; the caller may sort them.
    public double[] census(int place, int day) {
        return census[place].samples(day);
    }

    /// One value for each replicate; the caller may sort them.
    public double[] travelling(int route, int day) {
        return travelling[route].samples(day);
    }

    /// One value for each replicate; the caller may sort them.
    public double[] passages(int route, int day) {
        return passages[route].samples(day);
    }

    /// Where the people of a replicate are at the end of a day.
    ///
    /// @param displaced  until then, with those who were in camps at the start
    /// @param present    at a place
    /// @param travelling on a route
    /// @param left       the model
    public record People(long displaced, long present, long travelling, long left) {

        /// In the model.
        public long total() {
            return present + travelling;
        }

        /// Nobody was lost or made.
        public boolean conserved() {
            return displaced == present + travelling + left;
        }
    }

    public People people(int day, int replicate) {
        long came = 0;
        long gone = 0;
        for (int before = 0; before <= day; before++) {
            came += displaced.get(replicate, before);
            gone += left.get(replicate, before);
        }
        long present = 0;
        for (Tally place : census) present += place.get(replicate, day);
        long on = 0;
        for (Tally route : travelling) on += route.get(replicate, day);
        return new People(came, present, on, gone);
    }
}
