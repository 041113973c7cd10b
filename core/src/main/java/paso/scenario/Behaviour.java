package paso.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How people leave places: by which exit path, after how long, on which route.
///
/// Of several rows for one place, those that fix the most attributes of a cohort hold ([Who#specificity()]).
///
/// @param exitPaths   shares of exit paths, chosen once on admission; a place without any has the one path `""`
/// @param routeShares shares of routes, chosen once on becoming ready
/// @param stays       how long people are held
/// @param limits      stay limits set by rule
/// @param drifts      route shares that wander
public record Behaviour(
        List<ExitPath> exitPaths,
        List<RouteShare> routeShares,
        List<StayRule> stays,
        List<StayLimit> limits,
        List<Drift> drifts) {

    public Behaviour {
        exitPaths = List.copyOf(exitPaths);
        routeShares = List.copyOf(routeShares);
        stays = List.copyOf(stays);
        limits = List.copyOf(limits);
        drifts = List.copyOf(drifts);
    }

    /// Without drifts.
    public Behaviour(
            List<ExitPath> exitPaths, List<RouteShare> routeShares, List<StayRule> stays, List<StayLimit> limits) {
        this(exitPaths, routeShares, stays, limits, List.of());
    }

    /// The name under which people whose stay a [StayLimit] ended choose a route; without rows for it, as others
    /// do.
    public static final String LIMIT_PATH = "limit";

    /// Share of those admitted to `place` who will leave by `path`, for example `release`. Renormalised over the
    /// paths of a cohort.
    public record ExitPath(String place, Who who, String path, Quantity share, Provenance origin) {
        public ExitPath {
            Ids.check("exit path", path);
        }

        /// What readers call a path that has one of the usual names; another is called as the scenario names it.
        public static Text title(String path) {
            return switch (path) {
                case "release" -> Text.of("release", "liberación");
                case "detention" -> Text.of("detention", "detención");
                case "removal" -> Text.of("removal or return", "expulsión o retorno");
                case "transfer" -> Text.of("transfer", "traslado");
                case "children" -> Text.of("federal care for children", "atención federal a menores");
                case "onward" -> Text.of("onward", "continuación del viaje");
                case "stay" -> Text.of("staying on", "permanencia");
                case LIMIT_PATH -> Text.of("stay limit", "límite de estancia");
                default -> Text.of(path, path);
            };
        }
    }

    /// Share of those ready at `place` on `path` who choose `route`. Renormalised over the open routes of a cohort.
    ///
    /// @param path exit path, or `""` for every path without rows of its own
    public record RouteShare(String place, Who who, String path, String route, Quantity share, Provenance origin) {}

    /// How long people of `who` on `path` are held at `place`.
    ///
    /// @param path exit path, or `""` for every path without a stay of its own
    public record StayRule(String place, Who who, String path, Stay stay, Provenance origin) {}

    /// A rule that ends stays at `nights`.
    ///
    /// From `first` on, whoever has stayed `nights` or more becomes ready on path [#LIMIT_PATH]. Those already past
    /// it on `first` are spread evenly over `phaseDays`: on the i-th day each leaves with chance 1 / (phaseDays -
    /// i).
    ///
    /// @param last      last day on which the rule holds; absent = for good
    /// @param entered   of whom it speaks, by the day they were admitted
    /// @param phaseDays days over which those past the limit leave when the rule begins, >= 1
    public record StayLimit(
            String place,
            Who who,
            Quantity nights,
            LocalDate first,
            Optional<LocalDate> last,
            Entered entered,
            int phaseDays,
            Provenance origin) {
        public StayLimit {
            if (phaseDays < 1)
                throw new IllegalArgumentException("stay limit: phase-days must be >= 1 but was " + phaseDays);
        }

        /// Of everybody, whenever they came.
        public StayLimit(
                String place,
                Who who,
                Quantity nights,
                LocalDate first,
                Optional<LocalDate> last,
                int phaseDays,
                Provenance origin) {
            this(place, who, nights, first, last, Entered.ANY_DAY, phaseDays, origin);
        }

        /// Names the nights of this rule among the numbers of a run.
        public String parameter() {
            String rule = "limit/" + place + "/" + who + "/" + first;
            return entered.equals(Entered.ANY_DAY) ? rule : rule + "/" + entered.words();
        }
    }

    /// People by the day they were admitted; both ends inclusive, an absent end is open.
    public record Entered(Optional<LocalDate> first, Optional<LocalDate> last) {

        public static final Entered ANY_DAY = new Entered(Optional.empty(), Optional.empty());

        public Entered {
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
                throw new IllegalArgumentException(
                        "entered: last day %s is before first day %s".formatted(last.get(), first.get()));
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(first.orElse(day)) && !day.isAfter(last.orElse(day));
        }

        /// For example `2023-09-01..2023-11-16`, `..2023-08-31`.
        public String words() {
            return first.map(LocalDate::toString).orElse("") + ".."
                    + last.map(LocalDate::toString).orElse("");
        }
    }
}
