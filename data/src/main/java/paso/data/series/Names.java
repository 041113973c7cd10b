package paso.data.series;

/// Names of series, places and measures.
final class Names {

    static final String WORDS =
            "1 to 120 characters, without control characters, '/' or ':', not beginning with = + - @";

    private Names() {}

    static boolean valid(String name) {
        if (name.isEmpty() || name.length() > 120 || "=+-@".indexOf(name.charAt(0)) >= 0) return false;
        return name.chars().noneMatch(c -> c == '/' || c == ':' || c == '\\' || Character.isISOControl(c));
    }
}
