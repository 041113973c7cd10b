package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.csv.Sha256;

/// `paso import`, `paso series`, and `paso score` of forecasts.
class ObservationsTest {

    private static final String HEADER = "series,place,measure,period_start,period_end,value\n";
    private static final String FORECAST =
            "reference_date,location,horizon,target,target_end_date,output_type," + "output_type_id,value\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Said import_(Path file, String... more) {
        String[] words = new String[more.length + 5];
        String[] first = {
            "import", "auto", file.toString(), "--to", folder.resolve("store").toString()
        };
        System.arraycopy(first, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Said.by(words);
    }

    @Test
    void an_import_is_told_repeated_without_effect_and_revised_with_words() throws IOException {
        Path file = file("f.csv", HEADER + "b,p,m,2023-10-01,2023-10-31,10\nb,p,m,2023-11-01,2023-11-30,20\n");
        Path store = folder.resolve("store");

        assertThat(import_(file, "--dry-run", "--learned", "2024-02-01").out())
                .contains("2 values new", "Nothing was written");
        assertThat(store).doesNotExist();
        assertThat(import_(file, "--learned", "2024-02-01").out())
                .contains("f.csv: 2 rows, 2 kept, 1 series: 2 values new, 0 revised, 0 unchanged.");
        String before = Files.readString(store.resolve("of-b.csv")) + Files.readString(store.resolve("imports.csv"));
        assertThat(import_(file, "--learned", "2024-03-01").out())
                .contains("already imported on 2024-02-01; nothing changes.");
        assertThat(Files.readString(store.resolve("of-b.csv")) + Files.readString(store.resolve("imports.csv")))
                .isEqualTo(before);

        Path later = file("g.csv", HEADER + "b,p,m,2023-10-01,2023-10-31,11\nb,p,m,2023-11-01,2023-11-30,20\n");
        assertThat(import_(later, "--learned", "2024-03-01", "--published", "2024-02-20")
                        .out())
                .contains(
                        "0 values new, 1 revised, 1 unchanged.",
                        "revised: b/p/m, 2023-10-01 to 2023-10-31: 10 -> 11 (public 2024-02-20)");
        assertThat(Said.by("series", store.toString()).out())
                .contains("b,p,m,flow of people,month,2,2023-10-01,2023-11-30,20,2024-01-29,3,1\n");
        assertThat(Said.by("series", store.toString(), "--as-of", "2024-01-01").out())
                .contains("b,p,m,flow of people,month,1,2023-10-01,2023-10-31,10,2023-12-30,1,0\n");
    }

    @Test
    void one_bad_file_of_many_and_nothing_is_written() throws IOException {
        Path good = file("good.csv", HEADER + "b,p,m,2023-10-01,2023-10-31,10\n");
        Path bad = file("bad.csv", HEADER + "b,p,m,2023-10-01,2023-10-31,ten\nb,p,m,2023-10-41,2023-10-31,1\n");
        Said said = Said.by(
                "import",
                "long",
                good.toString(),
                bad.toString(),
                "--to",
                folder.resolve("s").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("bad.csv:2:29: value is not a count: 'ten'", "bad.csv:3:7: period_start is not a date");
        assertThat(said.err()).contains("2 problems; nothing was written.");
        assertThat(folder.resolve("s")).doesNotExist();
    }

    @Test
    void an_empty_file_is_said_to_be_empty() throws IOException {
        for (String nothing : List.of("", "\n", "\ufeff")) {
            Said said = import_(file("none.csv", nothing));
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err())
                    .contains("none.csv:1: the file is empty. Allowed: a line of column names, then rows. Fetch it")
                    .doesNotContain("no importer knows");
        }
    }

    @Test
    void what_cannot_be_had_is_refused_in_words() throws IOException {
        Path odd = file("odd.csv", "x,y\n1,2\n");
        assertThat(import_(odd).err()).contains("no importer knows", "cbp", "hubverse");
        assertThat(Said.by("import", "cpb", odd.toString(), "--to", "s").err())
                .contains("Choose one of: auto, cbp, long, hubverse, plain");
        assertThat(Said.by("import", "auto", folder.resolve("none.csv").toString(), "--to", "s")
                        .err())
                .contains("is not there");
        assertThat(Said.by("import", "long", odd.toString(), "--to", folder.toString())
                        .err())
                .contains("holds files, but no store.csv");
        assertThat(Said.by("series", folder.toString()).err()).contains("has no store.csv");
        assertThat(import_(odd, "--published", "2024-02-02", "--learned", "2024-02-01")
                        .err())
                .contains("after the day of import");
    }

    @Test
    void a_forecast_is_scored_beside_its_truth_and_void_when_its_assumption_broke() throws IOException {
        String task = "2023-12-30,p,1,m,2024-01-31,quantile,";
        String text = FORECAST + task + "0.25,8\n" + task + "0.5,10\n" + task + "0.75,14\n";
        Path forecast = file("2023-12-30-mine.csv", text);
        Path truth = file("truth.csv", HEADER + "b,p,m,2024-01-01,2024-01-31,15\n");
        Path out = folder.resolve("out");
        Said said = Said.by("score", forecast.toString(), "--truth", truth.toString(), "--out", out.toString());

        // dispersion 0.25 x 6 = 1.5, under (15 - 14) + (15 - 10) / 2 = 3.5, both by 1.5
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "1 tasks: 1 scored, 0 void, 0 without a truth yet.",
                        "| mine | m | 1 | 1 | 3.333 | 1.000 | 0.000 | 2.333 |");
        assertThat(Files.readString(out.resolve("scores.csv"))).contains(",15,3.33333333333333,1,0,2.33333333333333,");
        assertThat(Files.readString(out.resolve("summary.csv")))
                .startsWith("model,target,horizon,n,relative_skill,wis,");

        Path keep = Files.createDirectory(folder.resolve("keep"));
        Path kept = Files.writeString(keep.resolve("2023-12-30_mine_0123456789ab.csv"), text);
        Files.writeString(
                keep.resolve("index.csv"),
                "file,sha256,made,reference_date,model,void_if\n%s,%s,2023-12-30,2023-12-30,mine,closure\n"
                        .formatted(kept.getFileName(), Sha256.of(kept)));
        String[] words = {
            "score", keep.toString(), "--truth", truth.toString(), "--out", out.toString(), "--happened", ""
        };
        words[7] = "closure@2024-01-05";
        assertThat(Said.by(words).out()).contains("0 scored, 1 void", "void: mine, made 2023-12-30");
        words[7] = "closure@2024-02-05";
        assertThat(Said.by(words).out()).contains("1 scored, 0 void");
        Files.writeString(kept, text + "\n");
        Said changed = Said.by(words);
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("was changed after it was kept");
    }
}
