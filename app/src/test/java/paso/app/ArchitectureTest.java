package paso.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of the house: which way the arrows point, and what the model may not touch.
class ArchitectureTest {

    private static final String[] CORE = {
        "paso.time..",
        "paso.observe..",
        "paso.random..",
        "paso.scenario..",
        "paso.results..",
        "paso.engine..",
        "paso.report.."
    };
    private static final String[] MODEL = plus(CORE, "paso.study..");
    private static final String PLANTED = "paso.app.planted..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
            .importPackages("paso");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("paso.app.planted");

    @Test
    void the_rules_see_every_module() {
        for (String name : new String[] {
            "paso.engine.Simulation", "paso.study.selftest.SelfTest", "paso.data.output.RunFolder", "paso.app.cli.Main"
        }) {
            assertThat(HOUSE.contain(name)).as(name).isTrue();
        }
    }

    @Test
    void arrows_point_from_app_to_data_to_study_to_core() {
        never(CORE, "paso.study..", "paso.data..", "paso.app..").check(HOUSE);
        never(new String[] {"paso.study.."}, "paso.data..", "paso.app..").check(HOUSE);
        never(new String[] {"paso.data.."}, "paso.app..").check(HOUSE);
    }

    @Test
    void packages_of_the_core_stand_in_order() {
        for (int i = 0; i < CORE.length; i++) {
            String[] later = Arrays.copyOfRange(CORE, i + 1, CORE.length);
            if (later.length > 0) never(new String[] {CORE[i]}, later).check(HOUSE);
        }
        never(new String[] {"paso.scenario..", "paso.results..", "paso.report.."}, "paso.random..")
                .check(HOUSE);
        circles("paso.(*)..").check(HOUSE);
    }

    @Test
    void readers_know_no_engine_and_the_line_knows_no_screen() {
        String[] readers = {"paso.data.folder.."};
        never(readers, "paso.engine..", "paso.results..", "paso.report..", "paso.study..", "paso.data.output..")
                .check(HOUSE);
        never(new String[] {"paso.app.run.."}, "paso.app.cli..").check(HOUSE);
    }

    @Test
    void the_core_needs_nothing_but_the_jdk() {
        alone(CORE).check(HOUSE);
    }

    @Test
    void the_model_asks_no_clock_no_locale_no_chance_of_its_own() {
        untouched(MODEL).check(HOUSE);
    }

    @Test
    void what_decides_a_figure_keeps_nothing_in_an_unstable_order() {
        unordered("paso.random..", "paso.engine..", "paso.results..", "paso.report..", "paso.study..")
                .check(HOUSE);
    }

    @Test
    void the_model_rounds_the_same_on_every_machine() {
        exact(MODEL).check(HOUSE);
    }

    @Test
    void nothing_static_changes() {
        constant("paso..").check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UsesRandom",
                "UsesMathRandom",
                "UsesThreadLocalRandom",
                "AsksTheDate",
                "AsksTheClock",
                "Prints",
                "TrustsTheCharset",
                "TrustsTheLocale"
            })
    void a_planted_touch_of_the_world_is_caught(String offender) {
        String name = "paso.app.planted.Offender$" + offender;
        assertThatThrownBy(() -> untouched(PLANTED).check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(name);
    }

    @Test
    void planted_disorder_rounding_and_state_are_caught() {
        assertThatThrownBy(() -> unordered(PLANTED).check(OFFENDERS)).hasMessageContaining("KeepsUnordered");
        assertThatThrownBy(() -> exact(PLANTED).check(OFFENDERS)).hasMessageContaining("RoundsAsTheMachineDoes");
        assertThatThrownBy(() -> constant(PLANTED).check(OFFENDERS)).hasMessageContaining("Offender.count");
    }

    @Test
    void a_planted_library_and_a_planted_circle_are_caught() {
        assertThatThrownBy(() -> alone("paso.data.output..").check(HOUSE)).hasMessageContaining("org.duckdb");
        assertThatThrownBy(() -> circles("paso.app.planted.(*)..").check(OFFENDERS))
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void a_planted_arrow_is_caught() {
        assertThatThrownBy(() ->
                        never(new String[] {"paso.app.cli.."}, "paso.app.run..").check(HOUSE))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule never(String[] from, String... to) {
        return noClasses()
                .that()
                .resideInAnyPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }

    /// Nothing but these packages, the Java platform and the annotations of the compiler.
    private static ArchRule alone(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(plus(packages, "java..", "org.jspecify.."));
    }

    private static ArchRule circles(String slices) {
        return slices().matching(slices).should().beFreeOfCycles();
    }

    private static ArchRule untouched(String... packages) {
        return noClasses().that().resideInAnyPackage(packages).should().accessTargetWhere(touchesTheWorld());
    }

    private static DescribedPredicate<JavaAccess<?>> touchesTheWorld() {
        return describe("is a clock, a stream, a default of the machine or chance without an address", access -> {
            String owner = access.getTarget().getOwner().getFullName();
            String name = access.getTarget().getName();
            boolean bare =
                    access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                            && call.getRawParameterTypes().isEmpty();
            return switch (owner) {
                case "java.util.Random",
                        "java.util.SplittableRandom",
                        "java.security.SecureRandom",
                        "java.util.concurrent.ThreadLocalRandom" -> true;
                case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
                case "java.lang.System" ->
                    Set.of("currentTimeMillis", "nanoTime", "out", "err", "getenv")
                            .contains(name);
                case "java.util.Locale" -> name.equals("getDefault");
                case "java.nio.charset.Charset" -> name.equals("defaultCharset");
                case "java.lang.String" ->
                    bare && Set.of("getBytes", "toLowerCase", "toUpperCase").contains(name);
                case "java.util.UUID" -> name.equals("randomUUID");
                default -> owner.startsWith("java.time.") && name.equals("now");
            };
        });
    }

    private static ArchRule unordered(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.HashMap")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.HashSet")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.IdentityHashMap");
    }

    private static ArchRule exact(String... packages) {
        Set<String> rounded = Set.of(
                "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "sin", "cos", "tan", "sinh", "cosh", "tanh",
                "asin", "acos", "atan", "atan2", "hypot");
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(describe(
                        "may differ in the last bit between machines; StrictMath does not",
                        access -> access.getTarget().getOwner().getFullName().equals("java.lang.Math")
                                && rounded.contains(access.getTarget().getName())));
    }

    private static ArchRule constant(String... packages) {
        DescribedPredicate<JavaField> open = describe(
                "static and open to change",
                field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && (!field.getModifiers().contains(JavaModifier.FINAL) || holder(field)));
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                        com.tngtech.archunit.lang.conditions.ArchConditions.be(open)));
    }

    private static boolean holder(JavaField field) {
        String type = field.getRawType().getFullName();
        return type.startsWith("java.util.concurrent.")
                || Set.of("java.util.HashMap", "java.util.ArrayList", "java.lang.StringBuilder", "java.util.TreeMap")
                        .contains(type);
    }

    private static String[] plus(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
