package paso.data.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.folder.Problem;
import paso.observe.Series;
import paso.observe.SeriesId;

/// A folder of observed series with all their versions, as plain CSV files: `store.csv` says what the
/// series are, `imports.csv` what was imported when, and each other file holds the figures of one
/// publisher's series.
///
/// @param series  in order of id
/// @param imports in order of import
public record SeriesStore(List<Series> series, List<Import> imports) {

    public static final SeriesStore EMPTY = new SeriesStore(List.of(), List.of());

    /// The file that makes a folder a store.
    public static final String MARK = "store.csv";

    static final String IMPORTS = "imports.csv";

    public SeriesStore {
        series = List.copyOf(series);
        imports = List.copyOf(imports);
    }

    /// What reading gave: a store, empty where there are problems.
    public record Read(SeriesStore store, List<Problem> problems) {}

    /// What adding a file's series gave.
    ///
    /// @param store    the new store
    /// @param entry    what will be told of the file
    /// @param changes  what is new in each series that changed, in order of id
    /// @param problems what cannot be; then `store` is the old one
    public record Added(SeriesStore store, Import entry, List<Merge.Change> changes, List<Problem> problems) {}

    /// Whether `folder` is a store.
    public static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    /// Reads a store; all that is wrong with its files is in the result.
    ///
    /// @throws IOException when `folder` is no store or cannot be read
    public static Read read(Path folder) throws IOException {
        return new StoreReading(folder).read();
    }

    /// Writes whole files, `imports.csv` last: whatever was cut off is healed by importing again.
    ///
    /// @param before what the folder holds; files that did not change are left alone
    public void write(Path folder, SeriesStore before) throws IOException {
        new StoreWriting(folder).write(before, this);
    }

    public Optional<Series> of(SeriesId id) {
        return series.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The import of a file with these bytes, read by this importer.
    public Optional<Import> imported(String sha256, String importer) {
        return imports.stream()
                .filter(one -> one.sha256().equals(sha256) && one.importer().equals(importer))
                .findFirst();
    }

    /// This store with the series of a file. Nothing is forgotten.
    ///
    /// @param entry the file, without counts of what is new
    public Added with(List<Series> incoming, Import entry) {
        Map<SeriesId, Series> all = new TreeMap<>();
        for (Series one : series) all.put(one.id(), one);
        Merge merge = new Merge(entry);
        for (Series one : incoming) {
            Series own = all.get(one.id());
            all.put(one.id(), own == null ? merge.fresh(one) : merge.into(own, one));
        }
        Import counted = new Import(
                entry.sha256(),
                entry.file(),
                entry.importer(),
                entry.published(),
                entry.learned(),
                entry.rows(),
                merge.added(),
                merge.revised(),
                merge.unchanged());
        if (!merge.problems().isEmpty()) return new Added(this, counted, List.of(), merge.problems());
        List<Import> longer = new ArrayList<>(imports);
        longer.add(counted);
        return new Added(new SeriesStore(List.copyOf(all.values()), longer), counted, merge.changes(), List.of());
    }
}
