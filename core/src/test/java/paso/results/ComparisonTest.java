package paso.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Text;

final class ComparisonTest {

    private static final MadeUpRun WORLD = MadeUpRun.of(4, 3, 8);
    private static final int REPLICATES = 40;

    private static Lever lever() {
        return new Lever("more", Text.of("More"), Lever.Kind.MECHANICAL, Text.of("The city"), false, List.of(),
                Optional.empty(), List.of(), "", Provenance.NONE);
    }

    @Test
    void type_7_quantiles_agree_with_values_worked_by_hand() {
        double[] sorted = {1, 2, 4, 8};
        assertThat(Quantiles.of(sorted, 0)).isEqualTo(1);
        assertThat(Quantiles.of(sorted, 0.25)).isEqualTo(1.75);
        assertThat(Quantiles.of(sorted, 0.5)).isEqualTo(3);
        assertThat(Quantiles.of(sorted, 0.9)).isEqualTo(6.8, within(1e-12));
        assertThat(Quantiles.of(sorted, 1)).isEqualTo(8);
        assertThat(Quantiles.of(new double[] {5}, 0.1)).isEqualTo(5);
        assertThat(Quantiles.of(new double[] {5, Double.POSITIVE_INFINITY}, 0.1)).isInfinite();
        assertThat(Quantiles.of(new double[] {5, Double.POSITIVE_INFINITY}, 0)).isEqualTo(5);
    }

    @Test
    void pairs_agree_with_a_case_worked_by_hand() {
        // Differences 1, 2, 3: mean 2, variance 1. Arms: variances 100 and 121.
        Paired paired = Paired.of(new double[] {10, 20, 30}, new double[] {11, 22, 33});
        assertThat(paired.mean()).isEqualTo(2);
        assertThat(paired.low()).isEqualTo(1.1, within(1e-12));
        assertThat(paired.high()).isEqualTo(2.9, within(1e-12));
        assertThat(paired.standardError()).isEqualTo(Math.sqrt(1 / 3.0), within(1e-12));
        assertThat(paired.varianceSaved()).isEqualTo(1 - 1 / 221.0, within(1e-12));
    }

    @Test
    void a_lever_that_does_nothing_changes_nothing_and_pairing_saves_everything() {
        var comparison = Comparison.of(WORLD.scenario(), WORLD.random(REPLICATES, 1, 0), WORLD.random(REPLICATES, 1, 0));
        assertThat(comparison.same(Measure.CENSUS, 0, 0)).isTrue();
        assertThat(comparison.varianceSaved()).isEqualTo(1);
        assertThat(comparison.headlines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.difference().mean()).isZero();
            assertThat(line.difference().low()).isZero();
            assertThat(line.difference().high()).isZero();
        });
    }

    @Test
    void ten_people_more_every_day_are_found_as_ten() {
        var comparison = Comparison.of(WORLD.scenario(), WORLD.random(REPLICATES, 1, 0), WORLD.random(REPLICATES, 1, 10));
        assertThat(comparison.same(Measure.CENSUS, 0, 0)).isFalse();
        assertThat(comparison.same(Measure.CENSUS, 2, 0)).isTrue();
        assertThat(comparison.summary(Measure.CENSUS, 0, 0, 5, new double[] {0.05, 0.95})).containsExactly(10, 10, 10);
        var census = comparison.headlines().stream()
                .filter(line -> line.place().equals("p0") && line.what() == Comparison.What.CENSUS_LAST_DAY)
                .findFirst()
                .orElseThrow();
        assertThat(census.difference().mean()).isEqualTo(10);
        assertThat(census.changed() - census.base()).isEqualTo(10, within(1e-9));
    }

    @Test
    void runs_with_other_replicates_cannot_be_paired() {
        var base = WORLD.random(3, 1, 0);
        var arm = WORLD.random(4, 1, 0);
        assertThatThrownBy(() -> Comparison.of(WORLD.scenario(), base, arm)).hasMessageContaining("as many replicates");
    }

    @Test
    void everybody_whom_a_lever_moves_is_somewhere() {
        var effect = LeverEffect.of(
                WORLD.scenario(), lever(), WORLD.random(REPLICATES, 1, 0), WORLD.random(REPLICATES, 2, 10));
        double balance = 0;
        for (var row : effect.instead()) balance += Math.rint(row.mean() * REPLICATES);
        assertThat(balance).isZero();
        assertThat(effect.instead())
                .extracting(LeverEffect.Row::place)
                .containsExactly("p0", "p2", "p3", "other city", "travelling", "not arrived");
        assertThat(effect.instead()).anySatisfy(row -> assertThat(row.mean()).isNotZero());
        assertThat(effect.effects())
                .extracting(LeverEffect.Row::measure)
                .startsWith("unmet_person_nights", "peak", "probability_over");
    }

    @Test
    void people_lost_in_an_arm_are_noticed() {
        var base = WORLD.random(1, 1, 0);
        Ensemble lossy = Ensemble.collecting(WORLD.frame(), 1);
        lossy.accept(new Outcome(WORLD.frame(), 0));
        assertThatThrownBy(() -> LeverEffect.of(WORLD.scenario(), lever(), base, lossy))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one arm only");
    }

    @Test
    void totals_of_people_are_exact_and_spending_adds_up_by_payer() {
        Ensemble ensemble = WORLD.random(REPLICATES, 3, 0);
        var totals = PeopleTotals.of(ensemble);
        assertThat(totals.conserved()).isTrue();
        assertThat(totals.sum().missing()).isZero();
        assertThat(totals.sum().initial()).isEqualTo(100.0 * REPLICATES);
        assertThat(totals.mean().missing()).isEqualTo(0, within(1e-6));
        var rows = Spending.of(WORLD.scenario(), ensemble).rows();
        assertThat(rows).extracting(Spending.Row::payer).containsOnly("=city");
        for (int at = 0; at < rows.size(); at += 3) {
            assertThat(rows.get(at).cost()).isEqualTo(Spending.ALL);
            assertThat(rows.get(at).summary().getFirst())
                    .isEqualTo(rows.get(at + 1).summary().getFirst() + rows.get(at + 2).summary().getFirst(), within(1e-6));
        }
    }
}
