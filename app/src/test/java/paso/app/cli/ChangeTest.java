package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `paso change` from a file to words, JSON and a picture.
class ChangeTest {

    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void a_shelter_whose_arrivals_halve_in_october() throws IOException {
        file = temp.resolve("shelter.csv");
        Files.writeString(file, rows("shelter", 0));
    }

    private static String rows(String place, int extra) {
        StringBuilder rows = new StringBuilder("date,place,measure,value\n");
        LocalDate day = LocalDate.of(2023, 5, 1);
        for (int i = 0; i < 180; i++, day = day.plusDays(1)) {
            int usual =
                    100 + extra + (i * 37) % 29 - 14 - 3 * day.getDayOfWeek().getValue();
            rows.append("%s,%s,arrivals,%d\n"
                    .formatted(day, place, day.isBefore(LocalDate.of(2023, 10, 1)) ? usual : usual / 2));
        }
        return rows.toString();
    }

    private Said change(String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "change";
        System.arraycopy(more, 0, words, 1, more.length);
        return Said.by(words);
    }

    @Test
    void a_halving_stands_out_and_is_dated() {
        Said said = change(file.toString(), "--since", "2023-10-01", "--published-lag", "1");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isEqualTo(Console.FINE);
        assertThat(said.out())
                .contains("reported/shelter/arrivals at 2023-10-01, as public on 2023-10-28")
                .contains("A change stands out.")
                .contains("most likely 2023-10-01");
    }

    @Test
    void what_was_not_public_yet_is_not_read() {
        Said said = change(file.toString(), "--since", "2023-10-01", "--as-of", "2023-10-10");
        assertThat(said.code()).isEqualTo(Console.FINE);
        assertThat(said.out())
                .contains("Cannot be determined from what was public.")
                .contains("3 days were public by 2023-10-10, and 5 are needed");
    }

    @Test
    void the_folder_has_the_same_bytes_twice_and_a_picture_without_markup_from_names() throws IOException {
        Files.writeString(file, rows("<b>&x", 0));
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        for (Path out : new Path[] {one, two}) {
            Said said = change(file.toString(), "--since", "2023-10-01", "--out", out.toString(), "--json");
            assertThat(said.code()).isEqualTo(Console.FINE);
            assertThat(said.out()).isEqualToNormalizingNewlines(Files.readString(out.resolve("change.json")));
        }
        for (String name : new String[] {"change.json", "change.csv", "change.svg"}) {
            assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
        }
        assertThat(one.resolve("change.svg")).content().contains("&lt;b").doesNotContain("<b>");
        assertThat(one.resolve("change.csv")).content().startsWith("date,value,expected,low90,high90\n");
    }

    @Test
    void every_bad_cell_is_told_with_its_place_and_nothing_is_written() throws IOException {
        Files.writeString(file, "date,place,measure,value\n2023-13-01,a,b,3\n2023-01-02,a,b,many\n");
        Path out = temp.resolve("out");
        Said said = change(file.toString(), "--since", "2023-01-01", "--out", out.toString());
        assertThat(said.code()).isEqualTo(Console.REFUSED);
        assertThat(said.err()).contains("shelter.csv:2:1:").contains("shelter.csv:3:16:");
        assertThat(out).doesNotExist();
    }

    @Test
    void several_series_ask_for_a_name_and_list_what_there_is() throws IOException {
        Files.writeString(file, "2023-05-01,other,arrivals,3\n", java.nio.file.StandardOpenOption.APPEND);
        Said said = change(file.toString(), "--since", "2023-10-01");
        assertThat(said.code()).isEqualTo(Console.REFUSED);
        assertThat(said.err()).contains("holds 2 series").contains("reported/other/arrivals");
        Said named = change(file + ":reported/shelter/arrivals", "--since", "2023-10-01");
        assertThat(named.code()).isEqualTo(Console.FINE);
    }

    @Test
    void wrong_words_are_told_what_to_write() {
        assertThat(change(file.toString()).err()).contains("--since is missing");
        assertThat(change(file.toString(), "--since", "2030-01-01").err()).contains("is after the as-of date");
        assertThat(change("nowhere.csv", "--since", "2023-10-01").err()).contains("is not there");
        assertThat(change("simulated:year", "--power").err())
                .contains("simulated:day, simulated:week, simulated:month");
        assertThat(change(file.toString(), "--since", "2023-10-01", "--more-than", "100")
                        .err())
                .contains("--more-than must be from 1 to 99");
    }

    @Test
    void days_are_added_up_to_weeks_where_they_are_asked_for_and_nothing_else_is() {
        Said weeks = change(file.toString(), "--since", "2023-10-01", "--by", "week");
        assertThat(weeks.code()).isEqualTo(Console.FINE);
        assertThat(weeks.out()).contains(" weeks");
        assertThat(change(file.toString(), "--since", "2023-10-01", "--by", "moon")
                        .err())
                .contains("--by must be week or month");
        assertThat(change("simulated:day", "--power", "--by", "week").err()).contains("simulated:week");
    }

    @Test
    void own_holidays_are_read_and_their_mistakes_are_located() throws IOException {
        Path days = temp.resolve("days.csv");
        Files.writeString(days, "date,name\n2023-08-15,assumption\n2023-08-15,again\nsoon,x\n");
        Said said = change(file.toString(), "--since", "2023-10-01", "--holidays", days.toString());
        assertThat(said.code()).isEqualTo(Console.REFUSED);
        assertThat(said.err()).contains("days.csv:3:1: the day is there twice").contains("days.csv:4:1:");
        Files.writeString(days, "date,name\n2023-08-15,assumption\n");
        Said fine = change(file.toString(), "--since", "2023-10-01", "--holidays", days.toString());
        assertThat(fine.code()).isEqualTo(Console.FINE);
    }
}
