package paso.data.output;

import java.util.List;
import java.util.OptionalDouble;
import paso.report.CsvText;
import paso.results.MonthlyAccount;

/// `account.csv`: custody by month, with what was published and what does not add up.
final class AccountTable {

    static final List<String> COLUMNS =
            List.of("month", "area", "line", "published_people", "low", "median", "high", "residual", "unit");

    private AccountTable() {}

    /// One line per row; in expected mode the ends of the interval are empty.
    static byte[] of(MonthlyAccount account, boolean meansOnly) {
        CsvText text = new CsvText(1 << 13)
                .ready(CsvText.part(COLUMNS.toArray(String[]::new)))
                .endLine();
        for (MonthlyAccount.Row row : account.rows()) {
            text.text(row.month().toString()).text(row.area()).text(row.line());
            number(text, row.published());
            text.number(meansOnly ? Double.NaN : row.low()).number(row.median());
            text.number(meansOnly ? Double.NaN : row.high());
            number(text, row.residual());
            text.text("people").endLine();
        }
        return text.bytes();
    }

    private static void number(CsvText text, OptionalDouble value) {
        text.number(value.orElse(Double.NaN));
    }
}
