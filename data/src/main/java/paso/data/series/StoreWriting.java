package paso.data.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import paso.observe.Figure;
import paso.observe.Series;
import paso.report.CsvText;

/// Writes the files of a store, in an order that a reviewer can follow: series, then period, then day
/// of publication.
final class StoreWriting {

    private static final Comparator<Figure> BY_PERIOD = Comparator.<Figure, LocalDate>comparing(
                    figure -> figure.period().last())
            .thenComparing(figure -> figure.period().first())
            .thenComparing(Figure::published)
            .thenComparing(Figure::learned);

    private final Path folder;

    StoreWriting(Path folder) {
        this.folder = folder;
    }

    void write(SeriesStore before, SeriesStore after) throws IOException {
        if (before.equals(after) && SeriesStore.isStore(folder)) return;
        Files.createDirectories(folder);
        Map<String, List<Series>> files = files(after);
        Map<String, List<Series>> old = SeriesStore.isStore(folder) ? files(before) : Map.of();
        for (Map.Entry<String, List<Series>> file : files.entrySet()) {
            if (!file.getValue().equals(old.get(file.getKey()))) replace(file.getKey(), figures(file.getValue()));
        }
        replace(SeriesStore.MARK, index(files));
        replace(SeriesStore.IMPORTS, imports(after.imports()));
    }

    /// A file for each publisher's series, named after it.
    private static Map<String, List<Series>> files(SeriesStore store) {
        Map<String, String> names = new TreeMap<>(); // by series
        Map<String, String> taken = new TreeMap<>(); // by file
        Map<String, List<Series>> files = new TreeMap<>();
        for (Series one : store.series()) {
            String name = names.get(one.id().series());
            if (name == null) {
                name = free(one.id().series(), taken);
                names.put(one.id().series(), name);
            }
            files.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
        }
        return files;
    }

    private static String free(String series, Map<String, String> taken) {
        StringBuilder plain = new StringBuilder("of-");
        for (int i = 0; i < Math.min(80, series.length()); i++) {
            char c = Character.toLowerCase(series.charAt(i));
            plain.append((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ? c : '_');
        }
        for (int i = 1; ; i++) {
            String name = plain + (i == 1 ? "" : "-" + i) + ".csv";
            if (taken.putIfAbsent(name, series) == null) return name;
        }
    }

    private static byte[] figures(List<Series> series) {
        CsvText csv = new CsvText(1 << 16);
        header(csv, StoreReading.FIGURES);
        for (Series one : series) {
            byte[] id =
                    CsvText.part(one.id().series(), one.id().place(), one.id().measure());
            List<Figure> figures = new ArrayList<>(one.figures());
            figures.sort(BY_PERIOD);
            for (Figure figure : figures) {
                csv.ready(id)
                        .text(figure.period().first().toString())
                        .text(figure.period().last().toString())
                        .number(figure.value())
                        .text(figure.published().toString())
                        .text(word(figure.basis()))
                        .text(figure.learned().toString())
                        .endLine();
            }
        }
        return csv.bytes();
    }

    private static byte[] index(Map<String, List<Series>> files) {
        CsvText csv = new CsvText(1 << 12);
        header(csv, StoreReading.INDEX);
        files.forEach((file, series) -> {
            for (Series one : series) {
                csv.text(file)
                        .text(one.id().series())
                        .text(one.id().place())
                        .text(one.id().measure())
                        .text(word(one.quantity().kind()))
                        .text(word(one.quantity().unit()))
                        .text(word(one.frequency()))
                        .endLine();
            }
        });
        return csv.bytes();
    }

    private static byte[] imports(List<Import> imports) {
        CsvText csv = new CsvText(1 << 10);
        header(csv, StoreReading.IMPORTS);
        for (Import one : imports) {
            csv.text(one.sha256())
                    .text(one.file())
                    .text(one.importer())
                    .text(one.published().map(LocalDate::toString).orElse(""))
                    .text(one.learned().toString())
                    .text(Long.toString(one.rows()))
                    .text(Long.toString(one.added()))
                    .text(Long.toString(one.revised()))
                    .text(Long.toString(one.unchanged()))
                    .endLine();
        }
        return csv.bytes();
    }

    private static void header(CsvText csv, List<String> columns) {
        columns.forEach(csv::text);
        csv.endLine();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// A file whole or as it was; one that would not change is left alone.
    private void replace(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isSymbolicLink(file)) throw new IOException(name + " is a symbolic link, which is never followed");
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) return;
        Path partial = folder.resolve("." + name + ".partial");
        Files.deleteIfExists(partial);
        Files.write(partial, bytes);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
