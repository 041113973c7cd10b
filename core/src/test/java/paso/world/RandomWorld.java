package paso.world;

import static paso.world.Coming.counted;
import static paso.world.Coming.perDay;
import static paso.world.Corridor.corridor;
import static paso.world.PlaceWords.city;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.PlaceWords.reception;
import static paso.world.RouteWords.bus;
import static paso.world.RouteWords.road;
import static paso.world.RouteWords.street;
import static paso.world.Stays.daily;
import static paso.world.Stays.fixed;
import static paso.world.Stays.lognormal;
import static paso.world.Stays.table;
import static paso.world.Stays.untilServed;
import static paso.world.Stays.weibull;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.scenario.Lever;
import paso.scenario.Lever.Operation;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// Small worlds that mix every feature of the model, one for each seed.
///
/// Everyone is on the way from a sector over custody and a reception centre to cities; tight rooms, seats and
/// throughputs bind on most days.
public final class RandomWorld {

    public static final int DAYS = 24;

    private final Random random;
    private final Corridor corridor = corridor().start("2023-12-20").days(DAYS);

    private RandomWorld(long seed) {
        random = new Random(seed * 1_000_003 + 17);
    }

    /// The world of a seed; every lever in it is meant to be on.
    public static Scenario of(long seed) {
        RandomWorld world = new RandomWorld(seed);
        world.people();
        world.places();
        world.routes();
        world.behaviour();
        world.present();
        world.money();
        world.levers();
        world.stopped();
        world.drifts();
        world.delays();
        return world.corridor.scenario();
    }

    /// The ids of every lever.
    public static TreeSet<String> allLevers(Scenario scenario) {
        TreeSet<String> ids = new TreeSet<>();
        scenario.levers().forEach(lever -> ids.add(lever.id()));
        return ids;
    }

    private void people() {
        corridor.group("single-adult", 1).families();
        corridor.attribute("citizenship", "here", "there");
        for (String group : new String[] {"single-adult", "family"}) {
            for (String citizenship : new String[] {"here", "there"}) {
                Who who = new Who(new TreeMap<>(Map.of("group", group, "citizenship", citizenship)));
                double people = whole(2, 6);
                corridor.arrivals(
                        "sector",
                        who,
                        0,
                        DAYS - 1,
                        likely(0.5) ? perDay(people) : counted(people * DAYS + whole(0, 9)));
            }
        }
    }

    private void places() {
        corridor.place(
                "sector",
                likely(0.3)
                        ? holding().keeps("citizenship").throughput(whole(12, 20))
                        : holding().keeps("citizenship"));
        PlaceWords custody = holding().capacity(30).timeLimit((int) whole(2, 4));
        if (likely(0.6)) custody.throughput(whole(10, 16));
        if (likely(0.6)) custody.priority("family");
        if (likely(0.4)) custody.limit(whole(30, 60));
        if (likely(0.5)) custody.spillBack();
        corridor.place("custody", custody);
        PlaceWords centre = reception().capacity(10);
        if (likely(0.7)) centre.limit(whole(14, 22));
        if (likely(0.4)) centre.redirect("south");
        else if (likely(0.5)) centre.spillBack();
        if (likely(0.5)) centre.priority("family", "single-adult");
        if (likely(0.4)) centre.pull(1.5, 10, (int) whole(1, 2), 0.5);
        corridor.place("centre", centre);
        PlaceWords north = city().households().capacity(20);
        if (likely(0.8)) north.limit(whole(14, 26));
        if (likely(0.7)) north.spillBack();
        if (likely(0.3)) north.timeLimit(5);
        corridor.place("north", north);
        PlaceWords south = city().attraction(2);
        if (likely(0.6)) south.limit(new Quantity.Range("room", 25, 30, 45));
        corridor.place("south", south);
        corridor.place("home", exit());
        corridor.area("cities", "north", "south");
    }

    private void routes() {
        corridor.route("pick-up", "sector", "custody", road().days(whole(0, 1)));
        corridor.route("vans", "custody", "centre", likely(0.5) ? bus().seats(whole(5, 9)) : bus().days(0));
        RouteWords line = bus().days(new Quantity.Between("line", 0.6, 3.4));
        if (likely(0.8)) line.seats(whole(3, 6));
        if (likely(0.5)) line.rechoose();
        corridor.route("line", "custody", "north", line);
        corridor.route("walk", "custody", "south", street().km(whole(100, 900), 300));
        RouteWords north = bus().km(whole(100, 700), 400).seats(whole(3, 6));
        if (likely(0.5)) north.rechoose();
        corridor.route("centre-north", "centre", "north", north);
        corridor.route("centre-south", "centre", "south", road().km(whole(100, 700), 400));
        corridor.route("return", "custody", "home", road().days(2));
        corridor.route("north-home", "north", "home", road().km(0, 100));
        corridor.route("south-home", "south", "home", road().km(80, 100));
        corridor.route("south-north", "south", "north", road().km(50, 100));
    }

    private void behaviour() {
        corridor.stay("sector", Who.EVERYBODY, "", likely(0.5) ? untilServed() : daily(0.6));
        if (likely(0.5)) {
            Who here = new Who(new TreeMap<>(Map.of("citizenship", "here")));
            corridor.stay("sector", here, "", fixed(2));
        }
        corridor.share("sector", "pick-up", 1);
        corridor.path("custody", Who.EVERYBODY, "release", new Quantity.Range("release", 0.5, 0.6, 0.9));
        corridor.path("custody", Who.EVERYBODY, "return", Quantity.of(0.3));
        corridor.path("custody", Who.group("family"), "release", Quantity.of(1));
        corridor.stay("custody", Who.EVERYBODY, "release", stay());
        corridor.stay("custody", Who.EVERYBODY, "", lognormal(3, 2));
        corridor.share("custody", Who.EVERYBODY, "return", "return", Quantity.of(1));
        corridor.share("custody", "vans", 0.5);
        corridor.share("custody", "line", 0.3);
        corridor.share("custody", Who.EVERYBODY, "", "walk", new Quantity.Range("", 0.1, 0.15, 0.3));
        corridor.stay("centre", stay());
        corridor.share("centre", "centre-north", 0.6);
        corridor.share("centre", "centre-south", 0.4);
        corridor.stay("north", likely(0.5) ? daily(0.12) : stay());
        corridor.share("north", "north-home", 1);
        corridor.stay("south", weibull(6, 1.4));
        corridor.share("south", "south-home", 0.7);
        corridor.share("south", "south-north", 0.3);
        if (likely(0.6)) corridor.stayLimit("north", Who.group("family"), whole(4, 8), (int) whole(0, 9), 4);
        if (likely(0.6)) corridor.stayLimit("south", Who.EVERYBODY, whole(5, 9), (int) whole(3, 12), 3);
        if (likely(0.5)) corridor.stayLimit("south", Who.EVERYBODY, whole(2, 4) + 0.4, 15, 2);
        if (likely(0.6)) corridor.stayLimit("south", Who.EVERYBODY, whole(1, 3), 17, 3, -20, (int) whole(0, 12));
        if (likely(0.6)) corridor.stayLimit("north", Who.EVERYBODY, whole(2, 5), 6, 5, (int) whole(2, 9), 14);
        if (likely(0.5)) corridor.share("south", Who.EVERYBODY, "limit", "south-home", Quantity.of(1));
    }

    private Stay stay() {
        return switch (random.nextInt(5)) {
            case 0 -> fixed(whole(1, 4));
            case 1 -> lognormal(whole(2, 4), 1.5);
            case 2 -> weibull(whole(2, 4), 0.8);
            case 3 -> table(0.2, 0.5, 0, 0.3);
            default -> daily(0.4);
        };
    }

    private void present() {
        corridor.present("custody", "single-adult", whole(5, 20));
        corridor.present("custody", "family", whole(5, 20), 0, 3);
        corridor.present("north", "family", whole(10, 30));
        corridor.present("south", "single-adult", whole(5, 15), 2, 2);
        corridor.present("south", "family", whole(5, 15));
        corridor.present("centre", Who.EVERYBODY, whole(4, 9), OptionalInt.empty(), OptionalInt.empty());
    }

    private void money() {
        corridor.cost("beds", "centre", "state", Money.Per.PERSON_NIGHT, 10);
        corridor.cost("intake", "centre", "state", Money.Per.ARRIVAL, 5);
        corridor.cost("rooms", "north", "city", Money.Per.HOUSEHOLD_NIGHT, 100);
        corridor.cost("office", "north", "city", Money.Per.DAY, 50);
        corridor.cost("fares", new Money.Target.OnRoute("line"), "state", Money.Per.TRIP, 40);
        if (likely(0.5)) corridor.budget("grant", "centre", "state", 1500, (int) whole(0, 4), likely(0.5) ? 0 : 5);
    }

    private void levers() {
        if (likely(0.4)) corridor.lever("line-closed", LeverWords.closed("line", 6, 12));
        if (likely(0.4)) corridor.lever("more-seats", LeverWords.seats("line", Operation.SCALE, 2, 8, 20));
        if (likely(0.4)) corridor.lever("staff", LeverWords.throughput("custody", Operation.ADD, 6, 10, 18));
        if (likely(0.4)) corridor.lever("fewer-rooms", LeverWords.limit("north", Operation.SCALE, 0.5, 9, 14));
        if (likely(0.4)) corridor.lever("by-van", LeverWords.share("vans", 3, 4, 16));
        if (likely(0.4)) corridor.lever("slower", LeverWords.stayLength("south", 1.5, 5, 15));
        if (likely(0.4)) corridor.lever("shorter", LeverWords.limitNights("south", Operation.ADD, -2, 10, 23));
        if (likely(0.4)) corridor.lever("fewer", LeverWords.arrivals("sector", Operation.SCALE, 0.5, 7, 13));
        if (likely(0.4)) corridor.lever("more", LeverWords.arrivals("sector", Operation.ADD, 3, 9, 17));
        if (likely(0.5)) {
            var trigger = new Lever.Trigger(
                    likely(0.5) ? Measure.ARRIVALS : Measure.CENSUS,
                    likely(0.5) ? "custody" : "cities",
                    (int) whole(1, 3),
                    (int) whole(1, 2),
                    Quantity.of(17),
                    Quantity.of(14),
                    likely(0.3) ? Optional.of(Quantity.of(30)) : Optional.empty(),
                    (int) whole(0, 2),
                    likely(0.5) ? OptionalInt.of(5) : OptionalInt.empty());
            corridor.lever("alarm", trigger, LeverWords.closed("walk", 0, DAYS - 1));
        }
        if (random.nextInt(3) > 0) corridor.place("island", city().limit(3));
    }

    /// People diverted on their way to the sector; some of them try again.
    private void stopped() {
        corridor.place("stopped", holding().keeps("citizenship"));
        corridor.stay("stopped", likely(0.5) ? daily(0.3) : fixed(2));
        corridor.route("again", "stopped", "sector", road().days(whole(0, 2)));
        corridor.route("turned-back", "stopped", "home", road().days(1));
        corridor.share("stopped", "again", 0.6);
        corridor.share("stopped", "turned-back", 0.4);
        corridor.area("outside", "sector", "custody");
        Quantity share = new Quantity.Between("stops", 0.1, 0.6);
        LeverWords stops = LeverWords.diverted("outside", "stopped", 0, 5, 18).value(share);
        if (likely(0.6))
            corridor.lever("stops", likely(0.5) ? stops : stops.lag(upToFour()).ramp((int) whole(2, 6)));
        Who families = Who.group("family");
        LeverWords flown = new LeverWords(
                new Lever.Target.Diverted("sector", families, "south"),
                Operation.DIVERT,
                Quantity.of(0.4),
                9,
                DAYS - 1,
                Optional.empty(),
                (int) whole(0, 3));
        if (likely(0.5)) corridor.lever("flown", flown);
        LeverWords slowly = LeverWords.arrivals("sector", Operation.SCALE, 1.6, 4, DAYS - 1);
        if (likely(0.4)) corridor.lever("slowly", slowly.lag(upToFour()).ramp((int) whole(3, 9)));
        LeverWords beds = LeverWords.capacity("custody", Operation.ADD, 9, 2, DAYS - 1);
        if (likely(0.4))
            corridor.lever(
                    "beds",
                    beds.ramp(8),
                    LeverWords.seats("line", Operation.SET, 4, 6, 20).lag(upToFour()));
        if (likely(0.5)) {
            var trigger = new Lever.Trigger(
                    Measure.ARRIVALS,
                    "custody",
                    1,
                    1,
                    Quantity.of(16),
                    Quantity.of(12),
                    Optional.empty(),
                    0,
                    OptionalInt.empty());
            corridor.lever(
                    "alarm-slowly",
                    trigger,
                    LeverWords.share("walk", 0, 0, DAYS - 1).lag(Quantity.of(1)).ramp(3));
        }
    }

    private void drifts() {
        Quantity deviation = new Quantity.Range("wander", 0.2, 0.4, 0.9);
        if (likely(0.6)) corridor.drift("by-road", deviation, (int) whole(1, 6), (int) whole(-5, 9), "vans", "walk");
        if (likely(0.4)) corridor.drift("turned", Quantity.of(0.5), 3, 0, "again");
    }

    private void delays() {
        for (String lever : new String[] {"stops", "alarm-slowly", "nobody"}) {
            corridor.cost("delay-" + lever, new Money.Target.WhileLever(lever), "trade", Money.Per.DAY, 7);
        }
    }

    private static Quantity upToFour() {
        return new Quantity.Between("", 0, 4);
    }

    private boolean likely(double chance) {
        return random.nextDouble() < chance;
    }

    private double whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }
}
