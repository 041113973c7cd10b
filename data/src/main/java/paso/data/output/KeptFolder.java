package paso.data.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import paso.data.csv.Sha256;
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
        return keep(folder, table(asOf, said), asOf, model(scenario), made, String.join(";", declared));
    }

    /// The hash under which [#keep] would file it.
    public static String hash(LocalDate asOf, List<Said> said) {
        return Sha256.of(table(asOf, said));
    }

    /// The name under which runs of a scenario keep their forecasts.
    public static String model(String scenario) {
        return "run-" + scenario;
    }

    /// Keeps a table of forecasts under its hash.
    ///
    /// @param made   day on which it was made
    /// @param voidIf words for what must not happen, for the index
    /// @return the file that now holds it
    static Path keep(Path folder, byte[] table, LocalDate reference, String model, LocalDate made, String voidIf)
            throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, ".kept", ".partial");
        try {
            Files.write(partial, table);
            String hash = Sha256.of(partial);
            Path file = folder.resolve("%s-%s-%s.csv".formatted(reference, model, hash.substring(0, 16)));
            Path index = folder.resolve(KeptForecasts.INDEX);
            if (!Files.exists(file)) Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            else if (!Sha256.of(file).equals(hash)) {
                throw new FileAlreadyExistsException(file.toString(), null, "was changed after it was kept");
            }
            // A keeping that was cut off left a file without its row.
            if (Files.exists(index) && Files.readString(index).contains(hash)) return file;
            String row = new String(
                    CsvText.part(
                            String.valueOf(file.getFileName()),
                            hash,
                            made.toString(),
                            reference.toString(),
                            model,
                            voidIf),
                    StandardCharsets.UTF_8);
            String text = Files.exists(index) ? row + "\n" : INDEX_HEADER + row + "\n";
            Files.writeString(index, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return file;
        } finally {
            Files.deleteIfExists(partial);
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
