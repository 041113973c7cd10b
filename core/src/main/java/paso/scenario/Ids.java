package paso.scenario;

import java.util.regex.Pattern;

/// What an id may look like: it starts with a letter or digit and goes on with letters, digits, `.`, `_` and `-`.
public final class Ids {

    /// The longest id accepted, in characters.
    public static final int LONGEST = 80;

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private Ids() {}

    public static boolean valid(String id) {
        return id.length() <= LONGEST && PATTERN.matcher(id).matches();
    }

    static String check(String what, String id) {
        if (!valid(id)) {
            throw new IllegalArgumentException(
                    "%s: id must be 1 to %d of a-z A-Z 0-9 . _ - and start with a letter or digit, but was '%s'"
                            .formatted(what, LONGEST, id));
        }
        return id;
    }
}
