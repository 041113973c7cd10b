package paso.data.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.folder.Problem;

class EventsTest {

    @TempDir
    Path folder;

    @Test
    void a_range_that_is_upside_down_is_told_by_what_stands_there() throws IOException {
        assertThat(problems("date,name,low,high\n2024-01-05,A,0.8,0.5\n2024-01-05,B,2,\n2024-01-05,C,,0.5\n"))
                .containsExactly(
                        "events.csv:2:18: high is below low: '0.5'. Allowed: low or more. Swap them.",
                        "events.csv:3:14: low is above 1 and high is missing, which means 1: '2'. Allowed: 1 or less. Write high too.",
                        "events.csv:4:15: high is below 1 and low is missing, which means 1: '0.5'. Allowed: 1 or more. Write low too.");
    }

    @Test
    void events_beyond_ten_thousand_are_not_dropped_in_silence() throws IOException {
        String rows = "2024-01-05,A\n".repeat(10_000);
        assertThat(problems("date,name\n" + rows)).isEmpty();
        assertThat(problems("date,name\n" + rows + "2024-01-06,B\n"))
                .containsExactly(
                        "events.csv:10002: the file has more than 10,000 events. Allowed: at most 10,000. Leave out what the forecast cannot reach.");
    }

    private List<String> problems(String text) throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(file, text);
        return Events.read(file).problems().stream().map(Problem::text).toList();
    }
}
