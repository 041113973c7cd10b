package paso.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A list of changes to a folder, each with everything the reader says to it; kept as a text file.
public final class Mutations {

    private Mutations() {}

    /// What a reader says to a changed folder: problems with `! ` before them, then notes with `~ `.
    @FunctionalInterface
    public interface Reader {
        List<String> said(String name, Map<String, String> texts);
    }

    /// @param change `file ;; find ;; put`, several set apart by ` && `
    private record Mutation(String name, String change) {}

    /// Asserts that the list says what the reader says; `-Dpaso.mutations=write` writes it anew.
    ///
    /// @param least mutations there must be
    /// @param texts the folder before any change, by file
    public static void check(Path list, int least, Map<String, String> texts, Reader reader) throws IOException {
        List<String> head = new ArrayList<>();
        List<Mutation> mutations = parse(Files.readAllLines(list), head);
        assertThat(mutations).hasSizeGreaterThan(least);
        StringBuilder found = new StringBuilder(String.join("\n", head)).append('\n');
        for (Mutation mutation : mutations) {
            found.append("\n# ").append(mutation.name).append('\n');
            found.append(mutation.change).append('\n');
            Map<String, String> changed = changed(mutation, texts);
            for (String line : reader.said(mutation.name, changed))
                found.append(line).append('\n');
        }
        if ("write".equals(System.getProperty("paso.mutations"))) Files.writeString(list, found);
        assertThat(list).hasContent(found.toString());
    }

    private static Map<String, String> changed(Mutation mutation, Map<String, String> before) {
        Map<String, String> texts = new java.util.LinkedHashMap<>(before);
        for (String change : mutation.change.split(" && ", -1)) change(mutation.name, change, texts);
        return texts;
    }

    private static void change(String name, String change, Map<String, String> texts) {
        String[] parts = change.split(" ;; ", -1);
        String text = texts.getOrDefault(parts[0], "");
        String find = plain(parts[1]);
        String put = plain(parts[2]);
        switch (find) {
            case "<GONE>" -> texts.remove(parts[0]);
            case "<ALL>" -> texts.put(parts[0], put);
            case "<END>" -> texts.put(parts[0], text + put);
            default -> {
                int at = text.indexOf(find);
                assertThat(at).as("%s: %s in %s", name, find, parts[0]).isNotNegative();
                texts.put(parts[0], text.substring(0, at) + put + text.substring(at + find.length()));
            }
        }
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\0", "\0")
                .replace("\\u00a0", "\u00A0")
                .replace("\\ufeff", "\uFEFF")
                .replace("\\u0663", "\u0663");
    }

    private static List<Mutation> parse(List<String> lines, List<String> head) {
        List<Mutation> mutations = new ArrayList<>();
        int at = 0;
        while (!lines.get(at).isEmpty()) head.add(lines.get(at++));
        while (++at < lines.size()) {
            String name = lines.get(at++).substring(2);
            mutations.add(new Mutation(name, lines.get(at++)));
            while (at < lines.size() && !lines.get(at).isEmpty()) at++;
        }
        return mutations;
    }
}
