package paso.scenario;

import java.util.Locale;

/// A line of the monthly account of custody.
///
/// People present at the start, arrivals and those moved in are together all others.
public enum AccountLine {
    /// Inside or at the door at the end of the day before the month.
    PRESENT_AT_START,
    /// From outside the corridor, or back from a place that is no custody: encounters.
    ARRIVALS,
    /// From custody elsewhere.
    MOVED_IN,
    /// Set out for reception, a city, a community or anywhere that is no custody.
    RELEASED,
    /// Set out for detention.
    DETAINED,
    /// Set out on a route of mode removal or return.
    REMOVED,
    /// Set out for a place for children.
    FEDERAL_CARE,
    /// Set out for custody elsewhere.
    MOVED_OUT,
    /// Inside or at the door at the end of the month.
    PRESENT_AT_END;

    /// As written in files: `moved-in`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
