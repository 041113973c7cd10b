package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;

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
        texts.put(
                "simsetting.yml",
                "default_conflict_intensity: 3.5\nspawn_rules:\n  " + rule + "\nmove_rules:\n  fixed_routes: on\n");
        texts.put("major_routes.csv", "Alta,Cruce,Paso Hondo\nBajo,Cruce,Paso Hondo,Refugio\n");
        texts.put("location_changes.csv", "Paso Hondo,idpcamp,4\nCruce,conflict_zone,5\n");
        texts.put(
                "closures.csv",
                "country,Uno,Dos,2,5\nlocation,Refugio,x,3,-1\nlink,Cruce,Puente,3,4\ncamp,Campo,,1,2\n"
                        + "idpcamp,Refugio,,1,2\nremove_forced_redirection,Cruce,Puente,3,4\n");
        FleeFolder.Request request = Valley.request(Valley.write(temp.resolve("case"), texts), Law.CODE);
        assertThat(FleeFolder.read(request).found().orElseThrow().displacement().siteChanges())
                .extracting(change -> change.intensity())
                .containsExactly(1.0, 3.0);
        survives(request);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void months_of_harvest_survive(Law law) throws IOException {
        Map<String, String> texts = Valley.texts();
        texts.put("simsetting.yml", "move_rules:\n  harvest_months: [7, 6.0, 13, 7]\n");
        FleeFolder.Request request = Valley.request(Valley.write(temp.resolve("case"), texts), law);
        Displacement read = FleeFolder.read(request).found().orElseThrow().displacement();
        assertThat(read.moving().harvestMonths()).containsExactly(6, 7);
        survives(request);
    }

    @Test
    void what_rules_look_at_survives() throws IOException {
        Map<String, String> texts = Valley.texts();
        texts.put("simsetting.yml", """
                spawn_rules:
                  conflict_zone_spawning_only: False
                  flood_zone_spawning_only: True
                  take_from_population: True
                  starvation_driven_spawning: True
                  flood_driven_spawning: {spawn_mode: Poisson, displaced_per_flood_day: [0, 3.5, 12, 40]}
                move_rules:
                  use_economic_pull: True
                  flee_when_starving: True
                  avoid_food_deprived_locations: True
                  flood_rules: {flood_movechances: [0, 0.3333333333333333, 1, 1], flood_loc_weights: [1, 0.5, 0.2, 0]}
                """);
        texts.put(
                "locations.csv",
                Objects.requireNonNull(texts.get("locations.csv"))
                        .replace("population,hdi", "population,hdi,trade_volume,initial_idps")
                        .replace("camp,,400,", "camp,,400,0.71,3.25,40")
                        .replace("camp,,,", "camp,,,0.8,0,"));
        texts.put(
                "region_attributes_IPC.csv",
                "#Day, North, Centre, South, Moon\n-2,1.5,20,0,9\n7.5,60,0,3,9\n40,0,0,0,9\n");
        StringBuilder levels = new StringBuilder("#Day,Paso Hondo,Bajo\n");
        for (int day = 0; day < 20; day++) levels.append("%d,%d,%s\n".formatted(day, day / 4 % 3, day % 5 / 2.0));
        texts.put("flood_level.csv", levels.toString());
        FleeFolder.Request request = Valley.request(Valley.write(temp.resolve("case"), texts), Law.CODE);
        Displacement read = FleeFolder.read(request).found().orElseThrow().displacement();
        assertThat(read.circumstances().hunger()).hasSize(9);
        assertThat(read.circumstances().floods()).contains(new Flood("Paso_Hondo", 4, 1), new Flood("Bajo", 2, 1));
        survives(request);
    }

    @Test
    void who_people_are_survives() throws IOException {
        Map<String, String> texts = Valley.texts();
        texts.put("simsetting.yml", """
                move_rules:
                  WomenAvoidHazards: True
                  ChildrenAvoidHazards: True
                  ElderlyAvoidHazards: True
                  BoysTakeRisk: True
                  MatchCampEthnicity: True
                  MatchCampReligion: True
                  avg_religion_fraction: 0.3
                """);
        texts.put(
                "locations.csv",
                Objects.requireNonNull(texts.get("locations.csv"))
                        .replace("population,hdi", "population,hdi,high,low land,sun")
                        .replace("camp,,400,", "camp,,400,,71,3.25,40")
                        .replace("camp,,,", "camp,,,,8,0,1"));
        texts.put("demographics_age.csv", "age,Default,Paso Hondo\n9,1,0\n16.5,2,\n70,3,0.125\n");
        texts.put("demographics_gender.csv", "gender,Default\nfemale,0.3333333333333333\nmale,0.6\n");
        texts.put("demographics_ethnicity.csv", "ethnicity,Alta,Default\nhigh,1,3\nlow land,3,2\n");
        texts.put("demographics_religion.csv", "religion,Default\nsun,3\n");
        FleeFolder.Request request = Valley.request(Valley.write(temp.resolve("case"), texts), Law.CODE);
        Displacement read = FleeFolder.read(request).found().orElseThrow().displacement();
        assertThat(read.circumstances().traits()).hasSize(4);
        assertThat(new Classes(read).count()).isEqualTo(3 * 2);
        assertThat(read.circumstances().traits().getFirst().weights("Paso_Hondo"))
                .containsExactly(0.0, 0.0, 0.125);
        survives(request);
    }

    @Test
    void broken_circumstances_are_told_where_they_are_broken() throws IOException {
        FleeCase read = FleeFolder.read(Valley.request(Valley.folder(), Law.CODE))
                .found()
                .orElseThrow();
        Path folder = written(read);
        Files.writeString(folder.resolve("hunger.csv"), "region,day,percent\nNorth,0,5\nNorth,0,500\nNord,3,5\n");
        Files.writeString(folder.resolve("floods.csv"), "place,day,level\nCruce,0,1\nCruze,1,1\nCruce,2,2\n");
        Files.writeString(
                folder.resolve("traits.csv"),
                "trait,value,place,weight\nage,old,all,1\nsex,male,all,1\ngender,male,Cruze,0\ngender,male,Cruze,2\n");
        String rules = Files.readString(folder.resolve("rules.yaml"));
        Files.writeString(
                folder.resolve("rules.yaml"),
                rules.replace("flood-weights: []", "flood-weights: [1, 0.5, 0]")
                        .replace("harvest-months: []", "harvest-months: [6, June, 13]")
                        .replace("match-camp-ethnicity: no", "match-camp-ethnicity: yes")
                        .replace("volume: registered", "volume: flood-often"));
        assertThat(CaseFolder.read(folder, OptionalInt.empty()).problems())
                .extracting(problem -> problem.text())
                .containsExactlyInAnyOrder(
                        "floods.csv:3:1: unknown place: 'Cruze'. Allowed: an id from places.csv. Maybe 'Cruce' was meant.",
                        "floods.csv:4:9: a list by level of water in rules.yaml has no level above this one: '2'. Allowed:"
                                + " a level below 2. Flee's code stops here; add a number to the list, or write law:"
                                + " documented.",
                        "hunger.csv:3:9: percent is out of range: '500'. Allowed: per cent, 0 to 100. Check the number"
                                + " and its sign.",
                        "hunger.csv:4:1: no place is in this region: 'Nord'. Allowed: a region from places.csv. Maybe"
                                + " 'North' was meant.",
                        "rules.yaml:5:3: floods displace people, and by-level says nothing. Allowed: a number for each"
                                + " level of water, from 0. Write such as by-level: [0, 0.1, 0.5].",
                        "rules.yaml:5:11: unknown volume: 'flood-often'. Allowed: registered, constant, poisson, share,"
                                + " flood-constant, flood-poisson, flood-share. Write one of them.",
                        "rules.yaml:57:23: harvest-months is not a whole number: 'June'. Allowed: a whole number, 1 to"
                                + " 12. Flee stops here; write a number without point or signs.",
                        "rules.yaml:57:29: harvest-months is out of range: '13'. Allowed: a whole number, 1 to 12."
                                + " Check the number of digits and the sign.",
                        "traits.csv: a rule looks at the ethnicity of people, and nothing says it. Allowed: rows"
                                + " trait,value,place,weight. Write them, or switch the rule off in rules.yaml.",
                        "traits.csv:2:5: value is not a number: 'old'. Allowed: years, 0 or more. Flee stops here; write"
                                + " such as 12.5, with a point.",
                        "traits.csv:3:1: no rule looks at this trait: 'sex'. Allowed: age, gender, ethnicity, religion."
                                + " Take the row away.",
                        "traits.csv:4:1: no value has a weight above 0 for the place 'all': 'gender'. Allowed: a weight"
                                + " above 0 for some value. Write one.",
                        "traits.csv:4:13: unknown place: 'Cruze'. Allowed: an id from places.csv, or all. Maybe 'Cruce'"
                                + " was meant.",
                        "traits.csv:5:8: the value is there twice: 'male'. Allowed: each once. Take one row away.",
                        "traits.csv:5:13: unknown place: 'Cruze'. Allowed: an id from places.csv, or all. Maybe 'Cruce'"
                                + " was meant.");
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
