package paso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BriefingTest {

    @Test
    void the_page_is_there() throws Exception {
        String html = Briefing.html(MadeUp.corridor().later(68_000).input());
        Files.writeString(Path.of("target/briefing-en.html"), html);
        Files.writeString(
                Path.of("target/briefing-es.html"),
                Briefing.html(MadeUp.corridor().in("es").expected().input()));
        assertThat(html).startsWith("<!DOCTYPE html>");
    }
}
