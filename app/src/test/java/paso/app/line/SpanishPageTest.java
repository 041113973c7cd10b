package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.report.EnglishWords;

/// The briefing of the built-in corridor in Spanish.
class SpanishPageTest {

    @TempDir
    Path folder;

    @Test
    void the_spanish_page_says_nothing_in_english_but_what_is_marked_as_english() throws IOException {
        Path out = Shipped.write(Shipped.southwest(), "2023-12-28", 30, 4, 2, folder.resolve("es"), "es");

        String page = Files.readString(out.resolve("briefing.html"));
        assertThat(page).contains("<html lang=\"es\">", "Ciudad de Nueva York", "Noches-persona en ");
        assertThat(EnglishWords.on(page)).isEmpty();
    }
}
