package paso.data.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import paso.data.csv.Sha256;
import paso.data.folder.Problem;
import paso.data.hubverse.KeptForecasts;
import paso.report.CsvText;
import paso.study.kept.Said;

/// Adds forecasts to a folder of kept ones, each in a file named by its hash, with a row in
/// `index.csv`. What is there is never overwritten.
public final class KeptFolder {

    /// Header of the index, as `paso score` reads it.
    private static final String INDEX_HEADER = "file,sha256,made,reference_date,model,void_if\n";

    private static final String COLUMNS =
            "reference_date,location,horizon,target,target_end_date,output_type,output_type_id,value";

    private KeptFolder() {}

    /// Keeps what a run said of its targets.
    ///
    /// @param scenario id of its scenario, which names the model
    /// @param asOf     day whose knowledge it used
    /// @param made     day on which it was made
    /// @param declared ids of the assumptions it rests on
    /// @return the file that now holds it
    public static Path keep(
            Path folder, String scenario, LocalDate asOf, LocalDate made, List<String> declared, List<Said> said)
            throws IOException {
        Entry entry = new Entry("csv", asOf, model(scenario), made, String.join(";", declared));
        return keep(folder, entry, file -> Files.write(file, table(asOf, said)));
    }

    /// The hash under which [#keep] would file it.
    public static String hash(LocalDate asOf, List<Said> said) {
        return Sha256.of(table(asOf, said));
    }

    /// The name under which runs of a scenario keep their forecasts.
    public static String model(String scenario) {
        return "run-" + scenario;
    }

    /// Writes a table of forecasts.
    @FunctionalInterface
    interface Table {
        /// To a file that is there and empty.
        void write(Path file) throws IOException;
    }

    /// What the index says of a table.
    ///
    /// @param ending of the name of its file, without the dot
    /// @param made   day on which it was made
    /// @param voidIf words for what must not happen
    record Entry(String ending, LocalDate reference, String model, LocalDate made, String voidIf) {}

    /// Keeps a table of forecasts under its hash.
    ///
    /// @return the file that now holds it
    /// @throws OutputProblem when the same table was kept and then changed, or the index is not one of kept
    ///                       forecasts
    static Path keep(Path folder, Entry entry, Table table) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, ".kept", ".partial");
        try {
            table.write(partial);
            String hash = Sha256.of(partial);
            String name =
                    "%s-%s-%s.%s".formatted(entry.reference(), entry.model(), hash.substring(0, 16), entry.ending());
            Path file = folder.resolve(name);
            // A keeping that was cut off left a file without its row.
            boolean listed = listed(folder.resolve(KeptForecasts.INDEX), name);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Sha256.of(file).equals(hash)) {
                throw new OutputProblem(
                        "--keep",
                        folder.toString(),
                        "holds %s, which was changed after it was kept".formatted(name),
                        "Bring it back as it was, or name another folder");
            }
            if (!listed) append(folder, name, hash, entry);
            return file;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// What the index says a file is void if.
    ///
    /// @throws OutputProblem when the index has problems
    static Optional<String> voidIf(Path folder, String name) throws IOException {
        if (!Files.exists(folder.resolve(KeptForecasts.INDEX), LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        KeptForecasts.Read index = KeptForecasts.isKept(folder)
                ? KeptForecasts.read(folder)
                : new KeptForecasts.Read(
                        List.of(), List.of(new Problem(KeptForecasts.INDEX, 0, 0, "", "it is not a file", "", "")));
        if (!index.problems().isEmpty()) {
            throw new OutputProblem(
                    "--keep",
                    folder.toString(),
                    "its index has problems: " + index.problems().getFirst().text(),
                    "Put it right, or name another folder");
        }
        return index.kept().stream()
                .filter(kept -> kept.file().equals(name))
                .findFirst()
                .map(KeptForecasts.Kept::voidIf);
    }

    private static boolean listed(Path index, String name) throws IOException {
        if (!Files.exists(index)) return false;
        return Files.readString(index).lines().anyMatch(line -> line.startsWith(name + ","));
    }

    private static void append(Path folder, String name, String hash, Entry entry) throws IOException {
        Path index = folder.resolve(KeptForecasts.INDEX);
        String row = new String(
                CsvText.part(
                        name,
                        hash,
                        entry.made().toString(),
                        entry.reference().toString(),
                        entry.model(),
                        entry.voidIf()),
                StandardCharsets.UTF_8);
        String before = Files.exists(index) ? ended(index) : INDEX_HEADER;
        Files.writeString(index, before + row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// What must come before another row: nothing after a whole line.
    private static String ended(Path index) throws IOException {
        try (var bytes = Files.newByteChannel(index)) {
            if (bytes.size() == 0) return INDEX_HEADER;
            ByteBuffer last = ByteBuffer.allocate(1);
            bytes.position(bytes.size() - 1).read(last);
            return last.get(0) == '\n' ? "" : "\n";
        }
    }

    private static byte[] table(LocalDate asOf, List<Said> said) {
        CsvText csv = new CsvText(1 << 16);
        for (String column : COLUMNS.split(",", -1)) csv.text(column);
        csv.endLine();
        for (Said one : said) {
            LocalDate last = one.target().period().last();
            for (int i = 0; i < one.quantiles().size(); i++) {
                csv.text(asOf.toString()).text(one.target().place());
                csv.number((double) ChronoUnit.DAYS.between(asOf, last));
                csv.text(one.target().words()).text(last.toString()).text("quantile");
                csv.number(Said.levels().get(i)).number(one.quantiles().get(i)).endLine();
            }
        }
        return csv.bytes();
    }
}
