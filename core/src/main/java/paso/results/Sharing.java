package paso.results;

import java.util.Locale;
import paso.scenario.Place;

/// With whom an output may be shared.
public enum Sharing {
    /// The agency that runs it: single sites by day.
    INTERNAL,
    /// Named partners: no address, no arrival time, no site census, no flight schedule, no children's site.
    PARTNERS,
    /// Everybody: by week and a week late; small figures suppressed, modelled ones rounded.
    PUBLIC;

    /// Whether a place of this kind may be named with a number of its own: beyond internal use no single site is.
    /// The pages and the tables both follow this.
    public boolean names(Place.Kind kind) {
        return this == INTERNAL
                || switch (kind) {
                    case RECEPTION, CHILDREN -> false;
                    case TRANSIT, SECTOR, PORT, HOLDING, CITY, DETENTION, COMMUNITY, EXIT -> true;
                };
    }

    /// As it stands on the command line and in files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
