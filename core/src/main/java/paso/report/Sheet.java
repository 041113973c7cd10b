package paso.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Overflow;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Scenario;
import paso.scenario.Source;

/// What every section needs: the run, its names, and the words to say them in.
final class Sheet {

    private final Briefing.Input input;
    private final Words words;
    private final Shown shown;
    private final Set<String> sources = new TreeSet<>();
    private final TreeMap<String, Bands> bands = new TreeMap<>();

    Sheet(Briefing.Input input) {
        this.input = input;
        words = new Words(input.language());
        shown = new Shown(input.scenario(), input.extras().sharing(), words);
        for (Source source : input.scenario().sources()) sources.add(source.key());
    }

    /// What may be shown at the page's level of sharing.
    Shown shown() {
        return shown;
    }

    /// Places that may be shown.
    List<Place> places() {
        return scenario().network().places().stream()
                .filter(place -> shown.place(place.id()))
                .toList();
    }

    Words words() {
        return words;
    }

    Scenario scenario() {
        return input.scenario();
    }

    Ensemble ensemble() {
        return input.ensemble();
    }

    Extras extras() {
        return input.extras();
    }

    Overflow overflow() {
        return input.overflow();
    }

    Frame frame() {
        return input.ensemble().frame();
    }

    /// `true` when the run has no chance in it and so gives neither intervals nor probabilities.
    boolean working() {
        return input.settings().mode() == Settings.Mode.EXPECTED
                || input.ensemble().replicates() < 2;
    }

    LocalDate asOf() {
        return input.scenario().header().asOf();
    }

    /// Places marked `report`, by kind and id; all of them where none is marked.
    List<Place> reported() {
        List<Place> marked = new ArrayList<>();
        for (Place place : places()) if (place.report()) marked.add(place);
        return marked.isEmpty() ? places() : marked;
    }

    /// Name of a place or an area, or the id where it is neither.
    String name(String id) {
        for (Place place : scenario().network().places()) if (place.id().equals(id)) return words.of(place.title());
        for (Scenario.Area area : scenario().network().areas()) if (area.id().equals(id)) return words.of(area.title());
        return id;
    }

    /// What is set against capacity, or else what is most telling at a place of this kind.
    Bands.What telling(Place place) {
        int index = frame().place(place.id());
        if (ensemble().hasCapacity(index)) return Bands.What.ROOM;
        return switch (place.kind()) {
            case TRANSIT, SECTOR, PORT -> Bands.What.ARRIVALS;
            case HOLDING, RECEPTION, CITY, DETENTION, CHILDREN, COMMUNITY, EXIT -> Bands.What.PRESENT;
        };
    }

    /// Worked out once for each place and quantity.
    Bands bands(Place place, Bands.What what) {
        return bands.computeIfAbsent(
                place.id() + " " + what, _ -> Bands.of(ensemble(), frame().place(place.id()), what));
    }

    /// Whether chance alone and chance with unknown parameters were run too.
    boolean widths() {
        return !working()
                && extras().chance().isPresent()
                && extras().parameters().isPresent();
    }

    /// Bands of the runs in which less is unknown, the wider first; none where they were not run.
    List<Bands> narrower(Place place, Bands.What what) {
        if (!widths()) return List.of();
        List<Bands> some = new ArrayList<>();
        for (Ensemble less :
                List.of(extras().parameters().orElseThrow(), extras().chance().orElseThrow())) {
            some.add(Bands.of(less, less.frame().place(place.id()), what));
        }
        return some;
    }

    String unit(Place place) {
        return words.say(place.room().unit() == Place.Unit.PEOPLE ? Say.PEOPLE : Say.HOUSEHOLDS);
    }

    /// A mark that leads to a source of the scenario, or nothing where the key is empty; the key alone where
    /// unknown.
    String mark(String key) {
        if (key.isEmpty()) return "";
        String text = Page.escape(key);
        if (!sources.contains(key)) return " <span class=\"mark\">[" + text + "]</span>";
        return " <a class=\"mark\" href=\"#source-" + text + "\">[" + text + "]</a>";
    }

    /// A mark that leads to a source, or to the assumptions where there is none.
    String origin(Provenance origin) {
        if (!origin.source().isEmpty()) return mark(origin.source());
        if (origin.knowledge() == Provenance.Knowledge.IDENTIFIED) return "";
        return " <a class=\"mark\" href=\"#" + Part.ASSUMPTIONS.id() + "\">[" + Page.escape(words.say(Term.ASSUMED))
                + "]</a>";
    }

    /// The name of a place, leading to its chart where there is one.
    String toChart(Place place) {
        String name = Page.escape(words.of(place.title()));
        return shown.days() && reported().contains(place)
                ? "<a href=\"#chart-" + Page.escape(place.id()) + "\">" + name + "</a>"
                : name;
    }

    /// Opens a section with its heading.
    void open(Page page, Part part) {
        page.raw("<section id=\"" + part.id() + "\" aria-labelledby=\"h-" + part.id() + "\">\n<h2 id=\"h-" + part.id());
        page.raw("\">").text(words.say(part.title())).raw("</h2>\n");
    }

    /// The line under a table or picture that leads to the run.
    void fromRun(Page page) {
        page.raw("<p class=\"from\"><a href=\"#run\">")
                .text(words.say(Say.FROM_RUN))
                .raw("</a></p>\n");
    }

    /// Opens a box that scrolls by itself where it is too wide, and can be reached by keyboard.
    void openBox(Page page, String label) {
        page.raw("<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .text(words.say(Say.BOX, label))
                .raw("\">\n");
    }

    void closeBox(Page page) {
        page.raw("</div>\n");
    }

    /// Opens a box with a table in it, up to its first row.
    void openTable(Page page, String label, String caption, List<? extends Phrase> columns) {
        openBox(page, label);
        page.raw("<table>\n<caption>").text(caption).raw("</caption>\n<thead><tr>");
        for (Phrase column : columns) {
            page.raw("<th scope=\"col\">").text(words.say(column)).raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
    }

    void closeTable(Page page) {
        page.raw("</tbody>\n</table>\n");
        closeBox(page);
    }
}
