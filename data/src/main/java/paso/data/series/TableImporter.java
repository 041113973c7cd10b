package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;

/// An importer of files with a header and a figure in each row.
public abstract class TableImporter implements Importer {

    private final List<String> needed;

    /// @param needed columns that must be there, in small letters
    protected TableImporter(List<String> needed) {
        this.needed = List.copyOf(needed);
    }

    @Override
    public boolean fits(List<String> header) {
        return header.containsAll(needed);
    }

    @Override
    public final Imported read(Path file, Terms terms) throws IOException {
        String name = String.valueOf(file.getFileName());
        Gathered gathered = new Gathered(name, terms);
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, needed, gathered.problems());
            if (gathered.problems().isEmpty()) check(name, csv, header, gathered);
            Cells cells = new Cells(csv, header, gathered);
            while (gathered.goesOn(header) && csv.next()) {
                gathered.row();
                if (cells.whole()) row(csv, header, cells, gathered);
            }
        } catch (CsvFault e) {
            gathered.problems().add(e.problem());
        }
        finish(gathered);
        return gathered.done();
    }

    /// Reads a row.
    protected abstract void row(CsvStream csv, Header header, Cells cells, Gathered gathered) throws CsvFault;

    /// Asks of the header what a list of columns cannot say.
    protected void check(String file, CsvStream csv, Header header, Gathered gathered) {}

    /// After the last row.
    protected void finish(Gathered gathered) {}
}
