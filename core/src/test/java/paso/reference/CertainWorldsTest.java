package paso.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Coming.counted;
import static paso.world.Corridor.corridor;
import static paso.world.LeverWords.closed;
import static paso.world.LeverWords.limit;
import static paso.world.LeverWords.seats;
import static paso.world.LeverWords.throughput;
import static paso.world.PlaceWords.city;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.PlaceWords.reception;
import static paso.world.RouteWords.bus;
import static paso.world.RouteWords.road;
import static paso.world.RouteWords.street;
import static paso.world.Stays.fixed;
import static paso.world.Stays.table;
import static paso.world.Stays.untilServed;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Lever;
import paso.scenario.Lever.Operation;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.world.Corridor;

/// Where every chance is 0 or 1 and no lot decides, both engines give the same numbers.
final class CertainWorldsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void both_engines_agree_in_every_number_where_nothing_is_left_to_chance(long seed) {
        Scenario scenario = world(new Random(seed * 7919));
        Ensemble fast = OracleTest.fast(scenario, 2);
        Ensemble slow = OracleTest.slow(scenario, 2, Fault.NONE);
        String[] one = text(fast).split("\n");
        String[] other = text(slow).split("\n");
        assertThat(one.length).isGreaterThan(80);
        for (int i = 0; i < one.length; i++)
            assertThat(one[i]).as("world %d", seed).isEqualTo(other[i]);
        assertThat(other).hasSameSizeAs(one);
    }

    private static Scenario world(Random random) {
        Corridor corridor =
                corridor().start("2023-12-24").days(40).group("single-adult", 1).group("pair", 2);
        corridor.place("port", holding().throughput(8 + random.nextInt(12)).priority("pair", "single-adult"));
        corridor.place(
                "centre",
                reception()
                        .limit(10 + random.nextInt(30))
                        .capacity(12)
                        .timeLimit(3)
                        .spillBack()
                        .priority("pair"));
        var city =
                city().households().limit(10 + random.nextInt(40)).capacity(20).priority("single-adult");
        if (random.nextBoolean()) city.spillBack();
        else if (random.nextBoolean()) city.redirect("other");
        corridor.place("city", city)
                .place("other", city().limit(200).priority("pair"))
                .place("out", exit().timeLimit(4));
        corridor.route("bus", "port", "centre", bus().days(random.nextInt(3)).seats(6 + random.nextInt(12)));
        corridor.route("on", "centre", "city", road().km(100 + random.nextInt(900), 300));
        corridor.route("walk", "port", "other", street().days(1));
        corridor.route("leave", "city", "out", road().days(0)).route("leave-too", "other", "out");
        corridor.stay("port", random.nextBoolean() ? untilServed() : fixed(2));
        corridor.stay("centre", random.nextBoolean() ? fixed(1 + random.nextInt(4)) : table(0, 0, 1));
        corridor.stay("city", fixed(5)).stay("other", fixed(9));
        corridor.share("port", "bus", 1).share("centre", "on", 1);
        corridor.share("city", "leave", 1).share("other", "leave-too", 1);
        corridor.stayLimit("city", Who.group("pair"), 3 + random.nextInt(2), random.nextInt(20), 1);
        int came = random.nextInt(20);
        corridor.stayLimit("other", Who.EVERYBODY, 2 + random.nextInt(5), 6 + random.nextInt(20), 1, came - 9, came);
        corridor.present("port", "single-adult", 17, 1, 1).present("city", "pair", 20, 2, 2);
        corridor.arrivals("port", "single-adult", counted(300 + random.nextInt(100)));
        corridor.arrivals("port", "pair", counted(201 + random.nextInt(100)));
        corridor.cost("beds", "centre", "state", Money.Per.PERSON_NIGHT, 10);
        corridor.cost("rooms", "city", "state", Money.Per.HOUSEHOLD_NIGHT, 100);
        corridor.cost("intake", "city", "state", Money.Per.ARRIVAL, 7);
        corridor.cost("open", "city", "state", Money.Per.DAY, 5);
        corridor.cost("fares", new Money.Target.OnRoute("bus"), "state", Money.Per.TRIP, 3);
        if (random.nextBoolean()) corridor.budget("grant", "centre", "state", 4000, 3, random.nextBoolean() ? 0 : 9);
        if (random.nextBoolean()) corridor.lever("staff", throughput("port", Operation.SCALE, 0.5, 5, 12));
        if (random.nextBoolean()) corridor.lever("more", seats("bus", Operation.ADD, 9, 20, 25));
        if (random.nextBoolean()) corridor.lever("rooms", limit("city", Operation.SET, 12, 9, 19));
        if (random.nextBoolean()) corridor.lever("new-limit", limit("other", Operation.ADD, 12, 9, 19));
        var trigger = new Lever.Trigger(
                Measure.CENSUS,
                "port",
                2,
                1,
                Quantity.of(20),
                Quantity.of(16),
                Optional.empty(),
                random.nextInt(3),
                OptionalInt.of(4));
        if (random.nextBoolean()) corridor.lever("alarm", trigger, closed("bus", 0, 39));
        return corridor.scenario();
    }

    /// Every number of every replicate, a line for each place, group and measure.
    static String text(Ensemble ensemble) {
        Frame frame = ensemble.frame();
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < ensemble.replicates(); r++) {
            for (Measure measure : Measure.values()) {
                for (int place = 0; place < frame.places().size(); place++) {
                    for (int group = 0; group < frame.groups().size(); group++) {
                        if (ensemble.zero(measure, place, group)) continue;
                        text.append(measure).append(' ').append(frame.places().get(place));
                        text.append(' ').append(frame.groups().get(group)).append(':');
                        for (int day = 0; day < frame.days(); day++) {
                            text.append(' ').append((float) ensemble.value(measure, place, group, day, r));
                        }
                        text.append('\n');
                    }
                }
            }
            for (int place = 0; place < frame.places().size(); place++) {
                if (!ensemble.hasCapacity(place)) continue;
                text.append("LOAD ").append(frame.places().get(place)).append(':');
                for (int day = 0; day < frame.days(); day++) {
                    text.append(' ').append((float) ensemble.load(place, day, r));
                    text.append('/').append((float) ensemble.capacity(place, day, r));
                }
                text.append('\n');
            }
            text.append(ensemble.people(r)).append('\n');
        }
        for (int month = 0; month < frame.timeline().months().size(); month++) {
            for (int route = 0; route < frame.routes().size(); route++) {
                for (int group = 0; group < frame.groups().size(); group++) {
                    text.append("flow ").append(frame.routes().get(route)).append(' ');
                    for (double value : ensemble.flowSamples(route, group, month))
                        text.append(' ').append((float) value);
                    text.append('\n');
                }
            }
            for (int cost = 0; cost < frame.costs().size(); cost++) {
                text.append("cost ").append(frame.costs().get(cost)).append(' ');
                for (double value : ensemble.costSamples(cost, month))
                    text.append(' ').append((float) value);
                text.append('\n');
            }
        }
        return text.toString();
    }
}
