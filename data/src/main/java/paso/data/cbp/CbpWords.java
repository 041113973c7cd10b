package paso.data.cbp;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words of CBP files, and what they are called here.
final class CbpWords {

    static final String YEARS = "a fiscal year, such as 2024, 2024 (FYTD) or FY2024, from 2000 to 2100";
    static final String MONTHS = "OCT, NOV, DEC, JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG or SEP";

    private static final Map<String, String> COMPONENTS = Map.of(
            "u.s. border patrol", "usbp",
            "us border patrol", "usbp",
            "united states border patrol", "usbp",
            "border patrol", "usbp",
            "usbp", "usbp",
            "office of field operations", "ofo",
            "field operations", "ofo",
            "ofo", "ofo");

    private static final Map<String, String> DEMOGRAPHICS = Map.ofEntries(
            Map.entry("single adults", "single_adults"),
            Map.entry("single adult", "single_adults"),
            Map.entry("fmua", "fmua"),
            Map.entry("family unit", "fmua"),
            Map.entry("family units", "fmua"),
            Map.entry("family unit aliens", "fmua"),
            Map.entry("individuals in a family unit", "fmua"),
            Map.entry("family unit individuals", "fmua"),
            Map.entry("uc / single minors", "uc_single_minors"),
            Map.entry("uc/single minors", "uc_single_minors"),
            Map.entry("uac / single minors", "uc_single_minors"),
            Map.entry("uac", "uc_single_minors"),
            Map.entry("uc", "uc_single_minors"),
            Map.entry("single minors", "uc_single_minors"),
            Map.entry("unaccompanied children", "uc_single_minors"),
            Map.entry("accompanied minors", "accompanied_minors"),
            Map.entry("accompanied minor", "accompanied_minors"));

    private static final Map<String, String> REGIONS = Map.of(
            "southwest land border", "southwest_land_border",
            "southwest border", "southwest_land_border",
            "southwest", "southwest_land_border",
            "northern land border", "northern_land_border",
            "northern border", "northern_land_border",
            "northern", "northern_land_border",
            "other", "other_than_land_borders");

    private static final List<String> TOTALS = List.of("total", "totals", "grand total", "subtotal", "all");

    private CbpWords() {}

    static Optional<String> component(String text) {
        return Optional.ofNullable(COMPONENTS.get(plain(text)));
    }

    static Optional<String> demographic(String text) {
        return Optional.ofNullable(DEMOGRAPHICS.get(plain(text)));
    }

    static Optional<String> region(String text) {
        return Optional.ofNullable(REGIONS.get(plain(text)));
    }

    /// Whether the word stands for a sum of other rows.
    static boolean total(String text) {
        return TOTALS.contains(plain(text));
    }

    /// The year; -1 where the text is none.
    static int year(String text) {
        String digits = plain(text).replaceFirst("^fy ?", "").replaceFirst(" ?\\(?fytd\\)?$", "");
        if (digits.matches("[0-9]{2}")) digits = "20" + digits;
        if (!digits.matches("2[01][0-9]{2}")) return -1;
        int year = Integer.parseInt(digits);
        return year <= 2100 ? year : -1;
    }

    static Optional<Month> month(String text) {
        String plain = plain(text).replace(".", "");
        if (plain.length() < 3) return Optional.empty();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.equals(plain)
                    || name.substring(0, 3).equals(plain)
                    || (plain.equals("sept") && month == Month.SEPTEMBER)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /// Letters and digits in lower case, joined by underscores; empty where there are none.
    static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < text.length() && slug.length() < 80; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) slug.append(c);
            else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') slug.append('_');
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '_') slug.setLength(slug.length() - 1);
        return slug.toString();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) plain.append(Character.toLowerCase(c));
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        return plain.toString().strip();
    }
}
