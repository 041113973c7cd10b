package paso.data.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import paso.data.folder.Problem;
import paso.observe.Frequency;
import paso.observe.Quantity;

final class LongFormatTest extends ImporterContract {

    private static final String HEADER = "series,place,measure,period_start,period_end,value,source\n";

    @Override
    protected Importer importer() {
        return new LongFormat();
    }

    @Override
    protected String good() {
        return HEADER + """
                border,southwest,encounters,2023-10-01,2023-10-31,188750,x
                border,southwest,encounters,2023-11-01,2023-11-30,191106,x
                border,southwest,encounters,2023-12-01,2023-12-31,249740,x
                border,north,encounters,2023-12-01,2023-12-31,1000.5,x
                """;
    }

    @Override
    protected String count() {
        return "value";
    }

    @Test
    void a_second_value_for_a_period_is_told_unless_it_is_the_same_or_of_another_day() throws IOException {
        String row = "border,southwest,encounters,2023-10-01,2023-10-31,";
        Imported same = read(HEADER + row + "5,x\n" + row + "5,x\n");
        Imported other = read(HEADER + row + "5,x\n" + row + "6,x\n");
        Imported dated = read(HEADER.strip() + ",published\n" + row + "5,x,2023-11-15\n" + row + "6,x,2023-12-15\n");

        assertThat(same.refused()).isFalse();
        assertThat(same.kept()).isEqualTo(1);
        assertThat(same.notes())
                .extracting(Problem::what)
                .anySatisfy(what -> assertThat(what).contains("counted once"));
        assertThat(other.problems()).hasSize(1);
        assertThat(other.problems().getFirst().text())
                .isEqualTo("file.csv:3:29: another value of border/southwest/encounters for this period is on line 2: "
                        + "'2023-10-01'. Allowed: one value for each series, period and day of publication. "
                        + "Take one away, or add a column 'published' that tells them apart.");
        assertThat(dated.series().getFirst().revisions()).hasSize(1);
    }

    @Test
    void formulas_paths_and_control_characters_are_no_names() throws IOException {
        for (String bad : new String[] {"=cmd()", "+1", "-1", "@x", "../../etc", "a\\b", "a:b", "\"a\tb\"", ""}) {
            Imported imported = read(HEADER + bad + ",place,measure,2023-10-01,2023-10-31,5,x\n");
            assertThat(imported.problems()).as(bad).hasSize(1);
            assertThat(imported.problems().getFirst().text()).startsWith("file.csv:2:1: series is not a name");
        }
    }

    @Test
    void days_that_are_none_and_periods_that_end_before_they_begin_are_told() throws IOException {
        Imported imported = read(
                HEADER
                        + "b,p,m,2023-02-30,2023-03-31,1,x\nb,p,m,2023-03-31,2023-03-01,1,x\nb,p,m,2020-01-01,2023-01-01,1,x\n");

        assertThat(imported.problems()).extracting(Problem::line).containsExactly(2, 3, 4);
        assertThat(imported.problems().get(1).what()).isEqualTo("the period ends before it begins");
    }

    @Test
    void a_series_nobody_knows_is_public_late_and_its_quantity_goes_by_words() throws IOException {
        Imported imported = read(HEADER
                + "shelter_census,city,families_in_shelter,2023-12-31,2023-12-31,10,x\n"
                + "weeks,city,people_arrived,2023-12-25,2023-12-31,10,x\n"
                + "border,city,encounters,2023-12-01,2023-12-31,10,x\n");
        var border = imported.series().get(0);
        var census = imported.series().get(1);
        var weeks = imported.series().get(2);

        assertThat(border.quantity()).isEqualTo(new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS));
        assertThat(census.quantity()).isEqualTo(new Quantity(Quantity.Kind.STOCK, Quantity.Unit.HOUSEHOLDS));
        assertThat(weeks.quantity()).isEqualTo(new Quantity(Quantity.Kind.FLOW, Quantity.Unit.PEOPLE));
        assertThat(border.frequency()).isEqualTo(Frequency.MONTH);
        assertThat(weeks.frequency()).isEqualTo(Frequency.WEEK);
        assertThat(census.frequency()).isEqualTo(Frequency.DAY);
        assertThat(border.figures().getFirst().published()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(weeks.figures().getFirst().published()).isEqualTo(LocalDate.of(2024, 1, 14));
        assertThat(census.figures().getFirst().published()).isEqualTo(LocalDate.of(2024, 1, 7));
        assertThat(imported.notes()).hasSize(3);
    }
}
