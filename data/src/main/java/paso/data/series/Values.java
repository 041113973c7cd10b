package paso.data.series;

/// Counts as files write them.
final class Values {

    static final String WORDS = "0 to 1,000,000,000,000, digits with at most a decimal point";

    private static final double MOST = 1e12;

    private Values() {}

    /// The count; -1 where the text is none. Thousands separators are allowed where they stand in
    /// threes.
    static double count(String text) {
        String plain = text;
        if (text.indexOf(',') >= 0) {
            if (!text.matches("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?")) return -1;
            plain = text.replace(",", "");
        }
        if (plain.isEmpty() || plain.length() > 30) return -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !(c == '.' && i > 0)) return -1;
        }
        if (plain.indexOf('.') != plain.lastIndexOf('.')) return -1;
        double value = Double.parseDouble(plain);
        return value <= MOST ? value : -1;
    }
}
