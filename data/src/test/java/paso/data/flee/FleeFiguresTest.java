package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.engine.displacement.DisplacementSimulation;
import paso.results.DisplacementOutcome;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;

/// Cases made up for Paso, each for one rule of Flee's code that its description does not tell, against figures of
/// Flee itself.
///
/// Every mean lies within five standard errors, of Flee's seeds and of 200 replicates together: by chance a correct
/// engine leaves that band once in 1.7 million figures, and there are about a thousand.
class FleeFiguresTest {

    private static final int REPLICATES = 200;

    @TempDir
    Path temp;

    /// Sums over replicates of one figure.
    private static final class Sums {
        double first;
        double second;

        void add(double value) {
            first += value;
            second += value * value;
        }

        double mean() {
            return first / REPLICATES;
        }

        double variance() {
            return Math.max(0, (second - first * mean()) / (REPLICATES - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fixed-routes",
                "one-letter-links",
                "changes-of-kind",
                "floods",
                "listed-one-by-one",
                "awareness-below-0",
                "day-0-counted-twice",
                "long-routes",
                "harvest"
            })
    void the_mean_of_every_place_is_that_of_flee(String name) throws IOException {
        Path file = Valley.repository().resolve("data/src/test/resources/paso/data/flee/figures/" + name + ".txt");
        List<String> figures = unpacked(Files.readString(file).split("\n=== "));
        FleeCase read = FleeFolder.read(new FleeFolder.Request(
                        temp.resolve("input_csv"),
                        Optional.of(temp.resolve("simsetting.yml")),
                        Optional.of(temp.resolve("source_data")),
                        Law.CODE,
                        OptionalInt.empty()))
                .found()
                .orElseThrow();
        Map<String, Sums> lived = lived(read);
        int seeds = Integer.parseInt(figures.getFirst().split(" ")[2]);
        for (String line : figures.subList(1, figures.size())) {
            String[] cells = line.split(",");
            Sums own = lived.get(cells[0] + "," + cells[1]);
            assertThat(own).as(line).isNotNull();
            double sd = Double.parseDouble(cells[3]);
            double both = ((seeds - 1) * sd * sd + (REPLICATES - 1) * own.variance()) / (seeds + REPLICATES - 2);
            double error = Math.sqrt(Math.max(sd * sd, both) / seeds + own.variance() / REPLICATES);
            double cut = 0.0006 * Double.parseDouble(cells[2]); // figures have four digits
            assertThat(Math.abs(own.mean() - Double.parseDouble(cells[2])))
                    .as("%s, and %s here", line, own.mean())
                    .isLessThanOrEqualTo(5 * error + cut + 1e-9);
        }
    }

    private List<String> unpacked(String[] parts) throws IOException {
        for (int i = 1; i < parts.length - 1; i++) {
            int end = parts[i].indexOf('\n');
            Path to = temp.resolve(parts[i].substring(0, end));
            Files.createDirectories(to.getParent());
            Files.writeString(to, parts[i].substring(end + 1) + "\n");
        }
        return parts[parts.length - 1].lines().toList();
    }

    private static Map<String, Sums> lived(FleeCase read) {
        Displacement displacement = read.displacement();
        Map<String, Sums> sums = new TreeMap<>();
        DisplacementSimulation.of(displacement, 7).run(REPLICATES, outcome -> add(displacement, outcome, sums));
        return sums;
    }

    private static void add(Displacement displacement, DisplacementOutcome outcome, Map<String, Sums> sums) {
        for (int day = 0; day < outcome.days(); day++) {
            for (int s = 0; s < outcome.sites(); s++) {
                sums.computeIfAbsent(displacement.sites().get(s).id() + "," + day, _ -> new Sums())
                        .add(outcome.census(s, day));
            }
            sums.computeIfAbsent("TOTAL," + day, _ -> new Sums()).add(outcome.people(day));
        }
    }
}
