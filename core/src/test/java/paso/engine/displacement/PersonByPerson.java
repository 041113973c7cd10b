package paso.engine.displacement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Hunger;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.MajorRoute;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Spawning.Volume;
import paso.scenario.displacement.Trait;

/// The day of Flee as it is told: every person in the order of the list, one after another, with the occupancy of that
/// very moment and a real-valued recent distance. Slow and plain; shares nothing with the fast engine but the records.
public final class PersonByPerson {

    private static final class Person {
        Place place; // null on a link
        Road road; // null at a place
        List<Place> route = List.of();
        int placesTravelled = 1;
        double recent;
        double movedToday;
        double onLink;
        boolean gone;
        Place home;
        boolean farmer;
        boolean harvesting; // counted at home
        double age = Double.NaN;
        String gender = "";
        String ethnicity = "";
        String religion = "";
    }

    private static final class Place {
        Site site;
        int people;
        boolean foreign;
        boolean camp;
        boolean idpCamp;
        boolean fought; // the last intensity told is above 0
        List<List<Place>> laid = new ArrayList<>(); // fixed routes, best for each end
        List<Double> laidWeights = new ArrayList<>();
        boolean town;
        boolean marker;
        double conflict = -1;
        int timeOfConflict = -1;
        double moveChance;
        double capacity;
        long population;
        double score = 1;
        double spawnWeight;
        double hunger; // share of people in a food crisis
        int water; // level
        List<Road> roads = new ArrayList<>();
        List<Road> closedRoads = new ArrayList<>();
    }

    private static final class Road {
        Place from;
        Place to;
        int link;
        double km;
        double speed;
        double walk;
        boolean closed;
        int[] people; // shared by both directions and every copy: [0] = on it
    }

    private final Displacement given;
    private final Moving moving;
    private final SplittableRandom random;
    private final List<Place> places = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<int[]> onLink = new ArrayList<>();
    private long debt;
    private int today;

    /// People by day and site, and by day and link.
    public final double[][] census;

    public final double[][] travelling;

    public PersonByPerson(Displacement given, long seed) {
        this.given = given;
        moving = given.moving();
        random = new SplittableRandom(seed);
        int days = given.timeline().days();
        census = new double[days][given.sites().size()];
        travelling = new double[days][given.links().size()];
        for (Site site : given.sites()) places.add(place(site));
        for (Link link : given.links()) {
            onLink.add(new int[1]);
            boolean twice = given.law() == Law.CODE && link.forcedRedirection() == 1;
            for (int i = 0; i < (twice ? 2 : 1); i++) {
                road(link, place(link.one()), place(link.other()));
                road(link, place(link.other()), place(link.one()));
            }
        }
        for (Place place : places) {
            int listed =
                    place.site.attributes().getOrDefault(Site.AT_START, 0.0).intValue();
            for (int i = 0; i < listed; i++) displace(place, false);
            if (!place.camp || given.spawning().emptyCampsOnDay0()) continue;
            int counted = given.spawning().insertDay0() ? (int) registered(place.site.id(), 0) : 0;
            int more = place.site.attributes().getOrDefault("initial_idps", 0.0).intValue();
            for (int i = 0; i < counted + more; i++) displace(place, false);
        }
    }

    /// Flee lowers capacities on the morning of day 0, whether or not the people counted are there.
    private void lowerCapacities() {
        if (given.law() != Law.CODE || !given.spawning().insertDay0()) return;
        for (Registration one : given.registrations()) {
            for (Place place : places) {
                if (!place.site.id().equals(one.site()) || one.counts().isEmpty() || place.capacity <= 0) continue;
                place.capacity -= counted(one, 0);
            }
        }
    }

    private Place place(String id) {
        for (Place place : places) if (place.site.id().equals(id)) return place;
        throw new IllegalArgumentException(id);
    }

    private Place place(Site site) {
        Place place = new Place();
        place.site = site;
        place.foreign = !site.country().equals(given.sites().getFirst().country());
        place.capacity = site.capacity();
        place.population = site.population();
        become(place, site.kind(), site.attributes().getOrDefault("conflict_intensity", 1.0));
        if (place.moveChance < 0.005 && !place.camp && site.kind() != Site.Kind.FLOOD_ZONE) {
            place.camp = true;
            place.town = false;
        }
        score(place); // Flee's first routes heed it for places further down
        return place;
    }

    private void become(Place place, Site.Kind kind, double intensity) {
        place.camp = kind == Site.Kind.CAMP || kind == Site.Kind.IDP_CAMP;
        place.idpCamp = kind == Site.Kind.IDP_CAMP;
        place.town = kind == Site.Kind.TOWN;
        place.marker = kind == Site.Kind.MARKER;
        place.conflict = kind == Site.Kind.CONFLICT ? intensity : -1;
        if (kind == Site.Kind.CAMP) place.moveChance = moving.chances().camp();
        if (kind == Site.Kind.IDP_CAMP) place.moveChance = moving.chances().idpCamp();
        if (kind == Site.Kind.CONFLICT) place.moveChance = moving.chances().conflict();
        if (kind == Site.Kind.FORWARDING_HUB || kind == Site.Kind.MARKER) place.moveChance = 1;
        if (kind == Site.Kind.TOWN || kind == Site.Kind.FLOOD_ZONE)
            place.moveChance = moving.chances().other();
    }

    private void road(Link link, Place from, Place to) {
        Road road = new Road();
        road.from = from;
        road.to = to;
        road.link = given.links().indexOf(link);
        road.km = link.km();
        road.speed = link.kmPerDay().orElse(moving.speeds().most());
        road.walk = link.walkChance();
        road.people = onLink.getLast();
        from.roads.add(road);
    }

    private double registered(String site, int day) {
        for (Registration one : given.registrations()) {
            if (one.site().equals(site))
                return given.spawning().emptyCampsOnDay0() && day == 0 ? 0 : (double) counted(one, day);
        }
        return 0;
    }

    private long counted(Registration one, int day) {
        List<Count> counts = one.counts();
        double[] people = new double[counts.size()];
        long[] on = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            people[i] = counts.get(i).people();
            on[i] = ChronoUnit.DAYS.between(
                    given.timeline().start(), counts.get(i).date());
        }
        for (var date : one.corrected()) {
            for (int i = 1; i < people.length; i++) {
                if (!counts.get(i).date().equals(date)) continue;
                double factor = people[i] / people[i - 1];
                for (int j = 0; j < i; j++) people[j] *= factor;
            }
        }
        if (day <= on[0]) return (long) people[0];
        for (int i = 1; i < people.length; i++) {
            if (day >= on[i]) continue;
            double fraction = (double) (day - on[i - 1]) / (on[i] - on[i - 1]);
            return (long) (people[i - 1] + fraction * (people[i] - people[i - 1]));
        }
        return (long) people[people.length - 1];
    }

    /// Lives every day.
    public PersonByPerson live() {
        surroundings(0);
        refreshSpawnWeights(0);
        for (today = 0; today < given.timeline().days(); today++) {
            newConflicts();
            spawn();
            closures();
            evolve();
            for (int s = 0; s < places.size(); s++) census[today][s] = places.get(s).people;
            for (int l = 0; l < onLink.size(); l++) travelling[today][l] = onLink.get(l)[0];
        }
        return this;
    }

    /// People in the model at the end.
    public long people() {
        return persons.stream().filter(person -> !person.gone).count();
    }

    private void newConflicts() {
        for (SiteChange change : given.siteChanges()) {
            if (change.day() != today) continue;
            become(place(change.site()), change.kind(), change.intensity());
            if (given.law() == Law.CODE) continue; // neither its date nor the weights of the evening before change
            if (change.kind() == Site.Kind.CONFLICT) place(change.site()).timeOfConflict = today;
            refreshSpawnWeights(today);
        }
        surroundings(today);
        for (Intensity change : given.intensities()) {
            if (change.day() != today) continue;
            Place place = place(change.site());
            boolean fought = place.fought;
            place.fought = change.value() >= 0.000001;
            if (change.value() < 0.000001) {
                place.moveChance = moving.chances().other();
                place.conflict = -1;
                place.town = true;
            } else if (given.law() == Law.CODE && fought) {
                continue;
            } else if (given.law() == Law.DOCUMENTED && place.conflict > 0) {
                place.conflict = change.value();
            } else {
                place.moveChance = moving.chances().conflict();
                place.conflict = change.value();
                place.town = false;
                place.timeOfConflict = today;
            }
            refreshSpawnWeights(today);
        }
    }

    private void surroundings(int day) {
        for (Place place : places) place.hunger = hunger(place.site.region(), day) / 100;
        for (Flood change : given.circumstances().floods()) {
            if (change.day() == day) place(change.site()).water = change.level();
        }
    }

    private double hunger(String region, int day) {
        Hunger before = null;
        for (Hunger one : given.circumstances().hunger()) {
            if (!one.region().equals(region)) continue;
            if (one.day() == day) return one.percent();
            if (one.day() > day) {
                if (before == null) return one.percent();
                double weight = (one.day() - day) / (one.day() - before.day());
                return weight * before.percent() + (1 - weight) * one.percent();
            }
            before = one;
        }
        return before == null ? 0 : before.percent();
    }

    private double decay(Place place, int day) {
        List<Double> steps = given.spawning().decay();
        if (steps.isEmpty()) return 1;
        return steps.get(
                Math.min((day - place.timeOfConflict) / given.spawning().decayDays(), steps.size() - 1));
    }

    private void refreshSpawnWeights(int day) {
        for (Place place : places) {
            place.spawnWeight = place.conflict > 0 ? (double) place.population * place.conflict * decay(place, day) : 0;
            boolean letIn = place.conflict > 0 || !given.spawning().conflictZonesOnly();
            if (given.spawning().hunger() && letIn) {
                place.spawnWeight = Math.min(
                        (double) place.population, place.spawnWeight + (double) place.population * place.hunger);
            }
        }
    }

    private void spawn() {
        if (given.spawning().volume() instanceof Volume.Registered) {
            if (today == 0) lowerCapacities();
            long rise = 0;
            if (given.spawning().sumFromCamps()) {
                if (today == 0 && given.law() == Law.CODE)
                    rise = rise(new Registration("total", given.totals(), List.of()));
                for (Registration one : given.registrations()) rise += rise(one);
            } else rise = rise(new Registration("total", given.totals(), List.of()));
            if (today == 0 && given.spawning().emptyCampsOnDay0()) rise = 0;
            long people = rise - debt;
            if (today == 0 && given.spawning().insertDay0()) people = 0;
            debt = people < 0 ? -people : 0;
            double all = 0;
            for (Place place : places) all += place.spawnWeight;
            for (long i = 0; i < people; i++) {
                double u = random.nextDouble() * all;
                Place chosen = null;
                for (Place place : places) {
                    if (place.spawnWeight == 0) continue;
                    chosen = place;
                    u -= place.spawnWeight;
                    if (u < 0) break;
                }
                displace(chosen, true);
            }
            return;
        }
        if (given.spawning().volume() instanceof Volume.Flooded flooded) {
            for (Place place : places) {
                if (place.water <= 0) continue;
                double number = flooded.byLevel()
                        .get(Math.min(place.water, flooded.byLevel().size() - 1));
                long people = switch (flooded.how()) {
                    case CONSTANT -> (long) number;
                    case SHARE -> (long) (number * (double) place.population);
                    case POISSON -> poisson((double) (long) number);
                };
                for (long i = 0; i < people; i++) displace(place, true);
            }
            return;
        }
        for (Place place : places) {
            if (place.conflict <= 0) continue;
            long people = switch (given.spawning().volume()) {
                case Volume.Registered _ -> 0;
                case Volume.Flooded _ -> 0;
                case Volume.Constant constant -> (long) (constant.people() * place.conflict);
                case Volume.Share share -> (long) (share.share() * (double) place.population * place.conflict);
                case Volume.Poisson poisson -> poisson(poisson.people() * place.conflict);
            };
            for (long i = 0; i < people; i++) displace(place, true);
        }
    }

    private long rise(Registration one) {
        if (one.counts().isEmpty()) return 0;
        return today == 0 ? counted(one, 0) : counted(one, today) - counted(one, today - 1);
    }

    private long poisson(double mean) {
        long events = -1;
        for (double time = 0; time <= mean; events++) time -= Math.log(1 - random.nextDouble());
        return events;
    }

    private void displace(Place place, boolean counted) {
        if (counted && given.spawning().takeFromPopulation() && place.population > 0) place.population--;
        Person person = new Person();
        for (Trait trait : given.circumstances().traits()) {
            String value = drawn(trait, place.site.id());
            switch (trait.name()) {
                case "age" -> person.age = Double.parseDouble(value);
                case "gender" -> person.gender = value;
                case "ethnicity" -> person.ethnicity = value;
                case "religion" -> person.religion = value;
                default -> {}
            }
        }
        person.place = place;
        person.home = place;
        double farmers = place.site.attributes().getOrDefault("farmer_fraction", 0.0);
        person.farmer = given.law() == Law.CODE || random.nextDouble() < farmers;
        place.people++;
        persons.add(person);
    }

    private String drawn(Trait trait, String site) {
        List<Double> weights = trait.special().getOrDefault(site, trait.usual());
        double all = 0;
        for (double weight : weights) all += weight;
        double u = random.nextDouble() * all;
        String chosen = "";
        for (int i = 0; i < weights.size() && u >= 0; i++) {
            if (weights.get(i) == 0) continue;
            chosen = trait.values().get(i);
            u -= weights.get(i);
        }
        return chosen;
    }

    /// A place as one person sees it.
    private double safety(Person person, Place place) {
        Heeds.Persons rules = moving.heeds().persons();
        double score = place.score;
        if (rules.women() && person.gender.equals("female")) score *= score;
        if (rules.children()) {
            if (person.age < 19) score *= score;
            if (rules.boys() && person.gender.equals("male") && person.age > 14) score = 1;
        }
        if (rules.elderly() && person.age > 59) score *= score;
        return score;
    }

    private double kinship(Person person, Place place) {
        Heeds.Persons rules = moving.heeds().persons();
        double factor = 1;
        if (place.camp) {
            if (rules.campEthnicity()) factor *= ratio(place, person.ethnicity) * 10;
            if (rules.campReligion()) factor *= ratio(place, person.religion) / rules.religionFraction();
        } else if (place.conflict > 0) {
            if (rules.conflictEthnicity()) factor *= ratio(place, person.ethnicity) * 10;
        } else if (rules.townEthnicity()) factor *= ratio(place, person.ethnicity) * 10;
        return factor;
    }

    private static double ratio(Place place, String group) {
        double people = place.site.population() < 1 ? 1e8 : (double) place.site.population();
        return place.site.attributes().getOrDefault(group, 0.0) / people;
    }

    private void closures() {
        for (Closure closure : given.closures()) {
            if (closure.from() == today) close(closure, true);
            if (closure.until().isPresent() && closure.until().getAsInt() == today) close(closure, false);
        }
    }

    private void close(Closure closure, boolean close) {
        switch (closure) {
            case Closure.Border border -> {
                for (Place place : places) {
                    for (Road road : List.copyOf(close ? place.roads : place.closedRoads)) {
                        String one = road.from.site.country();
                        String other = road.to.site.country();
                        boolean there = one.equals(border.country()) && other.equals(border.other());
                        boolean back = one.equals(border.other()) && other.equals(border.country());
                        if (there || back) shut(road, close);
                    }
                }
            }
            case Closure.SiteLinks links -> {
                Place place = place(links.site());
                for (Road road : List.copyOf(close ? place.roads : place.closedRoads)) {
                    if (given.law() == Law.DOCUMENTED
                            && places.stream().anyMatch(one -> one.site.id().equals(links.named()))
                            && !road.to.site.id().equals(links.named())) continue;
                    for (Road back : List.copyOf(close ? road.to.roads : road.to.closedRoads)) {
                        if (back.to == place) shut(back, close);
                    }
                    shut(road, close);
                }
            }
            case Closure.OneLink link -> {
                boolean coded = given.law() == Law.CODE;
                if (coded && link.site().length() > 1) return;
                for (Place place : places) {
                    for (Road road : List.copyOf(close ? place.roads : place.closedRoads)) {
                        String one = road.from.site.id();
                        String other = road.to.site.id();
                        boolean there = one.equals(link.site()) && other.equals(link.other());
                        boolean back = one.equals(link.other()) && other.equals(link.site());
                        if (back || there && !coded) shut(road, close);
                    }
                }
            }
            case Closure.Camp camp -> become(place(camp.site()), close ? Site.Kind.TOWN : Site.Kind.CAMP, 1);
            case Closure.IdpCamp camp -> become(place(camp.site()), close ? Site.Kind.TOWN : Site.Kind.IDP_CAMP, 1);
            case Closure.Redirection _ -> {}
        }
    }

    /// A closed road is taken away and a copy of it is kept; who is on it stays on the old one.
    private void shut(Road road, boolean close) {
        Place from = road.from;
        if (close) {
            if (!from.roads.remove(road)) return;
            road.closed = true;
            Road copy = new Road();
            copy.from = from;
            copy.to = road.to;
            copy.link = road.link;
            copy.km = road.km;
            copy.speed = road.speed;
            copy.walk = road.walk;
            copy.people = road.people;
            copy.closed = true;
            from.closedRoads.add(copy);
        } else if (from.closedRoads.remove(road)) {
            road.closed = false;
            from.roads.add(road);
        }
    }

    private void evolve() {
        refreshSpawnWeights(today);
        for (Place place : places) {
            score(place);
            layRoutes(place);
        }
        for (Person person : persons) if (!person.gone) decide(person, false);
        for (Person person : persons) if (!person.gone) finish(person);
        for (Person person : persons) {
            person.recent = (person.recent + person.movedToday / moving.speeds().most()) / 2;
            person.movedToday = 0;
        }
        if (given.spawning().campsAreSinks()) for (Person person : persons) sink(person);
    }

    private void score(Place place) {
        place.score = 1;
        if (place.foreign) place.score *= moving.weights().foreign();
        if (place.foreign && moving.heeds().economy()) {
            double hdi = place.site.attributes().getOrDefault("hdi", 0.0);
            place.score *= 1 + place.site.attributes().getOrDefault("trade_volume", 0.0) + hdi * hdi;
        }
        if (moving.heeds().avoidHunger() && !place.foreign) place.score *= 1 - place.hunger * place.hunger;
        if (place.camp) place.score *= moving.weights().camp();
        if (place.conflict > 0) {
            place.score *= StrictMath.pow(moving.weights().conflict(), decay(place, today) * place.conflict);
        }
    }

    /// Fixed routes, as they are laid place after place: those further down still have the score of yesterday.
    private void layRoutes(Place place) {
        place.laid = new ArrayList<>();
        place.laidWeights = new ArrayList<>();
        if (!moving.fixedRoutes() || place.marker) return;
        for (Road road : place.roads) lay(place, road, 0, List.of(place), 1);
        List<List<Place>> near = new ArrayList<>(place.laid);
        List<Place> reached = new ArrayList<>(near.stream().map(List::getLast).toList());
        reached.add(place);
        layLong(place, List.of(), place, reached);
        for (List<Place> route : near) layLong(place, route.subList(1, route.size()), route.getLast(), reached);
    }

    /// Long routes from where a route ends, to where there is none yet.
    private void layLong(Place start, List<Place> before, Place from, List<Place> reached) {
        for (MajorRoute known : given.majorRoutes()) {
            for (List<String> ids : List.of(known.sites(), known.sites().reversed())) {
                if (!ids.getFirst().equals(from.site.id())) continue;
                List<Place> route = new ArrayList<>(before);
                for (String id : ids.subList(1, ids.size())) route.add(place(id));
                if (!reached.contains(route.getLast())) addLong(start, route);
            }
        }
    }

    private void addLong(Place start, List<Place> route) {
        Place at = start;
        Place last = start;
        double km = 0;
        for (Place stop : route) {
            Road road = null;
            for (Road one : at.roads.reversed()) if (one.to == stop) road = one;
            if (road == null) return;
            km += road.km;
            last = at;
            at = stop;
        }
        Moving.Weights w = moving.weights();
        double weight = StrictMath.pow(
                (w.softening() + at.score) / StrictMath.pow(w.softKm() + km, w.distancePower()), w.power());
        double least = 0;
        for (int i = 0; i < last.laid.size(); i++) {
            if (last.laid.get(i).getLast() == at) least = last.laidWeights.get(i);
        }
        if (!(weight > least)) return;
        // Flee loses the first stop, the place where it begins stands first here.
        List<Place> kept = new ArrayList<>(List.of(start));
        kept.addAll(route.size() == 1 ? route : route.subList(1, route.size()));
        for (int i = 0; i < start.laid.size(); i++) {
            if (start.laid.get(i).getLast() != at) continue;
            start.laid.set(i, kept);
            start.laidWeights.set(i, weight);
            return;
        }
        start.laid.add(kept);
        start.laidWeights.add(weight);
    }

    private void lay(Place start, Road road, double km, List<Place> passed, int step) {
        List<Place> path = new ArrayList<>(passed);
        path.add(road.to);
        if (!road.to.marker) {
            Moving.Weights w = moving.weights();
            double weight = StrictMath.pow(
                    (w.softening() + road.to.score) / StrictMath.pow(w.softKm() + road.km + km, w.distancePower()),
                    w.power());
            int known = -1;
            for (int i = 0; i < start.laid.size(); i++) if (start.laid.get(i).getLast() == road.to) known = i;
            if (known < 0 && weight > 0) {
                start.laid.add(path);
                start.laidWeights.add(weight);
            } else if (known >= 0 && weight > start.laidWeights.get(known)) {
                start.laid.set(known, path);
                start.laidWeights.set(known, weight);
            }
        }
        if (moving.awareness() <= step) return;
        for (Road onward : road.to.roads) {
            if (!passed.contains(onward.to)) lay(start, onward, km + road.km, path, step + 1);
        }
    }

    private boolean harvest(Person person) {
        int month = given.timeline().start().plusDays(today).getMonthValue();
        return person.farmer && moving.harvestMonths().contains(month);
    }

    private void sink(Person person) {
        if (person.gone || person.place == null || !person.place.camp) return;
        double chance = person.place.site.attributes().getOrDefault("deactivation_probability", 0.0);
        if (!(random.nextDouble() < chance)) return;
        person.gone = true;
        // Flee's code leaves the place of a person who is gone taken.
        if (given.law() == Law.DOCUMENTED) (person.harvesting ? person.home : person.place).people--;
    }

    private void decide(Person person, boolean forced) {
        if (person.road != null) return;
        Place at = person.place;
        if (harvest(person)) {
            if (!person.harvesting) {
                at.people--;
                person.home.people++;
            }
            person.harvesting = true;
            return;
        }
        if (person.harvesting) {
            at.people++;
            person.home.people--;
        }
        person.harvesting = false;
        double chance = at.moveChance
                * StrictMath.pow(
                        Math.max((double) at.population, at.capacity)
                                / moving.chances().populationBase(),
                        moving.chances().populationPower());
        if (moving.heeds().fleeHunger()) chance = at.hunger + (1 - at.hunger) * chance;
        if (at.water > 0 && !moving.heeds().floodChances().isEmpty()) {
            List<Double> chances = moving.heeds().floodChances();
            chance = chances.get(Math.min(at.water, chances.size() - 1));
        }
        if ((at.town && forced) || !person.route.isEmpty()) chance = 1;
        if (!(random.nextDouble() < chance)) return;
        if (person.route.isEmpty()) person.route = choose(person, at);
        if (person.route.isEmpty()) return;
        for (Road road : at.roads) {
            if (road.to != person.route.getFirst()) continue;
            Place end = person.route.getLast();
            if (end.camp && room(end) < 0.5) break;
            person.route = person.route.subList(1, person.route.size());
            at.people--;
            person.place = null;
            person.road = road;
            person.onLink = 0;
            road.people[0]++;
            return;
        }
        person.route = List.of();
    }

    private double room(Place place) {
        double full = place.capacity * moving.room().scaling();
        if (full < 1 || place.people <= moving.room().buffer() * full) return 1;
        if (place.people >= full) return 0;
        return 1
                - (place.people - moving.room().buffer() * full)
                        / (full * (1 - moving.room().buffer()));
    }

    private List<Place> choose(Person person, Place at) {
        List<List<Place>> routes = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        if (moving.awareness() == 0 && given.law() == Law.CODE) return List.of();
        if (moving.awareness() == 0) {
            for (Road road : at.roads) {
                routes.add(List.of(road.to));
                weights.add(1.0);
            }
        } else if (moving.fixedRoutes() && given.law() == Law.CODE) {
            for (int i = 0; i < at.laid.size(); i++) {
                routes.add(at.laid.get(i));
                weights.add(at.laidWeights.get(i) * seen(person, at.laid.get(i).getLast(), at));
            }
        } else for (Road road : at.roads) look(person, road, 0, List.of(at), 1, routes, weights);
        if (routes.isEmpty()) return List.of();
        double most = 0;
        for (double weight : weights) most = Math.max(most, weight);
        if (moving.pruning() >= 1.001 && !(moving.fixedRoutes() && given.law() == Law.CODE)) {
            for (int i = weights.size() - 1; i >= 0; i--) {
                if (weights.get(i) < most / moving.pruning()) {
                    weights.remove(i);
                    routes.remove(i);
                }
            }
        }
        double all = 0;
        for (double weight : weights) all += weight;
        double u = random.nextDouble();
        for (int i = 0; i < routes.size(); i++) {
            u -= all > 0 ? weights.get(i) / all : 1.0 / routes.size();
            if (u < 0) return routes.get(i).subList(1, routes.get(i).size());
        }
        return routes.getLast().subList(1, routes.getLast().size());
    }

    private void look(
            Person person,
            Road road,
            double km,
            List<Place> passed,
            int step,
            List<List<Place>> routes,
            List<Double> weights) {
        List<Place> path = new ArrayList<>(passed);
        path.add(road.to);
        int done = step;
        if (road.to.marker) done--;
        else {
            Moving.Weights w = moving.weights();
            double base = seen(person, road.to, passed.getFirst());
            double weight = (w.softening() + base)
                    / StrictMath.pow(w.softKm() + road.km + km, w.distancePower())
                    * room(road.to);
            weights.add(StrictMath.pow(weight, w.power()));
            routes.add(path);
        }
        if (moving.awareness() <= done) return;
        for (Road onward : road.to.roads) {
            if (passed.contains(onward.to)) continue;
            look(person, onward, km + road.km, path, done + 1, routes, weights);
        }
    }

    /// What a place is worth to a person who leaves for it.
    private double seen(Person person, Place to, Place from) {
        Moving.Weights w = moving.weights();
        double base = safety(person, to) * kinship(person, to);
        if (w.stayClose()) {
            base /= StrictMath.pow(Math.max(1, kilometres(to.site, from.site)), w.homeDistancePower());
        }
        if (to.water > 0 && !moving.heeds().floodWeights().isEmpty()) {
            List<Double> byLevel = moving.heeds().floodWeights();
            base *= byLevel.get(Math.min(to.water, byLevel.size() - 1));
        }
        if (w.populationPower() != 0 && !to.camp) {
            base *= StrictMath.pow(Math.max(1.0, (double) to.population), w.populationPower());
        }
        return base;
    }

    private static double kilometres(Site one, Site other) {
        double lat1 = StrictMath.toRadians(one.y());
        double lat2 = StrictMath.toRadians(other.y());
        double a = StrictMath.pow(StrictMath.sin((lat2 - lat1) / 2), 2)
                + StrictMath.cos(lat1)
                        * StrictMath.cos(lat2)
                        * StrictMath.pow(StrictMath.sin(StrictMath.toRadians(other.x() - one.x()) / 2), 2);
        return 6371 * 2 * StrictMath.atan2(StrictMath.sqrt(a), StrictMath.sqrt(1 - a));
    }

    private void finish(Person person) {
        if (person.road == null) return;
        Road road = person.road;
        double speed = road.speed;
        if (person.placesTravelled == 1 && moving.onFoot())
            speed = moving.speeds().walking();
        if (random.nextDouble() < road.walk) speed = moving.speeds().walking();
        person.onLink += speed;
        person.movedToday += speed;
        if (!(person.onLink > road.km)) return;
        person.placesTravelled++;
        person.movedToday += road.km - person.onLink;
        person.road = null;
        road.people[0]--;
        if (road.closed) {
            person.place = road.from;
            road.from.people++;
            return;
        }
        person.place = road.to;
        road.to.people++;
        if (!(person.movedToday < speed)) return;
        boolean forced = moving.shortStints()
                && (person.recent + person.movedToday / moving.speeds().most()) / 2 < 0.5;
        decide(person, forced);
        finish(person);
    }
}
