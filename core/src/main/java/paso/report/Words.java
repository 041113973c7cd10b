package paso.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import paso.scenario.Measure;
import paso.scenario.Text;

/// Words, numbers and dates in the language of a page.
final class Words {

    /// No-break space that is narrower than a word's.
    private static final char THIN = '\u202f';

    private static final List<String> DAYS_EN = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> DAYS_ES = List.of("lun", "mar", "mié", "jue", "vie", "sáb", "dom");
    private static final List<String> MONTHS_EN =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> MONTHS_ES =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private final String language;
    private final boolean spanish;

    /// @param language `en` or `es`
    /// @throws IllegalArgumentException for any other language
    Words(String language) {
        if (!language.equals("en") && !language.equals("es")) {
            throw new IllegalArgumentException("language must be 'en' or 'es' but was '%s'".formatted(language));
        }
        this.language = language;
        spanish = language.equals("es");
    }

    String language() {
        return language;
    }

    /// The phrase with `{0}`, `{1}`, … replaced.
    String say(Phrase phrase, Object... values) {
        String text = spanish ? phrase.spanish() : phrase.english();
        for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }

    String of(Text text) {
        return text.in(language);
    }

    /// The measure in the page's language, with `(households)` after it where that is its unit; a word that is none,
    /// as it is.
    String measure(String word) {
        String households = " (households)";
        if (word.endsWith(households)) {
            String bare = word.substring(0, word.length() - households.length());
            return say(Term.MEASURE_HOUSEHOLDS, measure(bare));
        }
        return Measure.of(word.replace(' ', '_'))
                .map(measure -> say(
                        switch (measure) {
                            case CENSUS -> Term.MEASURE_CENSUS;
                            case WAITING -> Term.MEASURE_WAITING;
                            case ARRIVALS -> Term.MEASURE_ARRIVALS;
                            case DEPARTURES -> Term.MEASURE_DEPARTURES;
                            case TURNED_AWAY -> Term.MEASURE_TURNED_AWAY;
                            case OCCUPANCY -> Term.MEASURE_OCCUPANCY;
                            case OVER_TIME_LIMIT -> Term.MEASURE_OVER_TIME_LIMIT;
                            case RELEASED_WITHOUT_RECEPTION -> Term.MEASURE_RELEASED_WITHOUT_RECEPTION;
                            case RELEASED -> Term.MEASURE_RELEASED;
                        }))
                .orElse(word);
    }

    /// Every digit before the decimal point.
    String whole(double value) {
        return plain(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN));
    }

    /// As published: no rounding but to six decimals.
    String exact(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
        return plain(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    /// Rounded to three significant digits, and to whole numbers: how a modelled number of people is shown.
    String about(double value) {
        if (Double.isNaN(value)) return "–";
        if (Math.abs(value) < 1000) return whole(value);
        return plain(BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_EVEN)));
    }

    /// A difference: `+120`, `−310`, `0`.
    String change(double value) {
        String text = about(value);
        return text.startsWith("−") || text.equals("0") ? text : "+" + text;
    }

    /// Three significant digits, decimals too.
    String three(double value) {
        if (value == 0) return "0";
        return plain(BigDecimal.valueOf(value)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .stripTrailingZeros());
    }

    /// `12.3 million`; three significant digits.
    String money(double dollars) {
        double unit = unit(dollars);
        if (unit == 1) return about(dollars);
        return three(dollars / unit) + " " + say(unit == 1e9 ? Say.BILLION : Say.MILLION);
    }

    /// `12.3–14 million`: the unit once, unless the low end has a smaller one of its own.
    String moneyRange(double low, double high) {
        double unit = unit(high);
        boolean once = low >= 0 && unit > 1 && (unit(low) == unit || unit(low) == 1);
        return range(once ? three(low / unit) : money(low), money(high));
    }

    private static double unit(double dollars) {
        if (Math.abs(dollars) >= 999_500_000) return 1e9;
        return Math.abs(dollars) >= 999_500 ? 1e6 : 1;
    }

    /// A share of replicates as a probability. Replicates cannot tell 0 and 1 from nearly so, and the words do not.
    String chance(double share) {
        if (share < 0.01) return say(Say.PERCENT, "<" + THIN + "1");
        if (share > 0.99) return say(Say.PERCENT, ">" + THIN + "99");
        return say(Say.PERCENT, Long.toString(Math.round(share * 100)));
    }

    /// `low–high`, or with a word between where one is below 0.
    String range(String low, String high) {
        boolean signed = low.startsWith("−") || low.startsWith("+") || high.startsWith("−") || high.startsWith("+");
        return signed ? say(Say.FROM_TO, low, high) : low + "–" + high;
    }

    /// `Thu 4 Jan 2024`.
    String date(LocalDate date) {
        return weekday(date) + " " + date.getYear();
    }

    /// `Thu 4 Jan`.
    String weekday(LocalDate date) {
        return (spanish ? DAYS_ES : DAYS_EN).get(date.getDayOfWeek().getValue() - 1) + " " + day(date);
    }

    /// `4 Jan`.
    String day(LocalDate date) {
        return date.getDayOfMonth() + " " + monthName(date.getMonthValue());
    }

    /// `Jan 2024`.
    String month(YearMonth month) {
        return monthName(month.getMonthValue()) + " " + month.getYear();
    }

    String monthName(int month) {
        return (spanish ? MONTHS_ES : MONTHS_EN).get(month - 1);
    }

    private String plain(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (value.signum() < 0) text.append('−');
        boolean grouped = whole.length() > (spanish ? 4 : 3);
        for (int i = 0; i < whole.length(); i++) {
            if (grouped && i > 0 && (whole.length() - i) % 3 == 0) text.append(spanish ? THIN : ',');
            text.append(whole.charAt(i));
        }
        if (point >= 0) text.append(spanish ? ',' : '.').append(digits, point + 1, digits.length());
        return text.toString();
    }
}
