package paso.study.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    private final Holidays holidays = Holidays.ruled();

    private String on(String day) {
        int index = holidays.on(LocalDate.parse(day));
        return index < 0 ? "" : holidays.names().get(index);
    }

    @Test
    void easter_is_where_the_almanac_has_it() {
        assertEquals(LocalDate.of(2019, 4, 21), Holidays.easter(2019));
        assertEquals(LocalDate.of(2023, 4, 9), Holidays.easter(2023));
        assertEquals(LocalDate.of(2024, 3, 31), Holidays.easter(2024));
        assertEquals(LocalDate.of(2038, 4, 25), Holidays.easter(2038));
        assertEquals(LocalDate.of(2285, 3, 22), Holidays.easter(2285));
    }

    @Test
    void moving_and_fixed_days_are_known() {
        assertEquals("thanksgiving", on("2023-11-23"));
        assertEquals("", on("2023-11-22"));
        assertEquals("holy week", on("2023-04-06"));
        assertEquals("christmas", on("2023-12-25"));
        assertEquals("between the years", on("2023-12-28"));
        assertEquals("new year", on("2024-01-01"));
        assertEquals("single days", on("2023-09-04"));
        assertEquals("", on("2023-08-16"));
    }
}
