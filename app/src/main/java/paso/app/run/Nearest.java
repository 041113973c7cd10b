package paso.app.run;

import java.util.Collection;
import java.util.Optional;

/// The known name that is closest to one that is not known.
public final class Nearest {

    private Nearest() {}

    /// @return the first of the closest names, when no more than a third of its letters (at least two) differ
    public static Optional<String> to(String typed, Collection<String> known) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : known) {
            int edits = edits(typed, name);
            if (edits < fewest && edits <= Math.max(2, name.length() / 3)) {
                fewest = edits;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Fewest letters to insert, delete or replace (Levenshtein 1966), row by row.
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) above[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
