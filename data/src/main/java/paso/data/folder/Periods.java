package paso.data.folder;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paso.scenario.Claim;
import paso.time.Span;

/// Reads a period: `2023-12-18`, `2023-12`, `2023`, `FY2023`, or two of these with `/` between them.
final class Periods {

    private static final Pattern PART = Pattern.compile("(FY)?(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final String ALLOWED =
            "2023-12-18, 2023-12, 2023, FY2023, or two of these such as 2023-12-01/2023-12-18";

    private Periods() {}

    /// A period and how it was named.
    record Named(Span span, Claim.Year year) {}

    static Optional<Named> read(Cell cell, Values values, Problems problems) {
        if (!values.present(cell)) return Optional.empty();
        String[] ends = cell.text().split("/", -1);
        Optional<Named> first = ends.length > 2 ? Optional.empty() : part(ends[0].strip());
        Optional<Named> last = ends.length > 2 ? Optional.empty() : part(ends[ends.length - 1].strip());
        if (first.isEmpty() || last.isEmpty()) {
            problems.add(cell, cell.name() + " is not a period", ALLOWED, "Write days, months or years.");
            return Optional.empty();
        }
        LocalDate from = first.get().span().first();
        LocalDate to = last.get().span().last();
        if (to.isBefore(from)) {
            problems.add(cell, cell.name() + " ends before it begins", ALLOWED, "Swap the two ends.");
            return Optional.empty();
        }
        Claim.Year year = first.get().year() == last.get().year() ? first.get().year() : Claim.Year.NONE;
        return Optional.of(new Named(new Span(from, to), year));
    }

    private static Optional<Named> part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) return Optional.empty();
        int year = Integer.parseInt(part.group(2));
        if (year < 1900 || year > 2200) return Optional.empty();
        boolean fiscal = part.group(1) != null;
        String month = part.group(3);
        String day = part.group(4);
        if (fiscal) {
            if (month != null) return Optional.empty();
            return Optional.of(
                    new Named(new Span(LocalDate.of(year - 1, 10, 1), LocalDate.of(year, 9, 30)), Claim.Year.FISCAL));
        }
        if (month == null) {
            Year all = Year.of(year);
            return Optional.of(new Named(new Span(all.atDay(1), all.atDay(all.length())), Claim.Year.CALENDAR));
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) return Optional.empty();
        YearMonth whole = YearMonth.of(year, number);
        if (day == null) return Optional.of(new Named(new Span(whole.atDay(1), whole.atEndOfMonth()), Claim.Year.NONE));
        int date = Integer.parseInt(day);
        if (date < 1 || date > whole.lengthOfMonth()) return Optional.empty();
        return Optional.of(new Named(Span.day(whole.atDay(date)), Claim.Year.NONE));
    }
}
