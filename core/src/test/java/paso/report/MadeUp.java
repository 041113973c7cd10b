package paso.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.engine.Settings;
import paso.results.Changes;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.LeverEffect;
import paso.results.MonthlyAccount;
import paso.results.Outcome;
import paso.results.Overflow;
import paso.results.Sensitivity;
import paso.results.Sharing;
import paso.scenario.Behaviour;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Place.Kind;
import paso.scenario.Place.Position;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Source;
import paso.scenario.Text;
import paso.scenario.Who;
import paso.time.Span;

/// A corridor that does not exist, with an ensemble that no engine made: for looking at the page.
public final class MadeUp {

    private static final LocalDate START = LocalDate.of(2023, 9, 1);
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 28);

    private final List<Place> places = new ArrayList<>();
    private final List<Double> level = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private Text title = Text.of("Southwest corridor, winter 2023–24");
    private String language = "en";
    private int days = 90;
    private int replicates = 60;
    private boolean expected;
    private boolean crowded;
    private List<LookBackRow> lookBack = List.of();
    private Extras extras = Extras.NONE;
    private List<Figures.Observation> later = List.of();

    public static MadeUp corridor() {
        MadeUp made = new MadeUp();
        made.place("tapachula", "Tapachula", Kind.TRANSIT, 14.91, -92.26, 0, 30_000);
        made.place("juarez", "Ciudad Juárez", Kind.TRANSIT, 31.69, -106.42, 0, 9000);
        made.place("san-diego", "San Diego sector", Kind.SECTOR, 32.57, -116.9, 1000, 950);
        made.place("tucson", "Tucson sector", Kind.SECTOR, 31.9, -110.97, 3000, 3100);
        made.place("el-paso", "El Paso sector", Kind.SECTOR, 31.85, -106.4, 2500, 1400);
        made.place("del-rio", "Del Rio sector", Kind.SECTOR, 29.36, -100.9, 2400, 3900);
        made.place("rgv", "Rio Grande Valley sector", Kind.SECTOR, 26.2, -98.2, 3200, 1700);
        made.place("laredo-port", "Laredo field office", Kind.PORT, 27.5, -99.5, 0, 700);
        made.place("eagle-pass", "Mission: Border Hope", Kind.RECEPTION, 28.71, -100.49, 600, 480);
        made.place("san-antonio", "San Antonio resource centre", Kind.RECEPTION, 29.5, -98.5, 1200, 800);
        made.place("nyc", "New York City shelter", Kind.CITY, 40.71, -74.0, 70_000, 66_000);
        made.place("chicago", "Chicago shelter", Kind.CITY, 41.88, -87.63, 15_300, 14_200);
        made.place("denver", "Denver shelter", Kind.CITY, 39.74, -104.99, 4600, 4200);
        made.place("massachusetts", "Massachusetts family shelter", Kind.CITY, 42.36, -71.06, 7500, 7450);
        made.place("ice", "Immigration detention", Kind.DETENTION, Double.NaN, 0, 41_500, 37_000);
        made.place("sponsors", "With sponsors", Kind.COMMUNITY, Double.NaN, 0, 0, 250_000);
        for (String sector : List.of("san-diego", "tucson", "el-paso", "del-rio", "rgv")) {
            for (String city : List.of("nyc", "chicago", "denver")) made.route(sector, city);
            made.route(sector, "san-antonio");
            made.route("juarez", sector);
        }
        made.route("tapachula", "juarez");
        made.route("tapachula", "laredo-port");
        made.route("del-rio", "eagle-pass");
        made.route("san-antonio", "nyc");
        made.route("san-antonio", "massachusetts");
        return made;
    }

    public MadeUp titled(String words) {
        title = Text.of(words);
        return this;
    }

    public MadeUp in(String code) {
        language = code;
        return this;
    }

    public MadeUp expected() {
        expected = true;
        replicates = 1;
        return this;
    }

    /// With everything that may stand beside a run.
    public MadeUp full() {
        Sensitivity.Row share =
                assumption("share/nyc", "Share of releases to shelters of New York City", 65_000, 78_000);
        Sensitivity sensitivity = new Sensitivity(
                new Sensitivity.Headline("nyc", Sensitivity.What.PEAK),
                71_000,
                List.of(
                        share,
                        assumption("stay/nyc", "Length of stay in New York City", 68_000, 74_000),
                        assumption("arrivals", "Path of arrivals", 69_000, 73_000),
                        assumption("exit", "Exits to housing", 72_000, 70_000),
                        assumption("size", "People per household", 70_500, 71_500)),
                List.of(new Sensitivity.CityShare("nyc", 71_000, share)));
        Changes changes = new Changes(
                Optional.of("0123456789abcdef"),
                Optional.of(AS_OF.minusDays(1)),
                List.of(
                        new Changes.Row(Changes.What.CHANCE, Overflow.ANY, 0.9, 0.95),
                        new Changes.Row(Changes.What.PEAK, "nyc", 70_100, 71_000),
                        new Changes.Row(Changes.What.PEAK, "denver", 4800, 4800)),
                List.of(new Changes.NewFigure("observations.csv", "nyc", "census", AS_OF, 66_200, "S1")));
        extras = new Extras(
                Optional.of(ensemble(0.3)),
                Optional.of(ensemble(0.6)),
                Optional.of(sensitivity),
                Optional.of(changes),
                List.of(new ScoreRow(Optional.of(AS_OF), "cities", 7, 12, 410, 520, 0.788, 0.91, 0.88, 3000, 3900)),
                List.of(new MonthlyAccount.Row(
                        YearMonth.of(2023, 11),
                        "tucson",
                        "arrivals",
                        OptionalDouble.of(64_638),
                        60_000,
                        64_000,
                        68_000,
                        OptionalDouble.of(638))),
                Sharing.INTERNAL);
        return this;
    }

    /// Marked for other readers.
    public MadeUp sharing(Sharing sharing) {
        extras = new Extras(
                extras.chance(),
                extras.parameters(),
                extras.sensitivity(),
                extras.changes(),
                extras.scores(),
                extras.account(),
                sharing);
        return this;
    }

    /// As much on the first screen as the built-in corridor has, and as long: its title, names, payers, those who can
    /// pull levers, cities without a capacity, ranges of as many digits, and the wording of what could be wrong.
    public MadeUp crowded() {
        crowded = true;
        title = Text.of(
                "Mexico-United States corridor, winter 2023-24", "Corredor México-Estados Unidos, invierno 2023-24");
        rename("del-rio", Text.of("Del Rio Sector", "Sector Del Rio"));
        rename("san-diego", Text.of("San Diego Sector", "Sector San Diego"));
        rename("chicago", Text.of("Chicago"));
        rename("denver", Text.of("Denver"));
        rename("ice", Text.of("Immigration detention (border arrests)", "Detención migratoria (arrestos fronterizos)"));
        rename("massachusetts", Text.of("Massachusetts emergency assistance", "Ayuda de emergencia de Massachusetts"));
        rename(
                "eagle-pass",
                Text.of("Lower Rio Grande and Laredo respite", "Albergues de paso del bajo Río Grande y Laredo"));
        rename(
                "san-antonio",
                Text.of(
                        "Tucson reception (Casa Alitas, Pima County)",
                        "Recepción de Tucson (Casa Alitas, condado de Pima)"));
        rename("nyc", Text.of("New York City", "Ciudad de Nueva York"));
        city("los-angeles", Text.of("Los Angeles", "Los Ángeles"), 34.05, -118.24, 732);
        city("philadelphia", Text.of("Philadelphia", "Filadelfia"), 39.95, -75.17, 744);
        city("washington", Text.of("Washington, D.C.", "Washington, D. C."), 38.91, -77.04, 517);
        room("nyc", Optional.empty(), 14);
        room("san-antonio", Optional.of(Quantity.of(860)), 7);
        full();
        replicates = 1000;
        Sensitivity.Row share = new Sensitivity.Row(
                "share/chicago",
                Text.of("share of releases to Chicago", "proporción de liberaciones a Chicago"),
                "shares.csv",
                0.00308,
                0.00707,
                Provenance.Knowledge.ASSUMED,
                "",
                15_900,
                17_900,
                List.of());
        Sensitivity sensitivity = new Sensitivity(
                new Sensitivity.Headline("massachusetts", Sensitivity.What.PEAK),
                8_710,
                List.of(
                        new Sensitivity.Row(
                                "arrivals",
                                Text.of("forecast of arrivals", "pronóstico de llegadas"),
                                "arrivals.csv",
                                0.02,
                                0.09,
                                Provenance.Knowledge.ASSUMED,
                                "",
                                5_020,
                                7_170,
                                List.of()),
                        new Sensitivity.Row(
                                "stay/massachusetts",
                                Text.of(
                                        "stay of people at Massachusetts emergency assistance (release, mean)",
                                        "estancia de personas en Ayuda de emergencia de Massachusetts (liberación, media)"),
                                "stays.yaml",
                                0.02,
                                0.09,
                                Provenance.Knowledge.WEAK,
                                "S1",
                                5_410,
                                5_930,
                                List.of())),
                List.of(new Sensitivity.CityShare("chicago", 16_800, share)));
        extras = new Extras(
                Optional.empty(),
                Optional.empty(),
                Optional.of(sensitivity),
                extras.changes(),
                extras.scores(),
                extras.account(),
                Sharing.INTERNAL);
        return this;
    }

    private void rename(String id, Text title) {
        places.replaceAll(place -> !place.id().equals(id)
                ? place
                : new Place(
                        id,
                        title,
                        place.kind(),
                        place.position(),
                        place.keeps(),
                        place.room(),
                        place.service(),
                        place.onward(),
                        place.attraction(),
                        place.report(),
                        place.origin()));
    }

    private void room(String id, Optional<Quantity> capacity, int leadDays) {
        places.replaceAll(place -> !place.id().equals(id)
                ? place
                : new Place(
                        id,
                        place.title(),
                        place.kind(),
                        place.position(),
                        place.keeps(),
                        new Place.Room(
                                Place.Unit.PEOPLE, capacity, Optional.empty(), new Place.WhenFull.Wait(), 0, leadDays),
                        place.service(),
                        place.onward(),
                        place.attraction(),
                        place.report(),
                        place.origin()));
    }

    private void city(String id, Text title, double lat, double lon, double around) {
        place(id, title.in("en"), Kind.CITY, lat, lon, 0, around);
        rename(id, title);
    }

    private static final List<Text> PULLERS = List.of(
            Text.of("Chicago and Illinois", "Chicago e Illinois"),
            Text.of("Counties and non-profits at the border", "Condados y organizaciones de la frontera"),
            Text.of("Denver", "Denver"),
            Text.of("New York City", "Ciudad de Nueva York"),
            Text.of("State of Texas", "Estado de Texas"),
            Text.of("States, cities and the federal government", "Estados, ciudades y el gobierno federal"),
            Text.of("US Customs and Border Protection", "Aduanas y Protección Fronteriza de EE. UU."),
            Text.of(
                    "US Immigration and Customs Enforcement",
                    "Servicio de Inmigración y Control de Aduanas de EE. UU."),
            Text.of("US federal government", "Gobierno federal de EE. UU."));

    private List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        levers.add(lever("aid", Lever.Kind.NO_ESTIMATE));
        if (!crowded) {
            levers.addFirst(lever("beds", Lever.Kind.MECHANICAL));
            return levers;
        }
        for (int i = 0; i < 2 * PULLERS.size(); i++) {
            Lever like = lever("crowd-" + i, Lever.Kind.MECHANICAL);
            levers.add(new Lever(
                    like.id(),
                    like.title(),
                    like.kind(),
                    PULLERS.get(i / 2),
                    like.byDefault(),
                    like.changes(),
                    like.trigger(),
                    like.evidence(),
                    like.mirror(),
                    like.origin()));
        }
        return levers;
    }

    private List<Money.Cost> costs() {
        String illinois = crowded ? "Chicago and Illinois" : "Illinois";
        List<Money.Cost> costs = new ArrayList<>(List.of(
                cost("nyc-nights", "nyc", "New York City", 172), cost("chi", "chicago", illinois, 120), trade()));
        if (!crowded) return costs;
        costs.add(cost("den", "denver", "Denver", 90));
        costs.add(cost("pima", "san-antonio", "Pima County (federal grants)", 100));
        costs.add(cost("sd", "san-diego", "San Diego County", 80));
        costs.add(cost("tex", "eagle-pass", "State of Texas", 1795));
        return costs;
    }

    /// As long in Spanish as those of the built-in corridor.
    private SortedMap<String, Text> payers() {
        TreeMap<String, Text> titles = new TreeMap<>();
        if (!crowded) return titles;
        for (Text payer : List.of(
                Text.of("Chicago and Illinois", "Chicago e Illinois"),
                Text.of("New York City", "Ciudad de Nueva York"),
                Text.of("Pima County (federal grants)", "Condado de Pima (subvenciones federales)"),
                Text.of("San Diego County", "Condado de San Diego"),
                Text.of("State of Texas", "Estado de Texas"))) titles.put(payer.in("en"), payer);
        return titles;
    }

    private static Sensitivity.Row assumption(String key, String label, double low, double high) {
        return new Sensitivity.Row(
                key,
                Text.of(label, label + " (es)"),
                "shares.csv",
                0.02,
                0.09,
                Provenance.Knowledge.WEAK,
                "S1",
                low,
                high,
                List.of());
    }

    public MadeUp days(int number) {
        days = number;
        return this;
    }

    public MadeUp replicates(int number) {
        replicates = number;
        return this;
    }

    public MadeUp places(int number) {
        for (int i = places.size(); i < number; i++) {
            place("extra-" + i, "Extra place " + i, Kind.CITY, 30 + i / 2.0, -90 + i / 3.0, 1000, 900);
        }
        return this;
    }

    public MadeUp later(double value) {
        later = List.of(new Figures.Observation(
                "nyc",
                Who.EVERYBODY,
                Measure.CENSUS,
                Span.day(AS_OF.plusDays(30)),
                value,
                Figures.Comparator.EXACTLY,
                known("S1")));
        lookBack = List.of(new LookBackRow(
                "New York City shelter",
                "present",
                "Sat 27 Jan 2024",
                value,
                "about",
                60_000,
                64_000,
                66_000,
                69_000,
                73_000,
                "S1"));
        return this;
    }

    private void place(String id, String name, Kind kind, double lat, double lon, double capacity, double around) {
        Optional<Position> position = Double.isNaN(lat) ? Optional.empty() : Optional.of(new Position(lat, lon));
        Optional<Quantity> room = capacity > 0 ? Optional.of(Quantity.of(capacity)) : Optional.empty();
        Place.Unit unit = id.equals("massachusetts") ? Place.Unit.HOUSEHOLDS : Place.Unit.PEOPLE;
        places.add(new Place(
                id,
                Text.of(name),
                kind,
                position,
                new TreeSet<>(),
                new Place.Room(unit, room, Optional.empty(), new Place.WhenFull.Wait(), 0, 14),
                Place.Service.UNBOUNDED,
                new Place.Onward.Shares(),
                1,
                true,
                known("S1")));
        level.add(around);
    }

    private void route(String from, String to) {
        routes.add(new Route(
                from + "-" + to,
                from,
                to,
                Route.Mode.BUS,
                new Route.Travel.Days(new Quantity.Range("days", 1, 2, 4)),
                Optional.of(Quantity.of(500)),
                Route.Otherwise.WAIT,
                new Provenance("S2", Optional.of(AS_OF), false, Provenance.Knowledge.ASSUMED)));
    }

    private static Provenance known(String source) {
        return new Provenance(source, Optional.of(AS_OF), false, Provenance.Knowledge.IDENTIFIED);
    }

    public Scenario scenario() {
        TreeMap<Integer, Double> one = new TreeMap<>();
        one.put(1, 1.0);
        List<Money.Cost> costs = costs();
        List<Figures.Observation> seen = new ArrayList<>();
        for (int month = 0; month < 4; month++) {
            LocalDate day = START.plusMonths(month).plusDays(20);
            seen.add(observation("nyc", Measure.CENSUS, Span.day(day), 60_000 + 2000 * month));
            seen.add(observation("chicago", Measure.CENSUS, Span.day(day), 11_000 + 1000 * month));
            LocalDate first = START.plusMonths(month);
            seen.add(observation(
                    "laredo-port",
                    Measure.ARRIVALS,
                    new Span(first, first.plusMonths(1).minusDays(1)),
                    21_000));
        }
        return new Scenario(
                new Scenario.Header("made-up", title, START, AS_OF, days, 1000, 1),
                new Cohorts(List.of(new Cohorts.Group("single-adult", Text.of("Single adults"), one)), new TreeMap<>()),
                new Scenario.Network(places, routes, List.of()),
                new Behaviour(List.of(), List.of(), List.of(), List.of()),
                new Figures(List.of(), List.of(), seen),
                new Money(costs, List.of(), payers()),
                levers(),
                List.of(
                        new Source(
                                "S1",
                                "Asylum seeker census",
                                "City of New York",
                                Optional.of(AS_OF),
                                "https://www.nyc.gov/census"),
                        new Source("S2", "A judgement", "", Optional.empty(), "javascript:alert(1)")));
    }

    private static Figures.Observation observation(String place, Measure measure, Span span, double value) {
        return new Figures.Observation(
                place, Who.EVERYBODY, measure, span, value, Figures.Comparator.EXACTLY, known("S1"));
    }

    private static Money.Cost cost(String id, String place, String payer, double amount) {
        return new Money.Cost(
                id,
                new Money.Target.AtPlace(place),
                payer,
                Money.Per.PERSON_NIGHT,
                Quantity.of(amount),
                Optional.empty(),
                Optional.empty(),
                known("S1"));
    }

    private static Money.Cost trade() {
        return new Money.Cost(
                "rail",
                new Money.Target.AtPlace("laredo-port"),
                "Railways",
                Money.Per.DAY,
                Quantity.of(200),
                Optional.empty(),
                Optional.empty(),
                Money.Account.OTHER,
                known("S1"));
    }

    private static Lever lever(String id, Lever.Kind kind) {
        return new Lever(
                id,
                Text.of("Open 1,000 beds in Chicago (" + id + ")"),
                kind,
                Text.of("The city and the state"),
                false,
                List.of(new Lever.Change(
                        new Lever.Target.Capacity("chicago"),
                        Lever.Operation.ADD,
                        new Quantity.Between("x", 800, 1200),
                        Optional.of(AS_OF.plusDays(10)),
                        Optional.empty())),
                Optional.empty(),
                List.of(new Lever.Card(
                        Lever.Heading.DISPLACED, Text.of("Those who would have been elsewhere."), List.of())),
                "",
                new Provenance("S2", Optional.of(AS_OF), false, Provenance.Knowledge.WEAK));
    }

    public Ensemble ensemble() {
        return ensemble(1);
    }

    /// @param spread of the paths; 1 = the forecast
    private Ensemble ensemble(double spread) {
        Scenario scenario = scenario();
        Frame frame = Frame.of(scenario);
        Ensemble ensemble = Ensemble.collecting(frame, replicates);
        SplittableRandom dice = new SplittableRandom(7);
        for (int r = 0; r < replicates; r++) {
            Outcome outcome = new Outcome(frame, r);
            for (int place = 0; place < places.size(); place++) path(outcome, place, dice.split(), spread);
            for (int cost = 0; cost < costs().size(); cost++) {
                for (int month = 0; month < frame.timeline().months().size(); month++) {
                    outcome.addCost(cost, month, dollars(cost, crowded ? 0.6 : 0.1, dice));
                }
            }
            ensemble.accept(outcome);
        }
        return ensemble;
    }

    /// US dollars in a month: 300 million at the first cost, less at the others, and up to `spread` of it more. In the
    /// crowded corridor what San Diego County spends in two weeks has six digits.
    private double dollars(int cost, double spread, SplittableRandom dice) {
        double usual = crowded && cost == 5 ? 1.4e6 : 3e8 / (cost * 7 + 1);
        return usual * (1 + spread * dice.nextDouble());
    }

    private void path(Outcome outcome, int place, SplittableRandom dice, double spread) {
        double base = level.get(place);
        double drift = 1;
        int asOf = outcome.frame().asOfDay();
        double growth = crowded ? 1 + 0.003 * dice.nextDouble() : 1;
        for (int day = 0; day < outcome.frame().days(); day++) {
            if (day > asOf) drift *= growth;
            if (day > asOf) drift *= 1 + 0.002 + 0.012 * (dice.nextDouble() - 0.5) * (expected ? 0 : spread);
            double turn = crowded ? 0 : 0.12 * Math.cos(day / 50.0 + place);
            double season = 1 - turn - 0.002 * Math.max(0, asOf - day);
            double people = Math.floor(
                    base * season * drift * (1 + (expected ? 0 : 0.03 * (dice.nextDouble() - 0.5) * spread)));
            outcome.add(Measure.CENSUS, place, 1, day, people);
            outcome.add(Measure.ARRIVALS, place, 1, day, Math.floor(people / 20));
            var room = places.get(place).room().capacity();
            if (room.isPresent() || crowded) {
                outcome.setRoom(place, day, people, room.map(Quantity::central).orElse(Double.NaN));
            }
        }
    }

    public Briefing.Input input() {
        Ensemble ensemble = ensemble();
        return new Briefing.Input(
                scenario(),
                new Settings(
                        1,
                        replicates,
                        expected ? Settings.Mode.EXPECTED : Settings.Mode.RANDOM,
                        Collections.emptySortedSet(),
                        1),
                ensemble,
                overflow(),
                effects(),
                later,
                lookBack,
                List.of(
                        check("Mean census, infinite server", "Presentes, media", "1,240", "1,238.6"),
                        check("Little's law", "Ley de Little", "12.4", "12.4")),
                List.of(Text.of("1 row of arrivals.csv is not read: published after 2023-12-28")),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "0.1.0",
                language,
                extras);
    }

    private static SelfTestRow check(String english, String spanish, String expected, String found) {
        return new SelfTestRow(Text.of(english, spanish), Text.of(expected), Text.of(found), Text.of("z < 4.5"), true);
    }

    private Overflow overflow() {
        return new Overflow(List.of(
                row("any", 1, -200, 2, 12),
                row("massachusetts", 1, 1, 1, 3),
                row("nyc", 0.84, 11, 33, -1),
                row("chicago", 0.62, 20, 61, -1),
                row("denver", 0.31, 30, -1, -1),
                row("del-rio", 0.995, 1, 1, 1),
                row("ice", 0.004, -1, -1, -1),
                row("san-antonio", 0, -1, -1, -1)));
    }

    private static Overflow.Row row(String place, double chance, int low, int median, int high) {
        return new Overflow.Row(
                place,
                "all",
                "people",
                OptionalDouble.of(1000),
                chance,
                day(low),
                day(median),
                day(high),
                day(low).map(day -> day.minusDays(14)),
                1100,
                3000);
    }

    private static Optional<LocalDate> day(int ahead) {
        return ahead < 0 ? Optional.empty() : Optional.of(AS_OF.plusDays(ahead));
    }

    private List<LeverEffect> effects() {
        List<LeverEffect> effects = new ArrayList<>();
        for (Lever lever : scenario().levers()) {
            effects.add(new LeverEffect(
                    lever,
                    100,
                    List.of(
                            new LeverEffect.Row("chicago", "unmet_person_nights", "person-nights", -4210, -9800, 0),
                            new LeverEffect.Row("chicago", "peak", "people", -310, -520, -90),
                            new LeverEffect.Row("chicago", "probability_over", "probability", -0.21, -0.28, -0.14),
                            new LeverEffect.Row("denver", "peak", "people", 0, 0, 0)),
                    List.of(
                            new LeverEffect.Row("chicago", "people_last_day", "people", 240, 100, 300),
                            new LeverEffect.Row("nyc", "people_last_day", "people", -200, -300, -100),
                            new LeverEffect.Row("other sector", "people_last_day", "people", -30, -50, -10),
                            new LeverEffect.Row("travelling", "people_last_day", "people", -10, -20, 0)),
                    List.of(new LeverEffect.Row("set out again", "people_set_out", "people", 40, 10, 70)),
                    List.of(
                            new LeverEffect.Row("Railways", "other", "usd", 2e8, 1e8, 3e8),
                            new LeverEffect.Row("Chicago and Illinois", "reception", "usd", 1e6, 5e5, 2e6))));
        }
        return effects;
    }
}
