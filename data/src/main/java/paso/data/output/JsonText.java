package paso.data.output;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// JSON with two spaces of indent, keys in the order in which they are given, numbers without an exponent.
final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    JsonText open() {
        text.append('{');
        return deeper();
    }

    JsonText open(String key) {
        return key(key).open();
    }

    /// An object inside a list.
    JsonText item() {
        separate();
        return open();
    }

    JsonText close() {
        return shallower('}');
    }

    JsonText list(String key) {
        key(key);
        text.append('[');
        return deeper();
    }

    JsonText endList() {
        return shallower(']');
    }

    JsonText field(String key, String value) {
        key(key);
        string(value);
        return this;
    }

    JsonText field(String key, long value) {
        key(key);
        text.append(value);
        return this;
    }

    JsonText field(String key, boolean value) {
        key(key);
        text.append(value);
        return this;
    }

    /// The shortest decimal that reads back as the same number; `null` where it is NaN.
    JsonText field(String key, double value) {
        key(key);
        text.append(Double.isNaN(value) ? "null" : plain(value));
        return this;
    }

    JsonText field(String key, Collection<String> values) {
        key(key);
        text.append('[');
        String comma = "";
        for (String value : values) {
            text.append(comma);
            string(value);
            comma = ", ";
        }
        text.append(']');
        return this;
    }

    byte[] bytes() {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(double value) {
        if (value == 0) return "0";
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.toPlainString();
    }

    private JsonText key(String key) {
        separate();
        string(key);
        text.append(": ");
        return this;
    }

    private void separate() {
        if (!first) text.append(',');
        first = false;
        newLine();
    }

    private JsonText deeper() {
        depth++;
        first = true;
        return this;
    }

    private JsonText shallower(char end) {
        depth--;
        if (!first) newLine();
        first = false;
        text.append(end);
        return this;
    }

    private void newLine() {
        text.append('\n');
        text.repeat("  ", depth);
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                        text.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
