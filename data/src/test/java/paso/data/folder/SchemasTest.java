package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published schemas accept what the reader accepts, and refuse what an editor can see to be wrong.
class SchemasTest {

    @TempDir
    Path temp;

    private static List<String> complaints(String file, String yaml) throws IOException {
        String name = "/paso/data/schema/" + file.replace(".yaml", ".schema.json");
        try (InputStream in = SchemasTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return schema.validate(yaml, InputFormat.YAML).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios/first-steps", "scenarios/southwest-2023"})
    void the_scenarios_of_the_repository_suit_the_schemas(String folder) throws IOException {
        suits(Folders.repository().resolve(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = "template")
    void a_new_scenario_suits_the_schemas(String name) throws IOException {
        assertThat(NewScenario.write(temp.resolve(name))).isEmpty();
        suits(temp.resolve(name));
    }

    private static void suits(Path folder) throws IOException {
        List<String> files = new ArrayList<>(FolderFiles.YAML);
        files.addAll(List.of(ClaimsFolder.CLAIMS, ScoringFolder.SERIES));
        for (String file : files) {
            Path path = folder.resolve(file);
            if (Files.exists(path))
                assertThat(complaints(file, Files.readString(path))).as(file).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "comparator: more-than; comparator: more",
                "who:; whoever:",
                "said: 2023-12-22; said: 22",
                "kind: flow; kind: river",
                "counts: events; counts: encounters",
                "record: highest; record: high"
            })
    void a_wrong_claim_does_not_suit_the_schema(String find, String put) throws IOException {
        String text = Files.readString(Folders.repository().resolve("scenarios/southwest-2023/claims.yaml"));
        assertThat(text).contains(find);
        assertThat(complaints(ClaimsFolder.CLAIMS, text.replace(find, put))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "scenario.yaml; replicates: 1000; replicates: 0",
                "scenario.yaml; paso: 1; paso: 2",
                "scenario.yaml; days: 5; dais: 5",
                "scenario.yaml; start: 2024-01-01; start: soon",
                "scenario.yaml; sizes: {1: 1}; sizes: {0: 1}",
                "stays.yaml; days: 1}; days: 1, table: [1]}",
                "stays.yaml; days: 1}; days: many}",
                "stays.yaml; place: border; plaice: border",
                "levers.yaml; kind: mechanical; kind: magic",
                "levers.yaml; seats: {add: 50}; seats: {add: 50, scale: 2}",
                "levers.yaml; seats: {add: 50}; seets: {add: 50}",
                "levers.yaml; id: second-bus; id: base",
                "sources.yaml; title: Daily; tittle: Daily"
            })
    void a_wrong_file_does_not_suit_the_schema(String file, String find, String put) throws IOException {
        String text = Folders.texts(Folders.firstSteps()).get(file);
        assertThat(text).contains(find);
        assertThat(complaints(file, text)).isEmpty();
        assertThat(complaints(file, text.replace(find, put))).isNotEmpty();
    }
}
