package paso.app.line;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Changes a copy of a scenario folder, cell by cell and entry by entry, without the reader under test.
final class Folders {

    private Folders() {}

    /// One line of a CSV file, column to cell, in the order of the columns.
    interface Rows extends BiConsumer<String, List<Map<String, String>>> {}

    /// Copies a folder; `rows` may change the lines of each CSV file, `tree` each YAML document.
    static Path changed(Path from, Path to, Rows rows, BiConsumer<String, Object> tree) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> paths = Files.list(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                Path copy = to.resolve(name);
                if (name.endsWith(".csv"))
                    csv(path, copy, lines -> {
                        rows.accept(name, lines);
                        return lines;
                    });
                else if (name.endsWith(".yaml")) yaml(path, copy, document -> tree.accept(name, document));
                else Files.copy(path, copy);
            }
        }
        return to;
    }

    private static void csv(Path from, Path to, UnaryOperator<List<Map<String, String>>> change) throws IOException {
        List<String> columns = new ArrayList<>();
        List<Map<String, String>> lines = new ArrayList<>();
        try (var reader = CsvReader.builder().ofCsvRecord(from)) {
            for (var record : reader) {
                if (columns.isEmpty()) {
                    columns.addAll(record.getFields());
                    continue;
                }
                Map<String, String> line = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) line.put(columns.get(i), record.getField(i));
                lines.add(line);
            }
        }
        List<Map<String, String>> changed = change.apply(lines);
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            writer.writeRecord(columns);
            for (Map<String, String> line : changed) {
                writer.writeRecord(columns.stream()
                        .map(column -> line.getOrDefault(column, ""))
                        .toList());
            }
        }
    }

    private static void yaml(Path from, Path to, java.util.function.Consumer<Object> change) throws IOException {
        var schema = new FailsafeSchema();
        Object document =
                new Load(LoadSettings.builder().setSchema(schema).build()).loadFromString(Files.readString(from));
        change.accept(document);
        Files.writeString(to, new Dump(DumpSettings.builder().setSchema(schema).build()).dumpToString(document));
    }

    /// Hands every map of a document to `change`, inner ones first.
    static void eachMap(Object node, java.util.function.Consumer<Map<String, Object>> change) {
        if (node instanceof List<?> list) for (Object entry : list) eachMap(entry, change);
        if (!(node instanceof Map<?, ?> map)) return;
        for (Object value : map.values()) eachMap(value, change);
        change.accept(pairs(map));
    }

    /// Hands every list of a document to `change`.
    static void eachList(Object node, java.util.function.Consumer<List<?>> change) {
        if (node instanceof Map<?, ?> map) for (Object value : map.values()) eachList(value, change);
        if (!(node instanceof List<?> list)) return;
        for (Object entry : list) eachList(entry, change);
        change.accept(list);
    }

    @SuppressWarnings("unchecked") // keys of YAML maps under the failsafe schema are text
    static Map<String, Object> pairs(Object map) {
        return (Map<String, Object>) map;
    }
}
