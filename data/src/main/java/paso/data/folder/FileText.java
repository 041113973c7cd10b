package paso.data.folder;

import java.util.Arrays;

/// The text of a file, and where its lines begin.
///
/// The text has no byte order mark.
public final class FileText {

    private final String name;
    private final String text;
    private final int[] starts; // [line - 1], characters

    public FileText(String name, String text) {
        this.name = name;
        this.text = text;
        int[] found = new int[16];
        int lines = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\n' && (c != '\r' || follows(text, at, '\n'))) continue;
            if (lines == found.length) found = Arrays.copyOf(found, 2 * lines);
            found[lines++] = at + 1;
        }
        starts = Arrays.copyOf(found, lines);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// Line and column at which the cell at `index` of the record beginning on `line` begins.
    Where.Spot cell(int line, int index) {
        int at = starts[Math.min(line, starts.length) - 1];
        int nowLine = line;
        int lineStart = at;
        boolean quoted = false;
        int cells = 0;
        for (; at < text.length() && cells < index; at++) {
            char c = text.charAt(at);
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == ',') cells++;
            else if (!quoted && (c == '\n' || c == '\r')) break;
            else if (c == '\n' || (c == '\r' && !follows(text, at, '\n'))) {
                nowLine++;
                lineStart = at + 1;
            }
        }
        return new Where.Spot(nowLine, at - lineStart + 1);
    }

    private static boolean follows(String text, int at, char wanted) {
        return at + 1 < text.length() && text.charAt(at + 1) == wanted;
    }
}
