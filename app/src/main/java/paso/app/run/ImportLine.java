package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.data.cbp.CbpEncounters;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.csv.Sha256;
import paso.data.folder.Problem;
import paso.data.hubverse.TargetData;
import paso.data.series.Catalogue;
import paso.data.series.Import;
import paso.data.series.Imported;
import paso.data.series.Importer;
import paso.data.series.LongFormat;
import paso.data.series.Merge;
import paso.data.series.PlainFormat;
import paso.data.series.Releases;
import paso.data.series.SeriesStore;
import paso.data.series.Terms;

/// `import`: read files of observations, add them to a store, write it.
public final class ImportLine {

    /// Every importer, the most particular header first.
    public static final List<Importer> IMPORTERS =
            List.of(new CbpEncounters(), new LongFormat(), new TargetData(), new PlainFormat());

    /// The name under which the header decides.
    public static final String AUTO = "auto";

    private ImportLine() {}

    /// What is asked.
    ///
    /// @param source    name of an importer, or [#AUTO]
    /// @param catalogue what the series are; absent = by rules
    /// @param published day on which every file became public; absent = by their own word or lag
    /// @param releases  file of the days on which single periods became public
    /// @param learned   day of import
    /// @param dry       write nothing
    public record Wish(
            String source,
            List<Path> files,
            Path store,
            Optional<Path> catalogue,
            Optional<LocalDate> published,
            Optional<Path> releases,
            LocalDate learned,
            boolean dry) {
        public Wish {
            files = List.copyOf(files);
        }
    }

    /// What was done with a file.
    ///
    /// @param already the store had these bytes: nothing changed
    /// @param series  series that the file holds
    public record OfFile(
            Import entry, boolean already, int series, long kept, List<Merge.Change> changes, List<Problem> notes) {
        public OfFile {
            changes = List.copyOf(changes);
            notes = List.copyOf(notes);
        }
    }

    /// Imports.
    ///
    /// @throws BadFiles    when any file, the catalogue or the store has problems
    /// @throws Complaint   when something asked for cannot be had
    /// @throws IOException when a file cannot be read or the store not written
    public static List<OfFile> run(Wish wish) throws IOException {
        if (wish.published().isPresent() && wish.published().get().isAfter(wish.learned())) {
            throw new Complaint("--published %s is after the day of import, %s. Say when it was read with --learned"
                    .formatted(wish.published().get(), wish.learned()));
        }
        SeriesStore before = store(wish.store());
        SeriesStore store = before;
        Terms terms =
                new Terms(catalogue(wish.catalogue()), wish.published(), wish.learned(), releases(wish.releases()));
        List<OfFile> done = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : wish.files()) {
            if (!Files.isRegularFile(file)) {
                throw new Complaint("%s is not there, or is no file. Name CSV files".formatted(file));
            }
            Importer importer = importer(wish.source(), file);
            String sha256 = Sha256.of(file.toRealPath());
            Optional<Import> already = store.imported(sha256, importer.name());
            if (already.isPresent()) {
                done.add(new OfFile(already.get(), true, 0, 0, List.of(), List.of()));
                continue;
            }
            Imported imported = importer.read(file, terms);
            problems.addAll(imported.problems());
            if (imported.refused()) continue;
            Import entry = new Import(
                    sha256, plain(file), importer.name(), wish.published(), wish.learned(), imported.rows(), 0, 0, 0);
            SeriesStore.Added added = store.with(imported.series(), entry);
            problems.addAll(added.problems());
            store = added.store();
            done.add(new OfFile(
                    added.entry(),
                    false,
                    imported.series().size(),
                    imported.kept(),
                    added.changes(),
                    imported.notes()));
        }
        if (!problems.isEmpty()) throw new BadFiles(problems);
        if (!wish.dry()) store.write(wish.store(), before);
        return done;
    }

    /// The store in `folder`; an empty one where the folder is empty or not there.
    private static SeriesStore store(Path folder) throws IOException {
        if (SeriesStore.isStore(folder)) return read(folder);
        if (!Files.exists(folder)) return SeriesStore.EMPTY;
        if (!Files.isDirectory(folder)) throw new Complaint("%s is a file. Name a folder with --to".formatted(folder));
        try (var entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new Complaint(
                        "%s holds files, but no store.csv. Name a new folder or a store with --to".formatted(folder));
            }
        }
        return SeriesStore.EMPTY;
    }

    /// Reads a store.
    ///
    /// @throws BadFiles  when its files have problems
    /// @throws Complaint when `folder` is no store
    public static SeriesStore read(Path folder) throws IOException {
        if (!SeriesStore.isStore(folder)) {
            throw new Complaint("%s has no store.csv. Make a store with paso import".formatted(folder));
        }
        SeriesStore.Read read = SeriesStore.read(folder);
        if (!read.problems().isEmpty()) throw new BadFiles(read.problems());
        return read.store();
    }

    private static Releases releases(Optional<Path> file) throws IOException {
        if (file.isEmpty()) return Releases.NONE;
        if (!Files.isRegularFile(file.get())) {
            throw new Complaint("--releases %s is not there, or is no file".formatted(file.get()));
        }
        Releases.Read read = Releases.read(file.get());
        if (!read.problems().isEmpty()) throw new BadFiles(read.problems());
        return read.releases();
    }

    static Catalogue catalogue(Optional<Path> file) throws IOException {
        if (file.isEmpty()) return Catalogue.EMPTY;
        if (!Files.isRegularFile(file.get())) throw new Complaint("--series %s is not there".formatted(file.get()));
        Catalogue.Read read = Catalogue.read(file.get());
        if (!read.problems().isEmpty()) throw new BadFiles(read.problems());
        return read.catalogue();
    }

    /// The importer of that name, or the one whose header a file has.
    ///
    /// @throws BadFiles  when the file to be known by its header is empty
    /// @throws Complaint when there is none
    static Importer importer(String source, Path file) throws IOException {
        for (Importer importer : IMPORTERS) if (importer.name().equals(source)) return importer;
        List<String> names = IMPORTERS.stream().map(Importer::name).toList();
        if (!source.equals(AUTO)) {
            throw new Complaint("no importer is called '%s'. Choose one of: %s, %s"
                    .formatted(source, AUTO, String.join(", ", names)));
        }
        List<String> header = header(file);
        if (header.stream().allMatch(String::isBlank)) throw new BadFiles(List.of(empty(file)));
        for (Importer importer : IMPORTERS) if (importer.fits(header)) return importer;
        throw new Complaint("%s has a header that no importer knows. Known are:%n%s"
                .formatted(
                        plain(file),
                        String.join(
                                "\n",
                                IMPORTERS.stream()
                                        .map(one -> "  %-9s %s".formatted(one.name(), one.words()))
                                        .toList())));
    }

    private static Problem empty(Path file) {
        return new Problem(
                plain(file),
                1,
                0,
                "",
                "the file is empty",
                "a line of column names, then rows",
                "Fetch it again, or take it out of the line.");
    }

    /// Column names of a file, in small letters.
    static List<String> header(Path file) throws IOException {
        try (CsvStream csv = new CsvStream(plain(file), Files.newInputStream(file))) {
            if (!csv.next()) return List.of();
            return csv.texts().stream()
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .toList();
        } catch (CsvFault e) {
            throw new BadFiles(List.of(e.problem()));
        }
    }

    private static String plain(Path file) {
        return String.valueOf(file.getFileName());
    }
}
