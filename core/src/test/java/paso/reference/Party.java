package paso.reference;

import org.jspecify.annotations.Nullable;
import paso.scenario.Cohort;
import paso.scenario.Route;

/// People who move together, and where they are.
final class Party {

    enum Where {
        DOOR,
        STAYING,
        READY,
        TRAVELLING
    }

    Cohort cohort;
    Where where = Where.DOOR;

    /// Where it is, or, while travelling, where it is going.
    String place;

    /// Day it joined the door; while travelling, the day it will.
    int joined;

    int admitted;
    String path = "";
    int ready;

    /// The route it chose, or travels on.
    @Nullable
    Route route;

    Party(Cohort cohort, String place, int joined) {
        this.cohort = cohort;
        this.place = place;
        this.joined = joined;
    }

    boolean inside() {
        return where == Where.STAYING || where == Where.READY;
    }

    int size() {
        return cohort.size();
    }
}
