package paso.data.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tables of a scenario folder and their columns: the one list that the reader and the reference page share.
public enum Columns {
    PLACES(
            "places.csv",
            true,
            "Where people are.",
            key("id", "the place's name in every other file"),
            need("name", "name for people, in English"),
            can("name_es", "name for people, in Spanish"),
            need("kind", "transit, sector, port, holding, reception, city, detention, children, community or exit"),
            can("lat", "degrees north, -90 to 90"),
            can("lon", "degrees east, -180 to 180"),
            can("keeps", "attributes kept, separated by spaces; `-` = none; empty = all"),
            can("unit", "what room is counted in: people (default) or households"),
            can("capacity", "planned room: number, 0 to 50,000,000; empty = none is published"),
            can("limit", "hard maximum: number, 0 to 50,000,000; empty = crowding is allowed"),
            can("when_full", "wait (default), redirect or spillback"),
            can("redirect_to", "place to which people are redirected"),
            can("throughput", "most people who leave in a day: number, 0 to 50,000,000; empty = no bound"),
            can("priority", "groups served first, separated by `>`"),
            can("onward", "shares (default) or pull"),
            can("attraction", "strength under the pull law, 0 to 1,000,000; default 1"),
            can("time_limit_days", "nights after which a stay counts as over time, 0 to 400; default 0 = not counted"),
            can("lead_days", "days from a decision until more room is open, 0 to 3,650; default 0"),
            can("report", "yes: shown in the briefing; at most 25; default no")),
    ROUTES(
            "routes.csv",
            true,
            "Ways between places, each in one direction.",
            key("id", "the route's name in every other file"),
            need("from", "place where it begins"),
            need("to", "place where it ends"),
            need("mode", "road, bus, ticket, flight, transfer, removal, appointment, return or street"),
            can("km", "distance, 0 to 50,000"),
            can("km_per_day", "speed, more than 0, to 50,000; default 400"),
            can("days", "days on the way: number, 0 to 60"),
            can("seats", "people a day: number, 0 to 50,000,000; empty = no bound"),
            can("else", "without a seat: wait (default) or rechoose")),
    ARRIVALS(
            "arrivals.csv",
            false,
            "People who enter the corridor.",
            key("place", "place they enter"),
            key("group", "group of these people"),
            key("first", "first day"),
            key("last", "last day"),
            need("value", "people, 0 to 50,000,000"),
            need("unit", "people (a published total of the period) or people/day (a mean rate)")),
    COMPOSITION(
            "composition.csv",
            false,
            "Of whom arrivals were made up: splits arrivals that do not state an attribute.",
            key("place", "place or area"),
            key("group", "group; empty = everybody"),
            key("attribute", "attribute of scenario.yaml"),
            key("value", "one of its values"),
            key("from", "first day"),
            key("to", "last day"),
            need("people", "people who arrived in the period, 0 to 50,000,000")),
    PATHS(
            "paths.csv",
            false,
            "By which path people leave a place.",
            key("place", "place"),
            key("group", "group; empty = everybody"),
            key("path", "name of the path, such as release"),
            need("share", "share of those admitted: number, 0 to 1")),
    SHARES(
            "shares.csv",
            false,
            "Which route people choose who are ready to leave.",
            key("place", "place"),
            key("group", "group; empty = everybody"),
            key("path", "path; empty = every path without rows of its own; limit = those whose stay a limit ended"),
            key("route", "route that begins at the place"),
            need("share", "share of those ready: number, 0 to 1")),
    DRIFTS(
            "drifts.csv",
            false,
            "Shares that wander from week to week.",
            key("id", "name of the drift; its steps are the ranges drift/ID/1, drift/ID/2 and so on"),
            need("route", "routes that move together, separated by `>`"),
            can("place", "place where these routes begin; empty = not checked"),
            need("what", "share: the weight of the routes before renormalising"),
            need("deviation", "standard deviation of the logarithm per every_days: number, 0 to 5"),
            need("every_days", "days from one step to the next, 1 to 366"),
            can("first", "day on which it starts at 1; empty = the start")),
    PRESENT(
            "present.csv",
            false,
            "People inside at the end of the day before the start.",
            key("place", "place"),
            key("group", "group; empty = everybody"),
            key("stayed", "nights stayed so far, 10 or 0-30, at most 400; empty = as in a steady state"),
            need("people", "people, 0 to 50,000,000")),
    OBSERVATIONS(
            "observations.csv",
            false,
            "Published figures to compare with.",
            key("place", "place or area"),
            key("group", "group; empty = everybody"),
            key(
                    "measure",
                    "census, waiting, arrivals, departures, turned_away, occupancy, over_time_limit, "
                            + "released_without_reception or released"),
            key("first", "first day"),
            key("last", "last day; a stock holds at the end of it"),
            need("value", "0 to 50,000,000"),
            need("unit", "people, households or share of capacity, as the measure needs"),
            can("comparator", "exactly (default), about, at-least or at-most"),
            can("use", "fit (default): may be fitted to; check: compared alone")),
    ALARMS(
            "alarms.csv",
            false,
            "Official forecasts of the past, which `paso score` replays; no run reads them.",
            key("id", "name of the forecast"),
            need("name", "what was forecast, in a few words of English"),
            can("name_es", "the same in Spanish"),
            need("as_of", "day whose knowledge the replay may use"),
            can("place", "place or area counted; exactly one of place, route and payer"),
            can("group", "group counted; empty = everybody"),
            can("measure", "measure counted at the place, as in observations.csv"),
            can("route", "route whose people are counted"),
            can("payer", "payer whose costs are added up, as in costs.csv"),
            need("first", "first day asked about"),
            need("last", "last day asked about"),
            need("aggregate", "what is made of the days: sum, mean or at-end"),
            can("before", "US dollars spent before `first`, which are added; with payer"),
            can("lever", "lever that the forecast was conditional on"),
            need("official", "the official figure: people, people a day (mean) or US dollars"),
            need("outcome", "what came, in the same unit"),
            need("outcome_source", "key of sources.yaml for what came"),
            need("outcome_published", "day on which what came was public, after as_of")),
    ASSUMPTIONS(
            "assumptions.csv",
            false,
            "What forecasts declare that they rest on; no figure of a run depends on it.",
            key("id", "name of the assumption"),
            need("name", "what must hold, in a few words of English"),
            can("name_es", "the same in Spanish"),
            can("place", "place or area it is about; empty = the whole corridor"),
            can("broken", "day from which it no longer held, in a row published when that became public")),
    SERIES(
            "series.csv",
            false,
            "Published figures that claims are checked against; no run reads them.",
            key("series", "series of claims.yaml"),
            key("first", "first day"),
            key("last", "last day; a stock holds at the end of it"),
            need("value", "0 to 1,000,000,000,000"),
            can("comparator", "exactly (default), about, at-least or at-most")),
    ACCOUNT(
            "account.csv",
            false,
            "Published lines of the monthly account of custody, to compare with.",
            key("place", "area"),
            key(
                    "line",
                    "present-at-start, arrivals, moved-in, released, detained, removed, federal-care, moved-out or "
                            + "present-at-end"),
            key("first", "first day, of a month"),
            key("last", "last day, of the same month"),
            need("people", "people, 0 to 50,000,000")),
    COSTS(
            "costs.csv",
            false,
            "What things cost.",
            key("id", "name of the cost"),
            can("place", "place where it is spent"),
            can("route", "route on which it is spent"),
            can("lever", "lever while which acts it is spent; one of place, route, lever"),
            need("payer", "who pays"),
            can("payer_es", "the payer's name in Spanish; the same on every row of a payer"),
            need(
                    "per",
                    "person-night, household-night, arrival or day (with place), trip (with route), day (with lever)"),
            can("account", "reception (default), in the gross public cost of reception; or other, never added to it"),
            need("amount", "US dollars: number, 0 to 1,000,000,000,000"),
            can("first", "first day; empty = from the start"),
            can("last", "last day; empty = to the end")),
    BUDGETS(
            "budgets.csv",
            false,
            "Money that can run out.",
            key("id", "name of the budget"),
            need("place", "place that spends it"),
            need("payer", "who pays, as in costs.csv"),
            need("amount", "US dollars: number, 0 to 1,000,000,000,000"),
            need("first", "day from which spending counts"),
            need("then_limit", "limit when it is spent: number, 0 to 50,000,000; 0 = closed"));

    /// A column and what may stand in it.
    ///
    /// @param key    part of the key: rows with one key are vintages of one figure
    /// @param needed the column must be there
    /// @param words  what may stand in it
    public record Column(String name, boolean key, boolean needed, String words) {}

    private static final List<Column> ORIGIN = List.of(
            can("source", "key of sources.yaml"),
            can("published", "day on which the row became public"),
            can("constant", "yes: may be read at earlier as-of dates; default no"),
            can("known", "identified, weak or assumed; default: identified with a source, else assumed"));

    private final String file;
    private final boolean needed;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.copyOf
    private final List<Column> columns;

    Columns(String file, boolean needed, String words, Column... columns) {
        this.file = file;
        this.needed = needed;
        this.words = words;
        this.columns = List.copyOf(Arrays.asList(columns));
    }

    private static Column key(String name, String words) {
        boolean open = List.of("group", "path", "stayed").contains(name);
        return new Column(name, true, !open, words);
    }

    private static Column need(String name, String words) {
        return new Column(name, false, true, words);
    }

    private static Column can(String name, String words) {
        return new Column(name, false, false, words);
    }

    public String file() {
        return file;
    }

    /// Whether a scenario must have this table.
    public boolean needed() {
        return needed;
    }

    public String words() {
        return words;
    }

    /// Its own columns, then those of every table: source, published, constant, known.
    public List<Column> all() {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(ORIGIN);
        return List.copyOf(all);
    }

    public List<String> names() {
        return all().stream().map(Column::name).toList();
    }

    /// Whether it has one further column for each attribute that the scenario declares.
    public boolean takesAttributes() {
        return this != COMPOSITION
                && columns.stream().anyMatch(column -> column.name().equals("group"));
    }

    public static Optional<Columns> ofFile(String file) {
        for (Columns table : values()) if (table.file.equals(file)) return Optional.of(table);
        return Optional.empty();
    }
}
