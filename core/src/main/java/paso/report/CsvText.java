package paso.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Comma-separated text (RFC 4180, UTF-8, lines end in LF), built as bytes.
///
/// A text cell that a spreadsheet could take for a formula, because it begins with `=`, `+`, `-`, `@`, tab or
/// carriage return, gets an apostrophe in front. Numbers are written without locale and never in scientific
/// notation: rounded to 6 decimals (half away from zero), without trailing zeros, and without a point when
/// nothing follows it.
public final class CsvText {

    private static final double MILLION = 1e6;
    private static final double FAST_BELOW = 9e12; // times a million still fits a long, and a double still resolves it

    private byte[] bytes;
    private int size;
    private boolean started;

    public CsvText(int expectedBytes) {
        bytes = new byte[Math.max(64, expectedBytes)];
    }

    /// A cell of text, made safe and quoted where needed.
    public CsvText text(String text) {
        cell();
        return put(bytesOf(text));
    }

    /// Cells made before with [#bytesOf] or [#part], joined by commas where there are several.
    public CsvText ready(byte[] cells) {
        cell();
        return put(cells);
    }

    /// A number; an empty cell where it is NaN.
    public CsvText number(double value) {
        cell();
        if (Double.isNaN(value)) return this;
        if (!(Math.abs(value) < FAST_BELOW)) return put(big(value));
        long millionths = (long) Math.floor(Math.abs(value) * MILLION + 0.5);
        if (value < 0 && millionths != 0) put((byte) '-');
        digits(millionths / 1_000_000);
        fraction((int) (millionths % 1_000_000));
        return this;
    }

    /// An empty cell.
    public CsvText empty() {
        cell();
        return this;
    }

    public CsvText endLine() {
        put((byte) '\n');
        started = false;
        return this;
    }

    /// The same text as [#number] writes.
    public static String plain(double value) {
        CsvText text = new CsvText(32).number(value);
        return new String(text.bytes, 0, text.size, StandardCharsets.US_ASCII);
    }

    /// One text cell, safe and quoted.
    public static byte[] bytesOf(String text) {
        String safe = safe(text);
        if (quoted(safe)) safe = '"' + safe.replace("\"", "\"\"") + '"';
        return safe.getBytes(StandardCharsets.UTF_8);
    }

    /// Several text cells joined by commas.
    public static byte[] part(String... cells) {
        CsvText text = new CsvText(64);
        for (String one : cells) text.text(one);
        return text.bytes();
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static String safe(String text) {
        if (text.isEmpty()) return text;
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }

    private static boolean quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') return true;
        }
        return false;
    }

    private static byte[] big(double value) {
        if (Double.isInfinite(value)) throw new IllegalArgumentException("a cell must be finite but was " + value);
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString().getBytes(StandardCharsets.US_ASCII);
    }

    private void digits(long whole) {
        int count = 1;
        for (long rest = whole; rest >= 10; rest /= 10) count++;
        room(count);
        size += count;
        long rest = whole;
        for (int i = 1; i <= count; i++) {
            bytes[size - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void fraction(int millionths) {
        if (millionths == 0) return;
        put((byte) '.');
        int rest = millionths;
        for (int unit = 100_000; rest > 0; unit /= 10) {
            put((byte) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private void cell() {
        if (started) put((byte) ',');
        started = true;
    }

    private CsvText put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    private CsvText put(byte one) {
        room(1);
        bytes[size++] = one;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
}
