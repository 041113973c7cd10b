package paso.data.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Collects problems and notes, so that all are told at once.
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private static final int MOST_ASKED = 200;
    private int asked;

    public void add(Cell cell, String what, String allowed, String wayOut) {
        add(cell.where(), cell.text(), what, allowed, wayOut);
    }

    public void add(Where where, String value, String what, String allowed, String wayOut) {
        if (found.size() > Bounds.PROBLEMS) return;
        if (found.size() == Bounds.PROBLEMS) {
            found.add(new Problem(
                    where.file(), 0, 0, "", "more than " + Bounds.PROBLEMS + " problems", "", "Mend these first."));
            return;
        }
        Where.Spot spot = where.spot();
        found.add(new Problem(where.file(), spot.line(), spot.column(), value, what, allowed, wayOut));
    }

    public void file(String file, String what, String allowed, String wayOut) {
        add(new Where.Fixed(file, 0, 0), "", what, allowed, wayOut);
    }

    public void note(Where where, String value, String what, String wayOut) {
        if (notes.size() >= Bounds.PROBLEMS) return;
        Where.Spot spot = where.spot();
        notes.add(new Problem(where.file(), spot.line(), spot.column(), value, what, "", wayOut));
    }

    public int count() {
        return found.size();
    }

    public List<Problem> sorted() {
        Collections.sort(found);
        return found.stream().distinct().toList();
    }

    public List<Problem> sortedNotes() {
        Collections.sort(notes);
        return notes.stream().distinct().toList();
    }

    /// As [#maybe]; after many questions `otherwise`, for looking for neighbours takes time.
    public String near(String text, Collection<String> known, String otherwise) {
        return ++asked > MOST_ASKED ? otherwise : maybe(text, known, otherwise);
    }

    /// `Maybe 'chicago' was meant.`, or `otherwise` where nothing known is near.
    static String maybe(String text, Collection<String> known, String otherwise) {
        if (text.length() > 100) return otherwise;
        String best = "";
        int least = Math.max(1, Math.min(3, text.length() / 2)) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - text.length()) > least) continue;
            int distance = distance(text.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean nearer =
                    distance < least || (distance == least && !best.isEmpty() && candidate.compareTo(best) < 0);
            if (nearer) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? otherwise : "Maybe '%s' was meant.".formatted(best);
    }

    /// Fewest characters to insert, delete or replace (Levenshtein 1966).
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
