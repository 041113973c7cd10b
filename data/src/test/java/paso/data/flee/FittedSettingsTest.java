package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.data.flee.FleeFolder.Request;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Site;

/// Settings that a fit writes are read back as what they were.
class FittedSettingsTest {

    @TempDir
    Path folder;

    private FleeFolder.Reading read(String settings) throws Exception {
        write(
                "locations.csv",
                "#name,region,country,lat,lon,type,date,pop\nA,r,X,1,1,conflict_zone,0,1000\n"
                        + "B,r,X,1,2,town,0,500\nC,r,Y,2,2,camp,0,900\n");
        write("routes.csv", "#a,b,km\nA,B,100\nB,C,50\n");
        write("conflicts.csv", "#Day,A\n0,1\n1,1\n2,1\n");
        write("sim_period.csv", "StartDate,2020-01-01\nLength,3\n");
        write("data_layout.csv", "total,all.csv\nC,c.csv\n");
        write("all.csv", "2020-01-01,0\n2020-01-03,30\n");
        write("c.csv", "2020-01-01,0\n2020-01-03,30\n");
        write("simsetting.yml", settings);
        return FleeFolder.read(new Request(
                folder,
                Optional.of(folder.resolve("simsetting.yml")),
                Optional.of(folder),
                Law.CODE,
                OptionalInt.empty()));
    }

    private void write(String name, String text) throws Exception {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_a_fit_writes_is_read_back_as_the_same_case() throws Exception {
        FleeCase found = read("move_rules:\n  max_move_speed: 210.5\n  avoid_short_stints: True\n"
                        + "spawn_rules:\n  conflict_spawn_decay: [1.0, 0.5]\nplace_weights:\n  C: 2.25\n")
                .found()
                .orElseThrow();
        Displacement before = found.displacement();
        assertThat(before.sites().getLast().attributes()).containsEntry(Site.PLACE_WEIGHT, 2.25);
        Displacement after = read(FittedSettings.text(before, found::name))
                .found()
                .orElseThrow()
                .displacement();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void rules_beside_conflict_are_read_back_too() throws Exception {
        write("region_attributes_IPC.csv", "#Day,r\n0,10\n9,20\n");
        write("flood_level.csv", "#Day,B\n0,1\n1,1\n2,0\n");
        write("demographics_age.csv", "age,Default\n9,1\n70,2\n");
        write("demographics_gender.csv", "gender,Default\nfemale,1\nmale,2\n");
        FleeCase found = read("""
                        spawn_rules:
                          conflict_zone_spawning_only: False
                          flood_zone_spawning_only: True
                          take_from_population: True
                          starvation_driven_spawning: True
                          flood_driven_spawning: {displaced_per_flood_day: [0, 0.125, 0.3]}
                        move_rules:
                          flee_when_starving: True
                          avoid_food_deprived_locations: True
                          flood_rules: {flood_movechances: [0, 0.5, 0.9], flood_loc_weights: [1, 0.5, 0.2]}
                          WomenAvoidHazards: True
                          ChildrenAvoidHazards: True
                          ElderlyAvoidHazards: True
                          BoysTakeRisk: True
                        """).found().orElseThrow();
        Displacement after = read(FittedSettings.text(found.displacement(), found::name))
                .found()
                .orElseThrow()
                .displacement();
        assertThat(after).isEqualTo(found.displacement());
        assertThat(after.circumstances().traits()).hasSize(2);
    }

    @Test
    void a_weight_of_a_place_that_is_not_there_or_not_above_nothing_is_told_with_its_line() throws Exception {
        FleeFolder.Reading reading = read("place_weights:\n  Cc: 2\n  B: 0\n");
        assertThat(reading.problems()).hasSize(2);
        assertThat(reading.problems().get(0).text())
                .contains("simsetting.yml:2")
                .contains("Cc");
        assertThat(reading.problems().get(1).text())
                .contains("simsetting.yml:3")
                .contains("place_weights");
    }
}
