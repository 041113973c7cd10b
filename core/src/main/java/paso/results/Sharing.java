package paso.results;

import java.util.Locale;

/// With whom an output may be shared.
public enum Sharing {
    /// The agency that runs it: single sites by day.
    INTERNAL,
    /// Named partners: no address, no arrival time, no site census, no flight schedule, no children's site.
    PARTNERS,
    /// Everybody: by week and a week late; small figures suppressed, modelled ones rounded.
    PUBLIC;

    /// As it stands on the command line and in files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
