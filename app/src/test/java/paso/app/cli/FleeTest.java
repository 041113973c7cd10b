package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `paso run` and `paso import` on cases of Flee.
class FleeTest {

    private static final List<String> REGISTERED = List.of(
            "Day",
            "Date",
            "refugees in camps (UNHCR)",
            "total refugees (simulation)",
            "raw UNHCR refugee count",
            "refugee_debt");

    @TempDir
    Path temp;

    private static Path valley() {
        return Said.repository().resolve("data/src/test/resources/paso/data/flee/valley");
    }

    private Said run(Path folder, Path settings, Path observed, String out, String... more) {
        return Said.by(Stream.concat(
                        Stream.of(
                                "run",
                                folder.toString(),
                                "--settings",
                                settings.toString(),
                                "--observed",
                                observed.toString(),
                                "--out",
                                temp.resolve(out).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Said runValley(String out, String... more) {
        return run(valley(), valley().resolve("simsetting.yml"), valley().resolve("observed"), out, more);
    }

    @Test
    void a_case_becomes_tables_a_page_and_people_accounted_for() throws IOException {
        Said said = runValley("valley", "--replicates", "3");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("results call this place 'Paso_Hondo'").contains("Averaged relative");
        Path out = temp.resolve("valley");
        assertThat(out.resolve("run.json"))
                .content()
                .contains("\"total\": 1340", "\"conserved\": true", "\"Paso_Hondo\": \"Paso Hondo\"", "\"simulate\"");
        assertThat(out.resolve("summary.csv"))
                .content()
                .startsWith("date,place,group,measure,output_type,output_type_id,value,unit\n")
                .contains("2020-03-20,Refugio,all,census,quantile,0.99,")
                .contains("2020-03-20,Alta--Cruce,all,passages,mean,,")
                .contains("2020-03-20,Paso_Hondo,all,census,quantile,0.5,");
        assertThat(out.resolve("validation.csv")).content().contains(",all,averaged_relative_difference_rescaled,0.");
        assertThat(out.resolve("briefing.html"))
                .content()
                .contains("<svg", "Paso Hondo")
                .doesNotContain("<script");
        assertThat(Files.readAllLines(out.resolve("out.csv")))
                .hasSize(21)
                .first()
                .asString()
                .startsWith("Day,Date,Refugio sim,Refugio data,Refugio error,Campo sim");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws IOException {
        runValley("one", "--replicates", "3", "--seed", "7", "--threads", "1");
        runValley("two", "--replicates", "3", "--seed", "7", "--threads", "2");
        runValley("three", "--replicates", "3", "--seed", "8");
        byte[] one = Files.readAllBytes(temp.resolve("one/summary.csv"));
        assertThat(Files.readAllBytes(temp.resolve("two/summary.csv"))).isEqualTo(one);
        assertThat(Files.readAllBytes(temp.resolve("three/summary.csv"))).isNotEqualTo(one);
    }

    @Test
    void a_fit_gives_settings_that_run_takes_and_the_same_bytes_on_any_number_of_threads() throws IOException {
        String[] fit = {
            "fit",
            valley().toString(),
            "--settings",
            valley().resolve("simsetting.yml").toString(),
            "--observed",
            valley().resolve("observed").toString(),
            "--points",
            "30",
            "--members",
            "10",
            "--quiet"
        };
        for (String threads : List.of("1", "2")) {
            List<String> words = new ArrayList<>(List.of(fit));
            words.addAll(List.of(
                    "--threads", threads, "--out", temp.resolve("fit" + threads).toString()));
            assertThat(Said.by(words.toArray(String[]::new)).code()).isZero();
        }
        for (String file : List.of("fitted.yml", "parameters.csv", "outlook.csv", "fit.html")) {
            assertThat(temp.resolve("fit2").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("fit1").resolve(file));
        }
        Said ran = Said.by(
                "run",
                valley().toString(),
                "--settings",
                temp.resolve("fit1/fitted.yml").toString(),
                "--observed",
                valley().resolve("observed").toString(),
                "--replicates",
                "2",
                "--out",
                temp.resolve("ran").toString());
        assertThat(ran.code()).isZero();
    }

    /// The scenario that a case of Flee becomes, with the counts of the valley.
    private String imported(Path folder, Path settings) throws IOException {
        String scenario = temp.resolve("mine").toString();
        Said made = Said.by(
                "import",
                "flee",
                folder.toString(),
                "--settings",
                settings.toString(),
                "--observed",
                valley().resolve("observed").toString(),
                "--to",
                scenario);
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        return scenario;
    }

    @Test
    void a_case_whose_places_run_empty_is_told_the_day_and_a_way_out() throws IOException {
        Path folder = temp.resolve("empty");
        Files.createDirectory(folder);
        for (String name : List.of("routes.csv", "sim_period.csv", "closures.csv", "conflicts.csv")) {
            Path file = valley().resolve(name);
            if (Files.exists(file)) Files.copy(file, folder.resolve(name));
        }
        String places = Files.readString(valley().resolve("locations.csv"));
        Files.writeString(
                folder.resolve("locations.csv"), places.replaceAll("(?m)(conflict_zone,[^,]*,)\\d+", "$1100"));
        Path settings = temp.resolve("falls.yml");
        Files.writeString(settings, "spawn_rules:\n  take_from_population: True\n");
        for (String threads : List.of("1", "2")) {
            Said ran = Said.by(
                    "run",
                    folder.toString(),
                    "--settings",
                    settings.toString(),
                    "--observed",
                    valley().resolve("observed").toString(),
                    "--replicates",
                    "4",
                    "--threads",
                    threads,
                    "--out",
                    temp.resolve("none").toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err())
                    .contains(
                            "day 5 (2020-03-06): people are displaced, and no place that they could come from has anybody")
                    .contains("take_from_population");
            assertThat(temp.resolve("none")).doesNotExist();
        }
    }

    @Test
    void ranges_of_a_fit_are_those_of_priors_csv_and_what_is_wrong_in_it_is_told_at_once() throws IOException {
        String scenario = imported(valley(), valley().resolve("simsetting.yml"));
        Path priors = Path.of(scenario).resolve("priors.csv");
        String out = temp.resolve("fit").toString();
        Files.writeString(priors, """
                parameter,low,high,note
                softening,12,12,measured
                weight,0.5,2,
                weight:Refugio,1,3,
                """);
        Said fit = Said.by("fit", scenario, "--points", "30", "--members", "10", "--out", out);
        assertThat(fit.err()).isEmpty();
        assertThat(Path.of(out).resolve("parameters.csv"))
                .content()
                .contains("weight:Refugio,1,3,", "weight:Campo,0.5,2,")
                .doesNotContain("softening");
        assertThat(Path.of(out).resolve("fitted/rules.yaml")).content().containsPattern("soft\\S*: 12\\b");

        Path other = temp.resolve("other.csv");
        Files.writeString(other, """
                parameter,low,high
                sofening,1,2
                weight:Nowhere,1,2
                camp_movechance,0.5,1.5
                softening,4,3
                softening,0,x
                distance_power,1e-307,500
                """);
        Said wrong = Said.by("fit", scenario, "--priors", other.toString(), "--out", out);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains(
                        "other.csv:2:1: no number that a fit looks for: 'sofening'",
                        "softening",
                        "other.csv:3:1: ",
                        "other.csv:4:21: ",
                        "other.csv:5:13: the highest value lies below the lowest: '3'",
                        "other.csv:6:1: this number has a row already: 'softening'",
                        "other.csv:6:11: ",
                        "other.csv:6:13: ",
                        "other.csv:7:16: not a number that this may be: '1e-307'. Allowed: 0.000001 to 100.",
                        "other.csv:7:23: ");
        assertThat(Said.by("fit", scenario, "--priors", temp.resolve("none.csv").toString())
                        .err())
                .contains("none.csv: there is no such file");
    }

    @Test
    void a_fitted_scenario_is_a_scenario() throws IOException {
        String scenario = imported(valley(), valley().resolve("simsetting.yml"));
        Said fit = Said.by(
                "fit",
                scenario,
                "--points",
                "30",
                "--members",
                "10",
                "--out",
                temp.resolve("fit").toString());
        assertThat(fit.out())
                .contains("weight:Refugio", temp.resolve("fit/fitted").toString());
        Said ran = Said.by(
                "run",
                temp.resolve("fit/fitted").toString(),
                "--replicates",
                "2",
                "--out",
                temp.resolve("ran").toString());
        assertThat(ran.code()).isZero();
        assertThat(Files.readString(temp.resolve("fit/fitted/places.csv"))).contains("place_weight");
    }

    @Test
    void a_case_and_its_import_give_the_same_bytes_and_levers_act_on_the_import() throws IOException {
        runValley("case", "--replicates", "4");
        String scenario = imported(valley(), valley().resolve("simsetting.yml"));
        String out = temp.resolve("import").toString();
        assertThat(Said.by("run", scenario, "--replicates", "4", "--out", out).err())
                .isEmpty();
        for (String file : List.of("summary.csv", "out.csv", "validation.csv"))
            assertThat(temp.resolve("import").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("case").resolve(file));

        Files.writeString(Path.of(scenario, "costs.csv"), "place,per_person_night\nRefugio,2.5\n");
        Files.writeString(Path.of(scenario, "levers.yaml"), """
                levers:
                  - {id: no-refuge, title: No way to Refugio, changes: [{close-place: Refugio}]}
                  - {id: open, title: Borders stay open, changes: [{open-border: [Uno, Dos]}]}
                """);
        String with = temp.resolve("with").toString();
        assertThat(Said.by("run", scenario, "--replicates", "20", "--levers", "no-refuge", "--out", with)
                        .err())
                .isEmpty();
        assertThat(temp.resolve("with/effects.csv"))
                .content()
                .containsPattern("Refugio,census_on_last_day,[1-9][0-9.]*,[0-9.]+,-[0-9.]+,-[0-9.]+,-[0-9.]+,people")
                .contains("all,cost,");
        assertThat(temp.resolve("with/costs.csv")).content().contains("all,mean,,");
        Said wrong = Said.by("run", scenario, "--levers", "opens", "--out", with);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("Did you mean 'open'?");
    }

    @Test
    void a_case_with_hunger_water_and_kin_and_its_import_give_the_same_bytes() throws IOException {
        Path folder = temp.resolve("rich");
        Files.createDirectories(folder);
        for (String file : List.of("locations.csv", "routes.csv", "closures.csv", "conflicts.csv", "sim_period.csv"))
            Files.copy(valley().resolve(file), folder.resolve(file));
        Files.writeString(
                folder.resolve("locations.csv"),
                Files.readString(folder.resolve("locations.csv"))
                        .replace("population,hdi", "population,hdi,trade_volume,high,low,initial_idps")
                        .replace("camp,,400,", "camp,,400,0.7,2,30000000,9000000,25")
                        .replace("camp,,,", "camp,,,0.9,0.5,1000000,60000000,"));
        Files.writeString(
                folder.resolve("region_attributes_IPC.csv"), "#Day,North,Centre,South\n0,10,60,0\n30,40,0,0\n");
        StringBuilder levels = new StringBuilder("#Day,Cruce,Paso Hondo\n");
        for (int day = 0; day < 20; day++) levels.append("%d,%d,%d\n".formatted(day, day / 9 % 2, day / 7));
        Files.writeString(folder.resolve("flood_level.csv"), levels);
        Files.writeString(folder.resolve("demographics_ethnicity.csv"), "ethnicity,Default,Alta\nhigh,1,4\nlow,1,1\n");
        Files.writeString(folder.resolve("demographics_gender.csv"), "gender,Default\nfemale,0.55\nmale,0.45\n");
        Path settings = temp.resolve("rich.yml");
        Files.writeString(settings, """
                spawn_rules: {starvation_driven_spawning: True}
                move_rules:
                  camp_weight: 3.0
                  use_economic_pull: True
                  flee_when_starving: True
                  avoid_food_deprived_locations: True
                  flood_rules: {flood_movechances: [0, 0.5, 0.9, 1], flood_loc_weights: [1, 0.5, 0.2, 0]}
                  WomenAvoidHazards: True
                  MatchCampEthnicity: True
                """);
        assertThat(run(folder, settings, valley().resolve("observed"), "case", "--replicates", "4")
                        .err())
                .isEmpty();
        String scenario = imported(folder, settings);
        String out = temp.resolve("import").toString();
        assertThat(Said.by("run", scenario, "--replicates", "4", "--out", out).err())
                .isEmpty();
        for (String file : List.of("summary.csv", "out.csv", "validation.csv"))
            assertThat(temp.resolve("import").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("case").resolve(file));
        assertThat(temp.resolve("case/run.json")).content().contains("\"total\": 1365", "\"conserved\": true");
    }

    @Test
    void a_broken_case_is_told_at_once_and_nothing_is_written() throws IOException {
        Path broken = temp.resolve("broken");
        Files.createDirectories(broken);
        for (String file : List.of("locations.csv", "routes.csv", "closures.csv", "conflicts.csv", "sim_period.csv"))
            Files.copy(valley().resolve(file), broken.resolve(file));
        Files.writeString(
                broken.resolve("routes.csv"),
                Files.readString(broken.resolve("routes.csv")).replace("Alta,Bajo,40", "Alta,Baja,-40"));
        Said said = run(broken, valley().resolve("simsetting.yml"), valley().resolve("observed"), "none");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("routes.csv:2:6: no such place: 'Baja'")
                .contains("routes.csv:2:11: distance is out of range: '-40'")
                .doesNotContain("Exception");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void options_that_do_not_go_together_are_refused() {
        assertThat(Said.by("run", Said.firstSteps(), "--flee-documented").err()).contains("go with a Flee case");
        assertThat(runValley("none", "--expected").err()).contains("--expected does not go");
        assertThat(runValley("none", "--as-of", "2020-03-02").err()).contains("--as-of does not go");
    }

    @Test
    void the_documented_meaning_is_another_run() throws IOException {
        runValley("code", "--replicates", "2");
        assertThat(runValley("documented", "--replicates", "2", "--flee-documented")
                        .code())
                .isZero();
        assertThat(temp.resolve("documented/run.json")).content().contains("\"law\": \"documented\"");
        assertThat(Files.readAllBytes(temp.resolve("documented/summary.csv")))
                .isNotEqualTo(Files.readAllBytes(temp.resolve("code/summary.csv")));
    }

    /// What does not depend on chance is what Flee writes, cell by cell, on every day.
    @ParameterizedTest
    @CsvSource({
        "mali, mali2012, default, 1, mali_default_seed01",
        "burundi, burundi2015, default, 10, burundi_h10_default_seed1",
        "ethiopia, ethiopia2020, default, 10, ethiopia_h10_default_seed1"
    })
    void totals_and_registered_counts_are_those_of_flee(
            String name, String observed, String settings, String hasten, String reference) throws IOException {
        Path flee = Said.repository().resolve("../shared/flee").normalize();
        if (!Files.isDirectory(flee)) System.out.println("skipped: there is no ../shared/flee");
        assumeTrue(Files.isDirectory(flee));
        Path file = temp.resolve("settings.yml");
        String text = Files.readString(flee.resolve("settings").resolve(settings + ".yml"));
        Files.writeString(file, text.replace("hasten: 1", "hasten: " + hasten));
        Said said = run(
                flee.resolve("conflict_input").resolve(name),
                file,
                flee.resolve("conflict_validation").resolve(observed),
                name,
                "--replicates",
                "1");
        assertThat(said.err()).isEmpty();
        List<String> ours = Files.readAllLines(temp.resolve(name).resolve("out.csv"));
        List<String> theirs = Files.readAllLines(flee.resolve("reference").resolve(reference + ".csv"));
        assertThat(ours.getFirst()).isEqualTo(theirs.getFirst());
        assertThat(certain(ours)).isEqualTo(certain(theirs));
    }

    private static List<String> certain(List<String> lines) {
        String[] head = lines.getFirst().split(",", -1);
        List<String> certain = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < head.length; i++)
                if (head[i].endsWith(" data") || REGISTERED.contains(head[i]))
                    kept.append(cells[i]).append(',');
            certain.add(kept.toString());
        }
        return certain;
    }
}
