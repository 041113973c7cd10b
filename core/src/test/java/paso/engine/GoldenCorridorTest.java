package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Coming.counted;
import static paso.world.Corridor.corridor;
import static paso.world.Even.even;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.PlaceWords.reception;
import static paso.world.RouteWords.bus;
import static paso.world.RouteWords.road;
import static paso.world.Stays.fixed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.scenario.Measure;
import paso.scenario.Scenario;

/// Three places, ten days, no chance: a table that a person can check with a pencil.
///
/// `-Dpaso.golden.update=true` writes the table anew; read its difference before it is committed.
final class GoldenCorridorTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "golden", "corridor.csv");

    /// Four people a day come to the port, stay two nights and want the bus, which has three seats and takes a day.
    /// The centre has room for five, takes nobody on the way whom it cannot admit, and sends home after two nights.
    private static final Scenario WORLD = corridor()
            .days(10)
            .place("port", holding().capacity(10))
            .place("centre", reception().limit(5).spillBack())
            .place("home", exit())
            .route("bus", "port", "centre", bus().days(1).seats(3))
            .route("road", "centre", "home", road().days(0))
            .stay("port", fixed(2))
            .stay("centre", fixed(2))
            .share("port", "bus", 1)
            .share("centre", "road", 1)
            .arrivals("port", counted(40))
            .scenario();

    @Test
    void the_golden_corridor_is_as_written() throws IOException {
        String table = table();
        if (Boolean.getBoolean("paso.golden.update")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table, StandardCharsets.UTF_8);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE, StandardCharsets.UTF_8));
    }

    private static String table() {
        Settings settings = new Settings(1, 1, Settings.Mode.RANDOM, new TreeSet<>(), 1);
        Simulation simulation = Simulation.of(WORLD, even(WORLD), settings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), 1);
        simulation.run(ensemble, () -> false);
        StringBuilder table = new StringBuilder("date,place,arrivals,census,waiting,departures\n");
        for (int day = 0; day < 10; day++) {
            for (int place = 0; place < 3; place++) {
                table.append(ensemble.frame().timeline().dateOf(day)).append(',');
                table.append(ensemble.frame().places().get(place));
                for (Measure measure :
                        new Measure[] {Measure.ARRIVALS, Measure.CENSUS, Measure.WAITING, Measure.DEPARTURES}) {
                    table.append(',').append((long) ensemble.value(measure, place, 0, day, 0));
                }
                table.append('\n');
            }
        }
        return table.toString();
    }
}
