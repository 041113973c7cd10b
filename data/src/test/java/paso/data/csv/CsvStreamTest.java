package paso.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvStreamTest {

    private static List<List<String>> read(InputStream in) throws IOException, CsvFault {
        List<List<String>> records = new ArrayList<>();
        try (CsvStream csv = new CsvStream("file.csv", in)) {
            while (csv.next()) records.add(csv.texts());
        }
        return records;
    }

    private static List<List<String>> read(String text) throws IOException, CsvFault {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void marks_line_ends_spaces_and_quotes_are_of_the_file_and_not_of_the_cells() throws Exception {
        List<List<String>> wanted = List.of(List.of("a", "b, c"), List.of("1", "say \"x\""), List.of("ñ", ""));

        assertThat(read("\uFEFFa , \"b, c\" \r\n\r\n1,\"say \"\"x\"\"\"\r\nñ,")).isEqualTo(wanted);
        assertThat(read("a,\"b, c\"\n1,\"say \"\"x\"\"\"\nñ,\n")).isEqualTo(wanted);
        assertThat(read("a,\"b, c\"\r1,\"say \"\"x\"\"\"\rñ,\r")).isEqualTo(wanted);
    }

    @Test
    void a_cell_knows_its_line_and_the_character_at_which_it_begins() throws Exception {
        try (CsvStream csv = new CsvStream(
                "f.csv", new ByteArrayInputStream("ñandú,\"two\nlines\",x\nlast,1".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(csv.next()).isTrue();
            assertThat(List.of(csv.line(1), csv.column(1), csv.line(2), csv.column(2)))
                    .containsExactly(1, 7, 2, 8);
            assertThat(csv.next()).isTrue();
            assertThat(csv.problem(1, "wrong", "right", "Do.").text())
                    .isEqualTo("f.csv:3:6: wrong: '1'. Allowed: right. Do.");
            assertThat(csv.next()).isFalse();
        }
    }

    @Test
    void damage_ends_the_reading_with_one_located_problem() {
        assertThatThrownBy(() -> read("a,b\n1,\"open\n2,3"))
                .hasMessageContaining("file.csv:2:3: a quotation mark is not closed");
        assertThatThrownBy(() -> read("a\n\"x\"y\n")).hasMessageContaining("text follows a closing quotation mark");
        assertThatThrownBy(() -> read("a,b\n1,\0"))
                .hasMessageContaining("file.csv:2:")
                .hasMessageContaining("zero byte");
        assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xC3, '\n'})))
                .hasMessageContaining("file.csv:2:1: the cell is not UTF-8 text");
        assertThatThrownBy(() -> read(new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_16))))
                .hasMessageContaining("not UTF-8");
    }

    /// A gigabyte on one line, and an endless one: what is kept never grows beyond a record.
    @Test
    void a_line_without_end_is_refused_after_64_kilobytes() {
        long[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return 'x';
            }
        };
        assertThatThrownBy(() -> read(endless)).hasMessageContaining("longer than 65,536 bytes");
        assertThat(taken[0]).isLessThan(200_000);
        assertThatThrownBy(() -> read(",".repeat(1000))).hasMessageContaining("more than 500 cells");
    }

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_records_or_one_problem(byte[] bytes) throws IOException {
        try (CsvStream csv = new CsvStream("file.csv", new ByteArrayInputStream(bytes))) {
            int last = 0;
            while (csv.next()) {
                assertThat(csv.line()).isGreaterThan(last);
                last = csv.line();
                csv.texts();
            }
        } catch (CsvFault e) {
            assertThat(e.problem().text()).startsWith("file.csv:");
        }
    }
}
