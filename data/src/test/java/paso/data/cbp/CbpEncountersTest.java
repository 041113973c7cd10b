package paso.data.cbp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paso.data.folder.Problem;
import paso.data.series.Imported;
import paso.data.series.Importer;
import paso.data.series.ImporterContract;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.time.FiscalYear;

final class CbpEncountersTest extends ImporterContract {

    private static final String HEADER = "Fiscal Year,Month Grouping,Month (abbv),Component,Land Border Region,"
            + "Area of Responsibility,AOR (Abbv),Demographic,Citizenship,Title of Authority,Encounter Type,Encounter Count\n";

    @Override
    protected Importer importer() {
        return new CbpEncounters();
    }

    @Override
    protected String good() {
        return HEADER + """
                2024 (FYTD),FYTD,OCT,U.S. Border Patrol,Southwest Land Border,Del Rio Sector,Del Rio,FMUA,VENEZUELA,Title 8,Apprehensions,100
                2024 (FYTD),FYTD,DEC,U.S. Border Patrol,Southwest Land Border,Del Rio Sector,Del Rio,Single Adults,MEXICO,Title 8,Apprehensions,40
                2024 (FYTD),FYTD,DEC,Office of Field Operations,Southwest Land Border,Laredo Field Office,Laredo,UC / Single Minors,MEXICO,Title 8,Inadmissibles,3
                2023,Remaining,SEP,Office of Field Operations,Northern Land Border,Boston Field Office,Boston,Accompanied Minors,CANADA,Title 8,Inadmissibles,7
                2023,Remaining,SEP,U.S. Border Patrol,Other,Miami Sector,Miami,Single Adults,CUBA,Title 42,Expulsions,1
                """;
    }

    @Override
    protected String count() {
        return "Encounter Count";
    }

    private static double value(Imported imported, String place, String measure, int year, int month) {
        for (Series series : imported.series()) {
            if (!series.id().place().equals(place) || !series.id().measure().equals(measure)) continue;
            return series.asOf(LocalDate.MAX)
                    .of(FiscalYear.span(YearMonth.of(year, month)))
                    .orElse(Double.NaN);
        }
        return Double.NaN;
    }

    @Test
    void months_are_of_the_fiscal_year_and_what_has_no_row_in_a_month_is_zero() throws IOException {
        Imported imported = read(good());

        assertThat(value(imported, "southwest_land_border", "encounters", 2023, 10))
                .isEqualTo(100);
        assertThat(value(imported, "southwest_land_border", "encounters", 2023, 12))
                .isEqualTo(43);
        assertThat(value(imported, "southwest_land_border", "encounters_usbp", 2023, 12))
                .isEqualTo(40);
        assertThat(value(imported, "southwest_land_border", "encounters_ofo_uc_single_minors", 2023, 12))
                .isEqualTo(3);
        assertThat(value(imported, "southwest_land_border", "encounters_usbp_cit_venezuela", 2023, 12))
                .isZero();
        assertThat(value(imported, "southwest_land_border", "encounters", 2023, 11))
                .isNaN();
        assertThat(value(imported, "usa_nationwide", "encounters", 2023, 9)).isEqualTo(8);
        assertThat(value(imported, "usa_nationwide", "encounters_title_42", 2023, 9))
                .isEqualTo(1);
        assertThat(value(imported, "del_rio_sector", "encounters_usbp_fmua", 2023, 10))
                .isEqualTo(100);
        assertThat(imported.series())
                .extracting(Series::quantity)
                .containsOnly(new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS));
    }

    @Test
    void other_editions_write_the_same_with_other_words() throws IOException {
        String other = good().replace("2024 (FYTD)", "FY2024")
                .replace("OCT", "Oct")
                .replace("DEC", "December")
                .replace("FMUA", "Family Unit")
                .replace("UC / Single Minors", "UAC")
                .replace("U.S. Border Patrol", "USBP")
                .replace("Office of Field Operations", "OFO")
                .replace(",Citizenship,", ",Citizenship Grouping,")
                .replace("Month (abbv)", "Month")
                .replace(",100\n", ",100.0\n");

        assertThat(read(other).series()).isEqualTo(read(good()).series());
        assertThat(read(good().replace(",100\n", ",\"1,100\"\n")).problems()).isEmpty();
    }

    @Test
    void the_edition_of_one_border_has_no_column_of_regions() throws IOException {
        String text = """
                Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count
                2024 (FYTD),FYTD,DEC,U.S. Border Patrol,FMUA,MEXICO,Title 8,Apprehensions,100
                """;
        Imported imported = read(text);

        assertThat(imported.problems()).isEmpty();
        assertThat(value(imported, "southwest_land_border", "encounters_usbp_fmua", 2023, 12))
                .isEqualTo(100);
        assertThat(imported.series()).extracting(series -> series.id().place()).containsOnly("southwest_land_border");
    }

    @Test
    void the_layout_by_state_has_states_and_no_components() throws IOException {
        String text = """
                Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count
                2024,FYTD,Nov,Southwest Land Border,TX,FMUA,"CHINA, PEOPLES REPUBLIC OF",Title 8,5
                2024,FYTD,Nov,Other,FL,Single Adults,CUBA,Title 8,2
                2024,FYTD,Nov,Other,FL,Single Adults,CUBA,Title 8,2
                """;
        Imported imported = read(text);

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.series().getFirst().id().series()).isEqualTo("cbp_encounters_state");
        assertThat(value(imported, "state_tx", "encounters_cit_china_peoples_republic_of", 2023, 11))
                .isEqualTo(5);
        assertThat(value(imported, "usa_nationwide", "encounters", 2023, 11)).isEqualTo(9);
        assertThat(value(imported, "usa_nationwide", "encounters_usbp", 2023, 11))
                .isNaN();
    }

    @Test
    void words_nobody_knows_are_kept_counted_and_told() throws IOException {
        String text =
                good().replace("Accompanied Minors", "Visitors").replace("Boston Field Office", "Moon Field Office");
        Imported imported = read(text);

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.notes()).hasSize(1);
        assertThat(imported.notes().getFirst().text())
                .isEqualTo(
                        "file.csv:5:93: Demographic is a word that is not known; its rows were kept under it (1 rows): 'Visitors'.");
        assertThat(value(imported, "usa_nationwide", "encounters", 2023, 9)).isEqualTo(8);
        assertThat(value(imported, "usa_nationwide", "encounters_demographic_visitors", 2023, 9))
                .isEqualTo(7);
    }

    @Test
    void totals_in_the_file_are_compared_and_never_added() throws IOException {
        String total = "2024,FYTD,DEC,Total,Total,Total,Total,Total,Total,Total,Total,";
        Imported right = read(good() + total + "43\n");
        Imported wrong = read(good() + total + "44\n");

        assertThat(right.problems()).isEmpty();
        assertThat(right.kept()).isEqualTo(5);
        assertThat(value(right, "southwest_land_border", "encounters", 2023, 12))
                .isEqualTo(43);
        assertThat(right.notes())
                .extracting(Problem::what)
                .containsExactly("1 rows are totals of others and were not added");
        assertThat(wrong.problems())
                .extracting(Problem::what)
                .containsExactly("the file states a total of 44, but its rows add up to 43");
    }

    @Test
    void years_and_months_that_are_none_are_told_with_their_spots() throws IOException {
        Imported imported =
                read(good().replace("2023,Remaining", "20x3,Remaining").replace(",DEC,", ",DEZ,"));

        assertThat(imported.problems()).extracting(Problem::line).containsExactly(3, 4, 5, 6);
        assertThat(imported.problems().getFirst().text())
                .startsWith("file.csv:3:18: not a month: 'DEZ'. Allowed: OCT, NOV");
        assertThat(imported.problems().getLast().text()).startsWith("file.csv:6:1: not a fiscal year: '20x3'.");
    }

    /// Parts add up to the whole in every month, over every way of parting.
    @Test
    void totals_reconcile_whatever_is_in_the_file() throws IOException {
        Random random = new Random(23);
        StringBuilder text = new StringBuilder(HEADER);
        String[] months = {"OCT", "NOV", "DEC", "JAN", "SEP"};
        String[] demographics = {"FMUA", "Single Adults", "UC / Single Minors", "Accompanied Minors"};
        String[] citizenships = {"MEXICO", "CUBA", "OTHER", "\"CHINA, PEOPLES REPUBLIC OF\""};
        String[] areas = {
            "U.S. Border Patrol,Southwest Land Border,Tucson Sector,Tucson",
            "U.S. Border Patrol,Northern Land Border,Swanton Sector,Swanton",
            "Office of Field Operations,Southwest Land Border,Tucson Field Office,Tucson",
            "Office of Field Operations,Other,Miami Field Office,Miami"
        };
        long sum = 0;
        for (int i = 0; i < 3000; i++) {
            int count = random.nextInt(500);
            sum += count;
            text.append(2021 + random.nextInt(3))
                    .append(",FYTD,")
                    .append(months[random.nextInt(5)])
                    .append(',')
                    .append(areas[random.nextInt(4)])
                    .append(',')
                    .append(demographics[random.nextInt(4)])
                    .append(',')
                    .append(citizenships[random.nextInt(4)])
                    .append(random.nextBoolean() ? ",Title 8" : ",Title 42")
                    .append(",Apprehensions,")
                    .append(count)
                    .append('\n');
        }
        Imported imported = read(text.toString());

        assertThat(imported.problems()).isEmpty();
        assertThat(whole(imported, "usa_nationwide", List.of("encounters"))).isEqualTo(sum);
        assertThat(whole(imported, "usa_nationwide", List.of("encounters_usbp", "encounters_ofo")))
                .isEqualTo(sum);
        assertThat(whole(imported, "usa_nationwide", List.of("encounters_title_8", "encounters_title_42")))
                .isEqualTo(sum);
        assertThat(whole(
                        imported,
                        "usa_nationwide",
                        List.of(
                                "encounters_fmua",
                                "encounters_single_adults",
                                "encounters_uc_single_minors",
                                "encounters_accompanied_minors")))
                .isEqualTo(sum);
        long regions = 0;
        for (String region : List.of("southwest_land_border", "northern_land_border", "other_than_land_borders")) {
            regions += whole(imported, region, List.of("encounters"));
        }
        long areasSum = 0;
        for (String area : List.of("tucson_sector", "swanton_sector", "tucson_field_office", "miami_field_office")) {
            areasSum += whole(imported, area, List.of("encounters"));
        }
        assertThat(List.of(regions, areasSum)).containsOnly(sum);
    }

    private static long whole(Imported imported, String place, List<String> measures) {
        double sum = 0;
        for (String measure : measures) {
            SeriesId id = new SeriesId("cbp_encounters", place, measure);
            for (Series series : imported.series()) {
                if (!series.id().equals(id)) continue;
                for (var figure : series.figures()) sum += figure.value();
            }
        }
        return (long) sum;
    }

    @Test
    void what_spreadsheets_do_to_a_file_changes_no_figure() throws IOException {
        List<String> spoiled = List.of(
                "\uFEFF" + good(),
                good().replace("\n", "\r\n"),
                good() + ",,,,,,,,,,,\n,,,,,,,,,,,\n",
                good() + "\n\n\n",
                good().replace("Southwest Land Border", "Southwest\u00A0Land\u00A0Border"),
                good().replace("Fiscal Year", "Fiscal\u00A0Year"),
                good().replace("Del Rio Sector", "\"Del Rio Sector\"")
                        .replace("U.S. Border Patrol", "\"U.S. Border Patrol\""),
                good().replace("2024 (FYTD)", "2024 (fytd)").replace("OCT", "oct"),
                good().replace(",100\n", ",\" 100 \"\n"));
        for (String text : spoiled) {
            Imported imported = read(text);
            assertThat(imported.problems()).as(text).isEmpty();
            assertThat(imported.series()).as(text).isEqualTo(read(good()).series());
        }
    }

    @Test
    void columns_in_another_order_and_columns_more_change_no_figure() throws IOException {
        StringBuilder turned = new StringBuilder();
        for (String line : good().split("\n", -1)) {
            if (line.isEmpty()) continue;
            List<String> cells = new java.util.ArrayList<>(List.of(line.split(",", -1)));
            java.util.Collections.reverse(cells);
            cells.add(3, turned.isEmpty() ? "Notes" : "n");
            turned.append(String.join(",", cells)).append('\n');
        }

        assertThat(read(turned.toString()).problems()).isEmpty();
        assertThat(read(turned.toString()).series()).isEqualTo(read(good()).series());
    }
}
