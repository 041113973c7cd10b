package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.AccountLine;
import paso.scenario.Figures.AccountFigure;
import paso.time.Span;

/// Reads `account.csv`: published lines of the monthly account of custody.
final class AccountReader {

    private final Context context;

    AccountReader(Context context) {
        this.context = context;
    }

    List<AccountFigure> read() {
        List<AccountFigure> figures = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.ACCOUNT, context.rows(Columns.ACCOUNT))) {
            Row row = dated.row();
            Optional<String> place = context.placeOrArea(row.cell("place"));
            Optional<AccountLine> line =
                    context.values.word(row.cell("line"), List.of(AccountLine.values()), AccountLine::word);
            Optional<LocalDate> first = context.values.date(row.cell("first"));
            Optional<LocalDate> last = context.values.date(row.cell("last"));
            boolean ordered = context.inOrder(first, last, row.cell("last"));
            if (!dated.readable()) continue;
            OptionalDouble people = context.values.number(row.cell("people"), Bound.PEOPLE);
            if (!dated.holds() || !ordered || place.isEmpty() || line.isEmpty()) continue;
            if (first.isEmpty() || last.isEmpty() || people.isEmpty()) continue;
            figures.add(new AccountFigure(
                    place.get(), line.get(), new Span(first.get(), last.get()), people.getAsDouble(), dated.origin()));
        }
        return figures;
    }
}
