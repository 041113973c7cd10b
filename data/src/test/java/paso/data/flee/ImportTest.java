package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paso.data.displacement.CaseFolder;
import paso.data.displacement.CaseScenario;
import paso.data.displacement.CaseWriter;
import paso.scenario.displacement.Displacement.Law;

/// A case of Flee written as a scenario is the same case when it is read again.
class ImportTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Law.class)
    void a_small_case_survives_being_written_and_read(Law law) throws IOException {
        survives(Valley.request(Valley.folder(), law));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conflict_driven_spawning: {spawn_mode: pop_ratio, displaced_per_conflict_day: 0.0125}",
                "conflict_driven_spawning: {spawn_mode: poisson, displaced_per_conflict_day: 30}",
                "conflict_driven_spawning: {spawn_mode: constant}",
                "conflict_spawn_decay: [1.0, 0.3333333333333333]"
            })
    void every_way_of_being_displaced_survives(String rule) throws IOException {
        Map<String, String> texts = Valley.texts();
        texts.put("simsetting.yml", "spawn_rules:\n  " + rule + "\nmove_rules:\n  fixed_routes: on\n");
        texts.put("major_routes.csv", "Alta,Cruce,Puente\nBajo,Cruce,Paso Hondo,Refugio\n");
        texts.put("location_changes.csv", "Paso Hondo,idpcamp,4\n");
        texts.put(
                "closures.csv",
                "country,Uno,Dos,2,5\nlocation,Refugio,x,3,-1\nlink,Cruce,Puente,3,4\ncamp,Campo,,1,2\n"
                        + "idpcamp,Refugio,,1,2\nremove_forced_redirection,Cruce,Puente,3,4\n");
        survives(Valley.request(Valley.write(temp.resolve("case"), texts), Law.CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mali mali2012", "car car2013", "burundi burundi2015"})
    void a_shared_case_survives(String names) throws IOException {
        Path flee = SharedCasesTest.flee();
        String[] parts = names.split(" ", -1);
        survives(new FleeFolder.Request(
                flee.resolve("conflict_input").resolve(parts[0]),
                java.util.Optional.of(flee.resolve("settings/f3val.yml")),
                java.util.Optional.of(flee.resolve("conflict_validation").resolve(parts[1])),
                Law.CODE,
                OptionalInt.empty()));
    }

    @Test
    void broken_scenarios_are_told_where_they_are_broken() throws IOException {
        FleeCase read = FleeFolder.read(Valley.request(Valley.folder(), Law.CODE))
                .found()
                .orElseThrow();
        Path folder = written(read);
        Files.writeString(folder.resolve("levers.yaml"), """
                levers:
                  - id: more
                    changes:
                      - {capacity: Refuge, people: 5}
                      - {close-route: [Alta, Campo]}
                      - {conflict: Alta, factor: many}
                  - id: more
                    changes: []
                """);
        Files.writeString(folder.resolve("costs.csv"), "place,per_person_night\nRefugio,-3\n");
        Files.writeString(folder.resolve("intensities.csv"), "place,day\nAlta,0\n");
        assertThat(CaseFolder.read(folder, OptionalInt.empty()).problems())
                .extracting(problem -> problem.text())
                .containsExactlyInAnyOrder(
                        "costs.csv:2:9: per_person_night is out of range: '-3'. Allowed: dollars, 0 or more. Check the"
                                + " number and its sign.",
                        "intensities.csv:1: a column is missing: 'value'. Allowed: place, day, value. Add it.",
                        "levers.yaml:4:20: unknown name: 'Refuge'. Allowed: one from places.csv. Maybe 'Refugio' was"
                                + " meant.",
                        "levers.yaml:5:23: no route between the two: 'Alta - Campo'. Allowed: two places that"
                                + " routes.csv links. Write another pair.",
                        "levers.yaml:6:34: factor is not a number: 'many'. Allowed: 0 to 1000. Flee stops here; write"
                                + " such as 12.5, with a point.",
                        "levers.yaml:7:5: not an id, or one that is there twice: 'more'. Allowed: an id. Write"
                                + " another.");
    }

    private void survives(FleeFolder.Request request) throws IOException {
        FleeFolder.Reading reading = FleeFolder.read(request);
        assertThat(reading.problems()).isEmpty();
        FleeCase read = reading.found().orElseThrow();
        CaseFolder.Reading again = CaseFolder.read(written(read), OptionalInt.empty());
        assertThat(again.problems()).isEmpty();
        assertThat(again.notes()).isEmpty();
        CaseScenario scenario = again.scenario().orElseThrow();
        assertThat(scenario.displacement()).isEqualTo(read.displacement());
        assertThat(scenario.written()).isEqualTo(read.written());
    }

    private Path written(FleeCase read) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("scenario"));
        CaseScenario scenario = new CaseScenario(
                read.displacement(), read.displacement().id(), read.written(), List.of(), new TreeMap<>());
        for (var file : CaseWriter.files(scenario).entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
        assertThat(CaseFolder.is(folder)).isTrue();
        return folder;
    }
}
