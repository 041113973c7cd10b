package paso.data.displacement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import paso.report.CsvText;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Hunger;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.MajorRoute;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Spawning;
import paso.scenario.displacement.Spawning.Volume;
import paso.scenario.displacement.Trait;

/// Writes a case as a folder of plain files, with comments that say what each rule means.
public final class CaseWriter {

    private final CaseScenario scenario;
    private final Displacement of;

    private CaseWriter(CaseScenario scenario) {
        this.scenario = scenario;
        of = scenario.displacement();
    }

    /// Every file of the folder, by name.
    public static Map<String, byte[]> files(CaseScenario scenario) {
        CaseWriter writer = new CaseWriter(scenario);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(Form.SCENARIO, writer.header());
        files.put(Form.PLACES.file(), writer.places());
        files.put(Form.ROUTES.file(), writer.routes());
        if (!writer.of.majorRoutes().isEmpty()) files.put(Form.MAJOR_ROUTES.file(), writer.majorRoutes());
        files.put(Form.CLOSURES.file(), writer.closures());
        if (!writer.of.siteChanges().isEmpty()) files.put(Form.CHANGES.file(), writer.changes());
        files.put(Form.INTENSITIES.file(), writer.intensities());
        files.put(Form.REGISTRATIONS.file(), writer.registrations());
        files.put(Form.CORRECTIONS.file(), writer.corrections());
        Circumstances around = writer.of.circumstances();
        if (!around.hunger().isEmpty()) files.put(Form.HUNGER.file(), writer.hunger());
        if (!around.floods().isEmpty()) files.put(Form.FLOODS.file(), writer.floods());
        if (!around.traits().isEmpty()) files.put(Form.TRAITS.file(), writer.traits());
        files.put(Form.RULES, writer.rules());
        files.put(Form.LEVERS, writer.levers());
        files.put(Form.COSTS.file(), writer.costs());
        return files;
    }

    private byte[] header() {
        String law = of.law() == Law.CODE ? "code" : "documented";
        return bytes("""
                # A case of displacement; docs/scenario-format.md says what each file holds.
                paso: 1
                model: displacement
                id: %s
                title: %s
                start: %s
                days: %d
                law: %s          # code: what Flee's code does; documented: what its documentation says
                """.formatted(
                        quoted(of.id()),
                        quoted(scenario.title()),
                        of.timeline().start(),
                        of.timeline().days(),
                        law));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private byte[] places() {
        TreeSet<String> attributes = new TreeSet<>();
        for (Site site : of.sites()) attributes.addAll(site.attributes().keySet());
        List<String> columns = new ArrayList<>(Form.PLACES.needed());
        columns.addAll(attributes);
        CsvText csv = head(columns);
        for (Site site : of.sites()) {
            csv.text(site.id())
                    .text(scenario.name(site.id()))
                    .text(site.region())
                    .text(site.country());
            exact(csv, site.x());
            exact(csv, site.y());
            csv.text(site.kind().word());
            csv.text(Long.toString(site.population()));
            csv.text(Long.toString(site.capacity()));
            for (String attribute : attributes) {
                Double value = site.attributes().get(attribute);
                if (value == null) csv.empty();
                else exact(csv, value);
            }
            csv.endLine();
        }
        return csv.bytes();
    }

    private byte[] routes() {
        CsvText csv = head(Form.ROUTES.needed());
        for (Link link : of.links()) {
            csv.text(link.one()).text(link.other());
            exact(csv, link.km());
            csv.text(Integer.toString(link.forcedRedirection()));
            if (link.kmPerDay().isPresent()) exact(csv, link.kmPerDay().getAsDouble());
            else csv.empty();
            exact(csv, link.walkChance());
            csv.endLine();
        }
        return csv.bytes();
    }

    private byte[] majorRoutes() {
        CsvText csv = head(Form.MAJOR_ROUTES.needed());
        int number = 0;
        for (MajorRoute route : of.majorRoutes()) {
            number++;
            for (String site : route.sites())
                csv.text(Integer.toString(number)).text(site).endLine();
        }
        return csv.bytes();
    }

    private byte[] closures() {
        CsvText csv = head(Form.CLOSURES.needed());
        for (Closure closure : of.closures()) {
            switch (closure) {
                case Closure.Border(String one, String other, int _, OptionalInt _) ->
                    csv.text("border").text(one).text(other);
                case Closure.SiteLinks(String one, String other, int _, OptionalInt _) ->
                    csv.text("place").text(one).text(other);
                case Closure.OneLink(String one, String other, int _, OptionalInt _) ->
                    csv.text("route").text(one).text(other);
                case Closure.Camp(String one, int _, OptionalInt _) ->
                    csv.text("camp").text(one).empty();
                case Closure.IdpCamp(String one, int _, OptionalInt _) ->
                    csv.text("idp_camp").text(one).empty();
                case Closure.Redirection(String one, String other, int _, OptionalInt _) ->
                    csv.text("redirection").text(one).text(other);
            }
            csv.text(Integer.toString(closure.from()));
            if (closure.until().isPresent())
                csv.text(Integer.toString(closure.until().getAsInt()));
            else csv.empty();
            csv.endLine();
        }
        return csv.bytes();
    }

    private byte[] changes() {
        List<String> columns = new ArrayList<>(Form.CHANGES.needed());
        columns.addAll(Form.CHANGES.free());
        CsvText csv = head(columns);
        for (SiteChange change : of.siteChanges()) {
            csv.text(change.site()).text(change.kind().word()).text(Integer.toString(change.day()));
            if (change.kind() == Site.Kind.CONFLICT) exact(csv, change.intensity());
            else csv.empty();
            csv.endLine();
        }
        return csv.bytes();
    }

    private byte[] intensities() {
        CsvText csv = head(Form.INTENSITIES.needed());
        for (Intensity change : of.intensities()) {
            csv.text(change.site()).text(Integer.toString(change.day()));
            exact(csv, change.value());
            csv.endLine();
        }
        return csv.bytes();
    }

    private byte[] registrations() {
        CsvText csv = head(Form.REGISTRATIONS.needed());
        for (Count count : of.totals()) registered(csv, Form.TOTAL, count);
        for (Registration counted : of.registrations())
            for (Count count : counted.counts()) registered(csv, counted.site(), count);
        return csv.bytes();
    }

    private static void registered(CsvText csv, String place, Count count) {
        csv.text(place).text(count.date().toString());
        exact(csv, count.people());
        csv.endLine();
    }

    private byte[] corrections() {
        CsvText csv = head(Form.CORRECTIONS.needed());
        for (Registration counted : of.registrations())
            for (var date : counted.corrected())
                csv.text(counted.site()).text(date.toString()).endLine();
        return csv.bytes();
    }

    private byte[] hunger() {
        CsvText csv = head(Form.HUNGER.needed());
        for (Hunger one : of.circumstances().hunger()) {
            csv.text(one.region());
            exact(csv, one.day());
            exact(csv, one.percent());
            csv.endLine();
        }
        return csv.bytes();
    }

    private byte[] floods() {
        CsvText csv = head(Form.FLOODS.needed());
        for (Flood one : of.circumstances().floods()) {
            csv.text(one.site())
                    .text(Integer.toString(one.day()))
                    .text(Integer.toString(one.level()))
                    .endLine();
        }
        return csv.bytes();
    }

    private byte[] traits() {
        CsvText csv = head(Form.TRAITS.needed());
        for (Trait trait : of.circumstances().traits()) {
            weights(csv, trait, Form.TOTAL, trait.usual());
            trait.special().forEach((place, weights) -> weights(csv, trait, place, weights));
        }
        return csv.bytes();
    }

    private static void weights(CsvText csv, Trait trait, String place, List<Double> weights) {
        for (int v = 0; v < weights.size(); v++) {
            csv.text(trait.name()).text(trait.values().get(v)).text(place);
            exact(csv, weights.get(v));
            csv.endLine();
        }
    }

    private byte[] rules() {
        StringBuilder text = new StringBuilder("# How many people are displaced, and where.\ndisplaced:\n");
        Spawning spawning = of.spawning();
        String volume = switch (spawning.volume()) {
            case Volume.Registered _ -> "registered";
            case Volume.Constant(double people) -> "constant\n  number: " + Form.plain(people);
            case Volume.Poisson(double people) -> "poisson\n  number: " + Form.plain(people);
            case Volume.Share(double share) -> "share\n  number: " + Form.plain(share);
            case Volume.Flooded(Volume.How how, List<Double> byLevel) ->
                Form.FLOODS_DISPLACE + how.name().toLowerCase(Locale.ROOT) + "\n  by-level: " + list(byLevel);
        };
        text.append("  # registered: as camps grow; constant, poisson: number a zone and day; share: of its people\n");
        text.append(
                "  # flood-constant, flood-poisson, flood-share: the same by level of water, as by-level lists them\n");
        text.append("  volume: ").append(volume).append('\n');
        for (Form.Switch<Spawning> rule : Form.DISPLACED_SWITCHES)
            line(text, rule.key(), rule.of().apply(spawning) ? "yes" : "no", rule.words());
        line(text, "decay", list(spawning.decay()), "times, by age of the conflict; [] = none");
        line(text, "decay-days", Integer.toString(spawning.decayDays()), "days for each of them");
        text.append(
                "# How they move: a path weighs ((softening + draw) / (soft-km + km)^distance-power * room)^power.\n");
        text.append("moving:\n");
        for (Form.Amount<Moving> rule : Form.MOVING_NUMBERS)
            line(text, rule.key(), Form.plain(rule.of().apply(of.moving())), rule.words());
        for (Form.Switch<Moving> rule : Form.MOVING_SWITCHES)
            line(text, rule.key(), rule.of().apply(of.moving()) ? "yes" : "no", rule.words());
        for (Form.Levels<Moving> rule : Form.MOVING_LEVELS)
            line(text, rule.key(), list(rule.of().apply(of.moving())), rule.words());
        return bytes(text.toString());
    }

    private static String list(List<Double> values) {
        return "[" + String.join(", ", values.stream().map(Form::plain).toList()) + "]";
    }

    private static void line(StringBuilder text, String key, String value, String words) {
        text.append("  %-40s # %s%n".formatted(key + ": " + value, words).replace("\r", ""));
    }

    private byte[] levers() {
        if (!scenario.levers().isEmpty()) throw new IllegalStateException("levers are written by people");
        return bytes("""
                # What can be tried with --levers ID; each is compared with the run without it. For example:
                # levers:
                #   - id: more-room
                #     title: More room in the camp
                #     changes:
                #       - {capacity: CAMP, people: 20000}
                #       - {close-route: [PLACE, OTHER]}
                #       - {close-place: PLACE, from-day: 10, until-day: 40}
                #       - {close-border: [COUNTRY, OTHER], from-day: 10}
                #       - {open-border: [COUNTRY, OTHER]}
                #       - {conflict: PLACE, factor: 0.5, from-day: 30}
                #       - {displaced: 1.2}
                levers: []
                """);
    }

    private byte[] costs() {
        CsvText csv = head(List.of("place", "per_person_night", "source"));
        scenario.nightly().forEach((place, dollars) -> {
            csv.text(place);
            exact(csv, dollars);
            csv.empty().endLine();
        });
        return csv.bytes();
    }

    private static CsvText head(List<String> columns) {
        CsvText csv = new CsvText(1 << 12);
        for (String column : columns) csv.text(column);
        return csv.endLine();
    }

    private static void exact(CsvText csv, double value) {
        csv.ready(Form.plain(value).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
