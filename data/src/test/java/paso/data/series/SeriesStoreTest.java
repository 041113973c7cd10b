package paso.data.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.folder.Problem;
import paso.observe.Basis;
import paso.observe.Figure;
import paso.observe.Series;

class SeriesStoreTest {

    private static final String HEADER = "series,place,measure,period_start,period_end,value\n";

    @TempDir
    Path folder;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// Imports a file as `paso import long` does.
    private SeriesStore.Added add(SeriesStore store, String text, String learned, String published) throws IOException {
        Optional<LocalDate> stated = published.isEmpty() ? Optional.empty() : Optional.of(day(published));
        Path file = Files.writeString(folder.resolve("f.csv"), HEADER + text);
        Imported imported = new LongFormat().read(file, new Terms(Catalogue.EMPTY, stated, day(learned)));
        assertThat(imported.problems()).isEmpty();
        return store.with(
                imported.series(),
                new Import("0".repeat(64), "f.csv", "long", stated, day(learned), imported.rows(), 0, 0, 0));
    }

    private static String october(int value) {
        return "b,southwest,encounters,2023-10-01,2023-10-31," + value + "\n";
    }

    private static TreeMap<String, String> bytes(Path store) throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) bytes.put(file.getFileName().toString(), Files.readString(file));
        }
        return bytes;
    }

    @Test
    void what_is_written_is_read_back_and_writing_it_again_changes_no_byte() throws IOException {
        SeriesStore store = add(
                        SeriesStore.EMPTY,
                        october(10) + "a b,p,\"m, n\",2023-10-01,2023-10-01,1.25\n",
                        "2024-01-01",
                        "")
                .store();
        Path at = folder.resolve("store");
        store.write(at, SeriesStore.EMPTY);
        SeriesStore.Read read = SeriesStore.read(at);
        TreeMap<String, String> before = bytes(at);
        store.write(at, read.store());

        assertThat(read.problems()).isEmpty();
        assertThat(read.store()).isEqualTo(store);
        assertThat(bytes(at)).isEqualTo(before);
        assertThat(before.get("of-b.csv"))
                .isEqualTo("series,place,measure,period_start,period_end,value,published,basis,learned\n"
                        + "b,southwest,encounters,2023-10-01,2023-10-31,10,2023-12-30,late,2024-01-01\n");
    }

    @Test
    void a_revision_is_kept_beside_what_it_revises_and_the_same_value_again_is_nothing() throws IOException {
        SeriesStore.Added first = add(SeriesStore.EMPTY, october(10), "2023-11-20", "2023-11-15");
        SeriesStore.Added again = add(first.store(), october(10), "2023-12-20", "2023-12-15");
        SeriesStore.Added changed = add(again.store(), october(12), "2024-01-20", "2024-01-15");
        Series series = changed.store().series().getFirst();

        assertThat(List.of(first.entry().added(), first.entry().revised())).containsExactly(1L, 0L);
        assertThat(List.of(again.entry().unchanged(), again.entry().revised())).containsExactly(1L, 0L);
        assertThat(again.changes()).isEmpty();
        assertThat(again.store().series()).isEqualTo(first.store().series());
        assertThat(changed.entry().revised()).isEqualTo(1);
        assertThat(changed.changes().getFirst().revisions()).isEqualTo(series.revisions());
        assertThat(series.asOf(day("2024-01-14")).values().getFirst().value()).isEqualTo(10);
        assertThat(series.asOf(day("2024-01-15")).values().getFirst().value()).isEqualTo(12);
    }

    @Test
    void a_changed_value_of_which_nobody_says_when_it_was_public_counts_from_the_day_of_import() throws IOException {
        SeriesStore store =
                add(SeriesStore.EMPTY, october(10), "2024-01-01", "").store();
        Series series =
                add(store, october(12), "2024-02-10", "").store().series().getFirst();

        assertThat(series.figures())
                .extracting(Figure::published)
                .containsExactly(day("2023-12-30"), day("2024-02-10"));
        assertThat(series.figures().getLast().basis()).isEqualTo(Basis.LATE);
        assertThat(series.asOf(day("2024-02-09")).values().getFirst().value()).isEqualTo(10);
    }

    @Test
    void older_vintages_imported_later_take_their_place_in_time() throws IOException {
        SeriesStore forward = SeriesStore.EMPTY;
        SeriesStore backward = SeriesStore.EMPTY;
        String[] days = {"2023-11-15", "2023-12-15", "2024-01-15"};
        for (int i = 0; i < 3; i++) {
            forward = add(forward, october(10 + i), "2024-03-01", days[i]).store();
            backward = add(backward, october(12 - i), "2024-03-01", days[2 - i]).store();
        }

        assertThat(backward.series()).isEqualTo(forward.series());
        assertThat(forward.series().getFirst().revisions()).hasSize(2);
    }

    @Test
    void importing_a_then_b_then_a_again_is_no_revision_back_to_a() throws IOException {
        SeriesStore a = add(SeriesStore.EMPTY, october(10), "2024-01-01", "").store();
        SeriesStore b = add(a, october(12), "2024-02-10", "").store();
        SeriesStore.Added again = add(b, october(10), "2024-03-10", "");

        assertThat(again.entry().unchanged()).isEqualTo(1);
        assertThat(again.store().series()).isEqualTo(b.series());
    }

    @Test
    void two_values_of_one_day_and_another_quantity_are_refused() throws IOException {
        SeriesStore store =
                add(SeriesStore.EMPTY, october(10), "2024-01-01", "2023-11-15").store();
        SeriesStore.Added conflict = add(store, october(11), "2024-01-01", "2023-11-15");
        List<Series> stock = new ArrayList<>();
        for (Series one : store.series()) {
            stock.add(new Series(
                    one.id(),
                    new paso.observe.Quantity(paso.observe.Quantity.Kind.STOCK, paso.observe.Quantity.Unit.PEOPLE),
                    one.frequency(),
                    one.figures()));
        }

        assertThat(conflict.problems())
                .extracting(Problem::wayOut)
                .containsExactly("Say the right day with --published.");
        assertThat(conflict.store()).isEqualTo(store);
        assertThat(store.with(stock, conflict.entry()).problems())
                .extracting(Problem::what)
                .containsExactly("the store has it as a flow of events, the file as a stock of people");
    }

    @Test
    void a_damaged_store_tells_every_place_and_never_leaves_its_folder() throws IOException {
        Path at = folder.resolve("store");
        add(SeriesStore.EMPTY, october(10), "2024-01-01", "").store().write(at, SeriesStore.EMPTY);
        Path figures = at.resolve("of-b.csv");
        Files.writeString(figures, Files.readString(figures).replace(",10,2023-12-30,late", ",ten,2023-13-30,soon"));
        assertThat(SeriesStore.read(at).problems()).extracting(Problem::column).containsExactly(50, 61, 46);

        Path index = at.resolve("store.csv");
        Files.writeString(index, Files.readString(index).replace("of-b.csv", "../of-b.csv"));
        assertThat(SeriesStore.read(at).problems().getFirst().text())
                .startsWith("store.csv:2:1: not a name of a file of a store");
        assertThat(SeriesStore.read(at).store()).isEqualTo(SeriesStore.EMPTY);
    }
}
