package paso.study.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;
import paso.observe.Vintage;
import paso.random.Keys;
import paso.random.Normal;
import paso.random.Poisson;
import paso.random.Stream;
import paso.time.Span;

/// Series of which the truth is known: negative binomial counts about a level that wanders, with weekdays, holidays and
/// a time of the year.
///
/// @param mean    of a slot
/// @param scatter over-dispersion alpha
/// @param wander  deviation of the level's step on the log scale
/// @param factor  of the mean from `since` on; 1 = no change
public record Simulated(
        Frequency frequency,
        LocalDate first,
        int slots,
        double mean,
        double scatter,
        double wander,
        LocalDate since,
        double factor) {

    private static final double[] WEEKDAYS = {0.05, 0.1, 0.1, 0.05, 0, -0.1, -0.2}; // Monday to Sunday
    private static final double HOLIDAY = -0.4;
    private static final double SEASON = 0.2;

    /// One series, by its number.
    public Vintage draw(long number) {
        Stream random = new Stream();
        random.seek(Keys.of("planted"), Keys.mix(number));
        Holidays holidays = Holidays.ruled();
        List<Vintage.Value> values = new ArrayList<>();
        double level = StrictMath.log(mean);
        LocalDate at = first;
        for (int slot = 0; slot < slots; slot++) {
            LocalDate next = switch (frequency) {
                case DAY -> at.plusDays(1);
                case WEEK -> at.plusWeeks(1);
                case MONTH -> at.plusMonths(1);
            };
            Span span = new Span(at, next.minusDays(1));
            level += wander * Normal.quantile((random.uniform() * 0.999998) + 1e-6);
            double expected = 0;
            for (LocalDate day = at; day.isBefore(next); day = day.plusDays(1)) {
                double log = level
                        + WEEKDAYS[day.getDayOfWeek().getValue() - 1]
                        + SEASON * StrictMath.sin(2 * Math.PI * day.getDayOfYear() / 365.25);
                if (holidays.on(day) >= 0) log += HOLIDAY;
                expected += StrictMath.exp(log) * (day.isBefore(since) ? 1 : factor);
            }
            values.add(new Vintage.Value(span, count(expected / span.days(), random)));
            at = next;
        }
        return new Vintage(
                new SeriesId("simulated", "nowhere", "count"),
                new Quantity(Quantity.Kind.FLOW, Quantity.Unit.PEOPLE),
                frequency,
                at.minusDays(1),
                values);
    }

    /// A gamma of shape 1 / alpha by Marsaglia and Tsang (2000), then Poisson.
    private double count(double expected, Stream random) {
        double shape = 1 / scatter;
        double boost = 1;
        if (shape < 1) {
            boost = StrictMath.pow(random.uniform() + 1e-12, 1 / shape);
            shape += 1;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = Normal.quantile(random.uniform() * 0.999998 + 1e-6);
            double v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            double u = random.uniform() + 1e-300;
            if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v))
                return Poisson.draw(expected * scatter * d * v * boost, random);
        }
    }
}
