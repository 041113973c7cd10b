package paso.study.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class DiscrepancyTest {

    /// The filter against the density of one normal vector, which is what it stands for.
    @Test
    void the_filter_gives_the_density_of_the_whole_vector() {
        int[] at = {0, 3, 10, 40, 41};
        double[] residuals = {0.3, 0.25, -0.1, 0.5, 0.4};
        double[] people = {100, 2_000, 50, 10_000, 9};
        Discrepancy discrepancy = new Discrepancy(0.4, 20);
        RealMatrix covariance = MatrixUtils.createRealMatrix(5, 5);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double shared = 0.16 * Math.exp(-Math.abs(at[i] - at[j]) / 20.0);
                covariance.setEntry(i, j, shared + (i == j ? 0.0009 + 1 / (people[i] + 1) : 0));
            }
        }
        CholeskyDecomposition cholesky = new CholeskyDecomposition(covariance);
        RealVector r = MatrixUtils.createRealVector(residuals);
        double expected = 0.5 * (r.dotProduct(cholesky.getSolver().solve(r)) + Math.log(cholesky.getDeterminant()));
        assertThat(discrepancy.cost(at, residuals, people)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void a_handful_of_people_more_or_less_is_no_large_ratio() {
        assertThat(Discrepancy.residual(0, 5, 50_000)).isBetween(-0.1, 0.0);
        assertThat(Discrepancy.residual(20_000, 10_000, 50_000)).isCloseTo(Math.log(2), within(0.01));
        assertThat(Discrepancy.residual(0, 0, 0)).isZero();
    }
}
