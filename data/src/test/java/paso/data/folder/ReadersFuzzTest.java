package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;

/// Runs its seeds with the other tests; `JAZZER_FUZZ=1` looks for more.
class ReadersFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_rows_or_problems(byte[] bytes) {
        Problems problems = new Problems();
        new FolderFiles(Path.of("."), problems).decode("arrivals.csv", bytes).ifPresent(text -> {
            for (CsvTable.Row row : CsvTable.rows(Columns.ARRIVALS, text, List.of(), problems)) {
                Values values = new Values(problems);
                values.date(row.cell("first"));
                values.quantity(row.cell("value"), "key", Bound.PEOPLE);
                values.id(row.cell("place"));
            }
        });
        for (Problem problem : problems.sorted()) assertThat(problem.text()).startsWith("arrivals.csv");
    }

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_a_tree_or_problems(byte[] bytes) {
        Problems problems = new Problems();
        var tree = new FolderFiles(Path.of("."), problems)
                .decode("stays.yaml", bytes)
                .flatMap(text -> YamlTree.read(text, problems));
        tree.ifPresent(item -> assertThat(item.canonical()).isNotEmpty());
        assertThat(tree.isPresent() || problems.count() > 0).isTrue();
        for (Problem problem : problems.sorted()) assertThat(problem.text()).startsWith("stays.yaml");
    }
}
