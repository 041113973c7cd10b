package paso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import paso.results.Overflow;
import paso.scenario.Place;
import paso.scenario.Route;

/// The corridor, drawn: places by kind, routes as thin lines that are all alike, an outline to find one's way.
final class CorridorMap {

    /// Characters of a name.
    private static final int LONGEST = 34;

    private static final double LINE = 11.5;

    private final Sheet sheet;
    private final Words words;
    private final Page page;
    private final List<double[]> taken = new ArrayList<>(); // x0, y0, x1, y1 of what is drawn

    CorridorMap(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write() {
        sheet.open(page, Part.MAP);
        List<Place> here = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        for (Place place : sheet.places()) {
            if (place.position().isPresent()) here.add(place);
            else nowhere.add(words.of(place.title()));
        }
        if (here.isEmpty()) page.paragraph(words.say(Say.MAP_EMPTY));
        else picture(here);
        if (!nowhere.isEmpty()) page.paragraph("quiet", words.say(Say.MAP_NOWHERE, String.join(", ", nowhere)));
        page.paragraph("quiet", words.say(Say.MAP_MEANS));
        page.raw("</section>\n");
    }

    private void picture(List<Place> here) {
        Projection projection = Projection.around(
                here.stream().map(p -> p.position().orElseThrow()).toList());
        sheet.openBox(page, words.say(Say.MAP));
        page.raw("<svg class=\"map\" viewBox=\"0 0 " + Page.at(Projection.WIDTH) + " " + Page.at(projection.height()));
        page.raw("\" role=\"img\" aria-labelledby=\"map-t map-d\"><title id=\"map-t\">")
                .text(words.say(Say.MAP));
        page.raw("</title><desc id=\"map-d\">").text(words.say(Say.MAP_DESC, words.whole(here.size()), kinds(here)));
        page.raw("</desc>\n");
        page.raw(Outline.path(projection)).raw("\n");
        routes(here, projection);
        for (Place place : here) taken.add(box(projection, place, 6));
        for (Place place : here) shape(place, projection);
        for (Place place : labelled(here)) label(place, projection);
        page.raw("</svg>\n");
        sheet.closeBox(page);
        legend(here);
    }

    private String kinds(List<Place> here) {
        List<String> names = new ArrayList<>();
        for (Place place : here) {
            String word = words.say(kind(place.kind()));
            if (!names.contains(word)) names.add(word);
        }
        return String.join(", ", names);
    }

    static Term kind(Place.Kind kind) {
        return switch (kind) {
            case TRANSIT -> Term.KIND_TRANSIT;
            case SECTOR -> Term.KIND_SECTOR;
            case PORT -> Term.KIND_PORT;
            case HOLDING -> Term.KIND_HOLDING;
            case RECEPTION -> Term.KIND_RECEPTION;
            case CITY -> Term.KIND_CITY;
            case DETENTION -> Term.KIND_DETENTION;
            case CHILDREN -> Term.KIND_CHILDREN;
            case COMMUNITY -> Term.KIND_COMMUNITY;
            case EXIT -> Term.KIND_EXIT;
        };
    }

    /// Each pair of places once, whatever the number of routes and of people on them.
    private void routes(List<Place> here, Projection projection) {
        TreeSet<String> drawn = new TreeSet<>();
        StringBuilder path = new StringBuilder();
        for (Route route : sheet.scenario().network().routes()) {
            Place from = find(here, route.from());
            Place to = find(here, route.to());
            if (from == null || to == null || from.equals(to)) continue;
            boolean forward = route.from().compareTo(route.to()) < 0;
            if (!drawn.add(forward ? route.from() + " " + route.to() : route.to() + " " + route.from())) continue;
            double[] a = projection.of(from.position().orElseThrow());
            double[] b = projection.of(to.position().orElseThrow());
            path.append("M").append(Page.at(a[0])).append(' ').append(Page.at(a[1]));
            path.append("L").append(Page.at(b[0])).append(' ').append(Page.at(b[1]));
        }
        if (!path.isEmpty()) page.raw("<path class=\"route\" d=\"" + path + "\"/>\n");
    }

    private static @org.jspecify.annotations.Nullable Place find(List<Place> here, String id) {
        for (Place place : here) if (place.id().equals(id)) return place;
        return null;
    }

    private void shape(Place place, Projection projection) {
        double[] at = projection.of(place.position().orElseThrow());
        page.raw("<path class=\"place " + place.kind().word() + (likelyOver(place) ? " full" : "") + "\" d=\"M");
        page.raw(Page.at(at[0]) + " " + Page.at(at[1]) + outline(place.kind()) + "\"/>");
        if (likelyOver(place)) {
            page.raw("<path class=\"over\" d=\"M" + Page.at(at[0]) + " " + Page.at(at[1]) + outline(place.kind())
                    + "\"/>");
        }
        page.raw("\n");
    }

    /// More likely than not to run out of room within the horizon.
    private boolean likelyOver(Place place) {
        if (sheet.working()) return false;
        for (Overflow.Row row : sheet.overflow().rows()) {
            if (row.place().equals(place.id()) && row.probabilityOver() >= 0.5) return true;
        }
        return false;
    }

    /// Relative to the middle: circles for cities and where people settle, squares for custody, diamonds for
    /// sectors, triangles for ports, a house for reception, a cross where people leave the model.
    static String outline(Place.Kind kind) {
        return switch (kind) {
            case CITY -> "m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z";
            case TRANSIT, COMMUNITY -> "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z";
            case SECTOR -> "m0-6l6 6-6 6-6-6z";
            case PORT -> "m0-6l6 10.5h-12z";
            case HOLDING, DETENTION, CHILDREN -> "m-4.5-4.5h9v9h-9z";
            case RECEPTION -> "m0-6l5.5 4.5v6h-11v-6z";
            case EXIT -> "m-4.5-4.5l9 9m0-9l-9 9";
        };
    }

    /// Reported places first; then the rest.
    private List<Place> labelled(List<Place> here) {
        List<Place> order = new ArrayList<>();
        for (Place place : here) if (place.report()) order.add(place);
        for (Place place : here) if (!place.report()) order.add(place);
        return order;
    }

    /// Without what stands in parentheses at the end, and cut where still too long.
    static String brief(String name) {
        int open = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        String some = open > 0 ? name.substring(0, open) : name;
        return some.length() > LONGEST ? some.substring(0, LONGEST - 1) + "…" : some;
    }

    private void label(Place place, Projection projection) {
        double[] at = projection.of(place.position().orElseThrow());
        String name = brief(words.of(place.title()));
        double width = 6 * name.length() + 2;
        for (double[] spot : spots(width)) {
            double x = at[0] + spot[0];
            double y = at[1] + spot[1];
            double[] box = {x, y - LINE + 2, x + width, y + 3};
            if (!free(box, projection)) continue;
            taken.add(box);
            boolean left = spot[0] < 0 && spot[0] <= -width;
            boolean middle = spot[0] < 0 && !left;
            if (spot[2] > 0) {
                double end = left ? x + width + 1 : x - 1;
                page.raw("<path class=\"pointer\" d=\"M" + Page.at(at[0]) + " " + Page.at(at[1]) + "L");
                page.raw(Page.at(end) + " " + Page.at(y - 3.5) + "\"/>");
            }
            page.raw("<text x=\"" + Page.at(left ? x + width : middle ? at[0] : x) + "\" y=\"" + Page.at(y) + "\"");
            page.raw(left ? " class=\"ax\">" : middle ? " class=\"ay\">" : ">");
            page.text(name).raw("</text>\n");
            return;
        }
    }

    /// Where a label may begin, from the place: beside it, above, below, then further off with a line to it.
    private static List<double[]> spots(double width) {
        List<double[]> spots = new ArrayList<>();
        spots.add(new double[] {9, 4, 0});
        spots.add(new double[] {-9 - width, 4, 0});
        spots.add(new double[] {-width / 2, -9, 0});
        spots.add(new double[] {-width / 2, 17, 0});
        for (int far = 1; far <= 5; far++) {
            double up = 14.0 * far;
            spots.add(new double[] {12 + 6 * far, 4 - up, 1});
            spots.add(new double[] {12 + 6 * far, 4 + up, 1});
            spots.add(new double[] {-12 - 6 * far - width, 4 - up, 1});
            spots.add(new double[] {-12 - 6 * far - width, 4 + up, 1});
        }
        return spots;
    }

    private boolean free(double[] box, Projection projection) {
        if (box[0] < 2 || box[1] < 2 || box[2] > Projection.WIDTH - 2 || box[3] > projection.height() - 2) return false;
        for (double[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
        }
        return true;
    }

    private static double[] box(Projection projection, Place place, double half) {
        double[] at = projection.of(place.position().orElseThrow());
        return new double[] {at[0] - half, at[1] - half, at[0] + half, at[1] + half};
    }

    private void legend(List<Place> here) {
        List<String> seen = new ArrayList<>();
        page.raw("<ul class=\"keys\">\n");
        for (Place place : here) {
            String word = words.say(kind(place.kind()));
            if (seen.contains(word)) continue;
            seen.add(word);
            key("place " + place.kind().word(), place.kind(), word);
        }
        if (!sheet.working()) key("over", Place.Kind.CITY, words.say(Say.KEY_OVER));
        page.raw("</ul>\n");
    }

    private void key(String kind, Place.Kind shape, String word) {
        page.raw("<li><svg viewBox=\"-8 -8 16 16\" aria-hidden=\"true\" focusable=\"false\">");
        if (kind.equals("over")) page.raw("<path class=\"place full\" d=\"M0 0" + outline(shape) + "\"/>");
        page.raw("<path class=\"" + kind + "\" d=\"M0 0" + outline(shape) + "\"/></svg> ")
                .text(word)
                .raw("</li>\n");
    }
}
