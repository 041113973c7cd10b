package paso.data.folder;

import java.util.Comparator;
import java.util.Locale;

/// Something in a file that cannot be, where it is, and a way out.
///
/// @param file    name of the file in the folder
/// @param line    line in the file, from 1; 0 = the file as a whole
/// @param column  character in the line at which the cell or value begins, from 1; 0 = the line as a whole
/// @param value   what stands there, may be empty
/// @param what    what is wrong, in plain words
/// @param allowed what may stand there, may be empty
/// @param wayOut  what to do, as a sentence, may be empty
public record Problem(String file, int line, int column, String value, String what, String allowed, String wayOut)
        implements Comparable<Problem> {

    private static final int LONGEST_SHOWN = 60;

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::what)
            .thenComparing(Problem::value);

    /// By file, line and column.
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// One line: `places.csv:4:12: capacity is not a number: 'many'. Allowed: ... Way out.`
    public String text() {
        StringBuilder text = new StringBuilder(plain(file, 200));
        if (line > 0) text.append(':').append(line);
        if (line > 0 && column > 0) text.append(':').append(column);
        text.append(": ").append(plain(what, 400));
        if (!value.isEmpty())
            text.append(": '").append(plain(value, LONGEST_SHOWN)).append('\'');
        text.append('.');
        if (!allowed.isEmpty()) text.append(" Allowed: ").append(allowed).append('.');
        if (!wayOut.isEmpty()) text.append(' ').append(plain(wayOut, 400));
        return text.toString();
    }

    /// Shortened, and without characters that a terminal would act on or not show.
    private static String plain(String words, int longest) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < words.length(); ) {
            if (count++ == longest) return shown.append('…').toString();
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            if (isShown(point)) shown.appendCodePoint(point);
            else shown.append("\\u").append(String.format(Locale.ROOT, "%04X", point));
        }
        return shown.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
