package paso.data.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/// The hash of what was readable: lines in canonical form, sorted, so that the order of rows does not matter.
final class Digest {

    private final TreeSet<String> lines = new TreeSet<>();

    void row(CsvTable.Row row) {
        TreeMap<String, String> cells = new TreeMap<>();
        row.index().forEach((column, _) -> {
            String text = row.cell(column).text();
            if (!text.isEmpty()) cells.put(column, text);
        });
        StringBuilder line = new StringBuilder(row.text().name());
        cells.forEach(
                (column, text) -> line.append('\t').append(column).append('=').append(quoted(text)));
        lines.add(line.toString());
    }

    void item(String file, String content) {
        lines.add(file + '\t' + content);
    }

    String hex() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                sha.update(line.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) '\n');
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
