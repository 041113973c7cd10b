package paso.data.output;

import java.util.List;
import paso.report.CsvText;
import paso.results.Sensitivity;
import paso.study.sensitivity.OneAtATime;

/// `sensitivity.csv`: what moves the headline most, cities' shares of releases first.
final class SensitivityTable {

    static final List<String> COLUMNS = List.of(
            "days",
            "headline",
            "rank",
            "place",
            "measure",
            "assumption",
            "label",
            "file",
            "at_10",
            "at_90",
            "known",
            "source",
            "outcome",
            "outcome_at_10",
            "outcome_at_90");

    private final Release release;
    private final CsvText text = new CsvText(1 << 14);

    private SensitivityTable(Release release) {
        this.release = release;
    }

    /// Rows `city` (how each city answers to the share of releases that goes to it), then `first` (the headline),
    /// each followed by the same assumption at other places.
    static byte[] of(Release release, List<OneAtATime.Horizon> horizons) {
        SensitivityTable table = new SensitivityTable(release);
        table.text.ready(CsvText.part(COLUMNS.toArray(String[]::new))).endLine();
        for (OneAtATime.Horizon horizon : horizons) {
            for (Sensitivity.CityShare share : horizon.found().shares()) {
                table.add(horizon.days(), "city", 1, share.place(), share.median(), share.row());
            }
        }
        for (OneAtATime.Horizon horizon : horizons) {
            int rank = 1;
            for (Sensitivity.Row row : horizon.found().rows()) {
                String place = horizon.found().headline().place();
                table.add(horizon.days(), "first", rank, place, horizon.found().median(), row);
                for (Sensitivity.PlaceShift shift : row.shifts()) {
                    table.line(
                            horizon.days(),
                            "elsewhere",
                            rank,
                            shift.place(),
                            row,
                            shift.median(),
                            shift.low(),
                            shift.high());
                }
                rank++;
            }
        }
        return table.text.bytes();
    }

    private void add(int days, String headline, int rank, String place, double median, Sensitivity.Row row) {
        line(days, headline, rank, place, row, median, row.outcomeLow(), row.outcomeHigh());
    }

    private void line(
            int days,
            String headline,
            int rank,
            String place,
            Sensitivity.Row row,
            double median,
            double low,
            double high) {
        if (!release.forecast(place)) return;
        text.number(days).text(headline).number(rank).text(place).text("peak");
        text.text(row.key()).text(row.label().in("en")).text(row.file());
        text.number(row.low()).number(row.high());
        text.text(row.knowledge().name().toLowerCase(java.util.Locale.ROOT)).text(row.source());
        text.number(release.rounded(median)).number(release.rounded(low)).number(release.rounded(high));
        text.endLine();
    }
}
