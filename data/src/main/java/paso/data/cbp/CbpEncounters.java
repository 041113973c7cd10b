package paso.data.cbp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.data.series.Imported;
import paso.data.series.Importer;
import paso.data.series.Terms;

/// CBP's encounters by area of responsibility, or by state.
///
/// Series `cbp_encounters` or `cbp_encounters_state`; places `usa_nationwide`, the land border regions
/// and each area or state; measures `encounters`, by component `encounters_usbp` and `encounters_ofo`,
/// each also by demographic, by citizenship (`_cit_…`) and by authority (`_title_8`, `_title_42`).
/// Flows of events: one person may cause several.
public final class CbpEncounters implements Importer {

    /// Days from the end of a month until CBP publishes it, where nobody says: two to four weeks were
    /// usual, and the month before Christmas took longer.
    public static final int LAG_DAYS = 30;

    @Override
    public String name() {
        return "cbp";
    }

    @Override
    public String words() {
        return "encounters as CBP publishes them, by area of responsibility or by state";
    }

    @Override
    public boolean fits(List<String> header) {
        return CbpColumns.fits(header);
    }

    @Override
    public Imported read(Path file, Terms terms) throws IOException {
        String name = String.valueOf(file.getFileName());
        CbpReading reading = new CbpReading(name);
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            if (!csv.next()) {
                reading.problems()
                        .add(new Problem(
                                name,
                                1,
                                1,
                                "",
                                "the file has no header line",
                                "",
                                "Take the file as CBP publishes it."));
                return reading.done(terms);
            }
            CbpColumns columns = CbpColumns.read(name, csv, reading.problems(), reading.notes());
            if (!reading.problems().isEmpty()) return reading.done(terms);
            while (reading.goesOn() && csv.next()) reading.row(csv, columns);
        } catch (CsvFault e) {
            reading.problems().add(e.problem());
        }
        return reading.done(terms);
    }
}
