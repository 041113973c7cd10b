package paso.data.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.folder.Problem;
import paso.observe.Basis;
import paso.observe.Figure;
import paso.observe.Series;

/// What every importer owes.
public abstract class ImporterContract {

    private static final LocalDate LEARNED = LocalDate.of(2024, 2, 1);

    @TempDir
    protected Path folder;

    protected abstract Importer importer();

    /// A good file: a header and at least three rows, no cell with a comma, nothing published by its
    /// own word.
    protected abstract String good();

    /// Column whose cells are counts.
    protected abstract String count();

    protected Imported read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Terms.learned(LEARNED));
    }

    protected Imported read(byte[] bytes, Terms terms) throws IOException {
        return importer().read(Files.write(folder.resolve("file.csv"), bytes), terms);
    }

    private List<List<String>> cells() {
        List<List<String>> rows = new ArrayList<>();
        for (String line : good().strip().lines().toList())
            rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
        return rows;
    }

    private static String text(List<List<String>> rows, String end) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) text.append(String.join(",", row)).append(end);
        return text.toString();
    }

    @Test
    void a_good_file_is_kept_whole_and_fits_its_own_header() throws IOException {
        Imported imported = read(good());

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.series()).isNotEmpty();
        assertThat(imported.rows()).isEqualTo(cells().size() - 1);
        assertThat(imported.kept()).isEqualTo(imported.rows());
        assertThat(importer()
                        .fits(cells().getFirst().stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList()))
                .isTrue();
        assertThat(importer().words()).isNotEmpty();
    }

    @Test
    void byte_order_marks_windows_line_ends_spaces_quotes_and_the_order_of_columns_change_nothing() throws IOException {
        List<Series> wanted = read(good()).series();
        List<List<String>> rows = cells();
        List<List<String>> quoted = rows.stream()
                .map(row -> row.stream().map(cell -> " \"" + cell + "\" ").toList())
                .toList();
        List<List<String>> turned = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> back = new ArrayList<>(row);
            Collections.reverse(back);
            turned.add(back);
        }
        List<List<String>> mixed = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(mixed, new Random(5));
        mixed.addFirst(rows.getFirst());

        assertThat(read("\uFEFF" + text(rows, "\r\n")).series()).isEqualTo(wanted);
        assertThat(read(text(quoted, " \n\n")).series()).isEqualTo(wanted);
        assertThat(read(text(turned, "\n")).series()).isEqualTo(wanted);
        assertThat(read(text(mixed, "\n")).series()).isEqualTo(wanted);
    }

    @Test
    void every_bad_count_is_told_with_its_spot_and_the_file_is_refused() throws IOException {
        List<List<String>> rows = cells();
        int column = rows.getFirst().indexOf(count());
        rows.get(1).set(column, "many");
        rows.get(3).set(column, "-7");
        int at = 1 + String.join(",", rows.get(3).subList(0, column)).length() + (column == 0 ? 0 : 1);
        Imported imported = read(text(rows, "\n"));

        assertThat(imported.refused()).isTrue();
        assertThat(imported.series()).isEmpty();
        assertThat(imported.kept()).isZero();
        assertThat(imported.problems()).extracting(Problem::line).containsExactly(2, 4);
        assertThat(imported.problems()).extracting(Problem::value).containsExactly("many", "-7");
        assertThat(imported.problems().get(1).column()).isEqualTo(at);
        assertThat(imported.problems()).allSatisfy(problem -> {
            assertThat(problem.allowed()).isNotEmpty();
            assertThat(problem.wayOut()).isNotEmpty();
        });
        for (String bad : new String[] {"1e99", "NaN", "1,2", "=1+1", "0x10", "--1", "."}) {
            List<List<String>> one = cells();
            one.get(1).set(column, '"' + bad + '"');
            assertThat(read(text(one, "\n")).problems()).as(bad).hasSize(1);
        }
    }

    @Test
    void a_missing_column_a_column_twice_and_a_file_without_header_are_told() throws IOException {
        List<List<String>> rows = cells();
        int column = rows.getFirst().indexOf(count());
        List<List<String>> without = rows.stream()
                .map(row -> {
                    List<String> less = new ArrayList<>(row);
                    less.remove(column);
                    return less;
                })
                .toList();
        List<List<String>> twice = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> more = new ArrayList<>(row);
            more.add(row.get(column));
            twice.add(more);
        }

        assertThat(read(text(without, "\n")).refused()).isTrue();
        assertThat(read(text(twice, "\n")).problems())
                .extracting(Problem::what)
                .anySatisfy(what -> assertThat(what).contains("twice"));
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("\n\n \n").problems()).hasSize(1);
        assertThat(read(text(rows.subList(0, 1), "\n")).series()).isEmpty();
    }

    @Test
    void short_rows_zero_bytes_open_quotes_and_endless_rows_are_refused() throws IOException {
        String header = String.join(",", cells().getFirst());
        assertThat(read(good().strip() + "\nx,y\n").problems()).hasSize(1);
        for (String bad : new String[] {"\0", "\"open", "x".repeat(100_000)}) {
            Imported imported = read(header + "\n" + bad + "\n");
            assertThat(imported.problems()).hasSize(1);
            assertThat(imported.problems().getFirst().line()).isEqualTo(2);
            assertThat(imported.problems().getFirst().text().length()).isLessThan(500);
        }
    }

    @Test
    void problems_are_many_but_not_without_end() throws IOException {
        List<List<String>> rows = cells();
        rows.get(1).set(rows.getFirst().indexOf(count()), "many");
        String bad = String.join(",", rows.get(1)) + "\n";
        Imported imported = read(String.join(",", rows.getFirst()) + "\n" + bad.repeat(5000));

        assertThat(imported.problems().size()).isBetween(1000, 1010);
    }

    @Test
    void nothing_is_public_before_its_period_ends_and_a_stated_day_holds_for_all() throws IOException {
        for (Series series : read(good()).series()) {
            for (Figure figure : series.figures()) {
                assertThat(figure.published()).isAfter(figure.period().last());
                assertThat(figure.basis()).isNotEqualTo(Basis.STATED);
                assertThat(series.asOf(figure.published().minusDays(1)).of(figure.period()))
                        .isEmpty();
            }
        }
        LocalDate stated = LocalDate.of(2024, 1, 26);
        Terms terms = new Terms(Catalogue.EMPTY, Optional.of(stated), LEARNED);
        for (Series series :
                read(good().getBytes(StandardCharsets.UTF_8), terms).series()) {
            assertThat(series.figures()).allSatisfy(figure -> {
                assertThat(figure.published()).isEqualTo(stated);
                assertThat(figure.learned()).isEqualTo(LEARNED);
                assertThat(figure.basis()).isEqualTo(Basis.STATED);
            });
        }
    }

    /// Mutations of a good file: never an exception, and never a name that a spreadsheet takes for a
    /// formula.
    @Test
    void whatever_is_done_to_a_file_it_is_read_or_refused() throws IOException {
        Random random = new Random(17);
        byte[] good = good().getBytes(StandardCharsets.UTF_8);
        byte[] signs = ",\"\n\r=+-@/:\0\t9a \\\u00e9".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
            }
            Imported imported = read(bytes, Terms.learned(LEARNED));
            if (imported.refused()) assertThat(imported.series()).isEmpty();
            for (Series series : imported.series()) {
                for (String name : List.of(
                        series.id().series(), series.id().place(), series.id().measure())) {
                    assertThat("=+-@").doesNotContain(name.substring(0, 1));
                    assertThat(name).doesNotContain("/", "\\", "\0");
                }
            }
        }
    }
}
