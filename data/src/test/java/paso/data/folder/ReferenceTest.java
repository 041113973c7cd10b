package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    /// Write it anew with `-Dpaso.reference=write`.
    @Test
    void the_reference_page_is_what_the_reader_knows() throws IOException {
        Path page = Folders.repository().resolve("docs/scenario-reference.md");
        if ("write".equals(System.getProperty("paso.reference"))) Files.writeString(page, Reference.markdown());
        assertThat(page).hasContent(Reference.markdown());
    }
}
