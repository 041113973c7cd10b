package paso.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.world.Even.even;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.scenario.AccountLine;
import paso.scenario.Figures;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Scenario;
import paso.scenario.Text;
import paso.time.Span;
import paso.world.RandomWorld;

final class CustodyAccountTest {

    private static final int REPLICATES = 20;

    /// A random world with all of its custody in one area and one place of it in another.
    private static Scenario world(long seed, List<Figures.AccountFigure> figures) {
        Scenario world = RandomWorld.of(seed);
        var network = world.network();
        List<String> custody = network.places().stream()
                .filter(place -> place.kind() == Place.Kind.HOLDING)
                .map(Place::id)
                .toList();
        assertThat(custody).isNotEmpty();
        List<Scenario.Area> areas = new ArrayList<>();
        areas.add(new Scenario.Area("held", Text.of("Custody"), seed % 2 == 0 ? custody : custody.subList(0, 1)));
        Figures seen = world.figures();
        return new Scenario(
                world.header(),
                world.cohorts(),
                new Scenario.Network(network.places(), network.routes(), areas),
                world.behaviour(),
                new Figures(seen.present(), seen.arrivals(), List.of(), List.of(), figures),
                world.money(),
                List.of(),
                world.sources());
    }

    private static Ensemble run(Scenario scenario) {
        Ensemble ensemble = Ensemble.collecting(Frame.of(scenario), REPLICATES);
        Settings settings = new Settings(1, REPLICATES, Settings.Mode.RANDOM, new TreeSet<>(), 1);
        assertThat(Simulation.of(scenario, even(scenario), settings).run(ensemble, () -> false))
                .isTrue();
        return ensemble;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_account_of_every_month_closes_to_zero_in_every_replicate(long seed) {
        Scenario scenario = world(seed, List.of());
        List<CustodyAccount> accounts = CustodyAccount.accounts(scenario, run(scenario));
        assertThat(accounts).hasSize(1);
        for (YearMonth month : CustodyAccount.months(scenario)) {
            for (int r = 0; r < REPLICATES; r++) {
                assertThat(accounts.getFirst().difference(month, r))
                        .as("%s, replicate %d", month, r)
                        .isZero();
            }
        }
    }

    @Test
    void the_residual_is_what_was_published_less_the_median() {
        Scenario bare = world(2, List.of());
        YearMonth month = CustodyAccount.months(bare).getFirst();
        Span span = new Span(month.atDay(1), month.atEndOfMonth());
        Scenario scenario =
                world(2, List.of(new Figures.AccountFigure("held", AccountLine.RELEASED, span, 1234, Provenance.NONE)));
        MonthlyAccount account = CustodyAccount.of(scenario, run(scenario));
        MonthlyAccount.Row row = account.rows().stream()
                .filter(one -> one.month().equals(month) && one.line().equals("released"))
                .findFirst()
                .orElseThrow();
        assertThat(row.published().orElseThrow()).isEqualTo(1234);
        assertThat(row.residual().orElseThrow()).isCloseTo(1234 - row.median(), within(1e-9));
        assertThat(row.low()).isLessThanOrEqualTo(row.median());
        assertThat(row.high()).isGreaterThanOrEqualTo(row.median());
        assertThat(account.rows().stream().filter(one -> one.published().isPresent()))
                .allMatch(one -> one.line().equals("released") || one.line().equals("arrivals"));
    }
}
