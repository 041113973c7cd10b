package paso.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text whose numbers stay on one line with their range, their unit and their month: `175 M (146–205 M)`, `31 Dec`.
final class Unbroken {

    private static final String NUMBER = "\\d(?:[\\d.,\\u202f]*\\d)?";
    private static final String UNIT = "[ \\u00a0\\u202f](?:"
            + Stream.of(Say.BILLION, Say.MILLION)
                    .flatMap(unit -> Stream.of(unit.spanish(), unit.english()))
                    .distinct()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + "|%)(?!\\p{L})";
    private static final String AMOUNT = NUMBER + "(?:" + UNIT + ")?";
    private static final String RANGE = AMOUNT + "–" + AMOUNT;
    private static final String MONTH = " \\p{L}{3}(?!\\p{L})";
    private static final Pattern WHOLE =
            Pattern.compile("(?:%s )?\\(%s\\)|%s|%s(?:%s|%s)".formatted(AMOUNT, RANGE, RANGE, NUMBER, UNIT, MONTH));

    private Unbroken() {}

    /// The text, escaped, each such number in `<span class="keep">`.
    static String html(String text) {
        StringBuilder html = new StringBuilder(2 * text.length());
        Matcher found = WHOLE.matcher(text);
        int told = 0;
        while (found.find()) {
            html.append(Page.escape(text.substring(told, found.start())))
                    .append("<span class=\"keep\">")
                    .append(Page.escape(found.group()))
                    .append("</span>");
            told = found.end();
        }
        return html.append(Page.escape(text.substring(told))).toString();
    }
}
