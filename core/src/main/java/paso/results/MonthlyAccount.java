package paso.results;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/// Custody month by month: what came in, what went out, who was there, and what does not add up.
///
/// @param rows by month, area and line
public record MonthlyAccount(List<Row> rows) {

    /// One line of an area's account in a month.
    ///
    /// @param area      id of an area or a place
    /// @param line      for example `arrivals`, `released` or `present-at-end`
    /// @param published what was published by the as-of date; absent where nothing was
    /// @param low       lower end of the 90 % interval of the model
    /// @param median    of the model
    /// @param high      upper end
    /// @param residual  published minus median; absent where nothing was published
    public record Row(
            YearMonth month,
            String area,
            String line,
            OptionalDouble published,
            double low,
            double median,
            double high,
            OptionalDouble residual) {}

    public MonthlyAccount {
        rows = List.copyOf(rows);
    }
}
