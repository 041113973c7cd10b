package paso.data.output;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import paso.study.change.Finding;

/// A drawing of a finding, as SVG: what was published, what was to be expected without change with its 90 % band, the
/// day in question, and the days between which it began.
final class ChangePicture {

    private static final double LEFT = 64;
    private static final double RIGHT = 700;
    private static final double TOP = 44;
    private static final double BOTTOM = 300;

    private final Finding.Determined told;
    private final List<Finding.Point> points;
    private final XMLStreamWriter xml;
    private final double top;

    private ChangePicture(Finding.Determined told, XMLStreamWriter xml) {
        this.told = told;
        this.xml = xml;
        points = told.picture().points();
        double seen = 0;
        double band = 0;
        for (Finding.Point point : points) {
            if (point.value() > seen) seen = point.value();
            if (point.high() > band) band = point.high();
        }
        top = nice(Math.max(1, Math.max(seen, Math.min(band, 2 * seen))));
    }

    static String svg(Finding.Determined told) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ChangePicture(told, xml).draw();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written", e);
        }
        return text + "\n";
    }

    private void draw() throws XMLStreamException {
        xml.writeStartElement("svg");
        attributes("xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 720 350", "role", "img");
        attributes("font-family", "sans-serif", "font-size", "12");
        element("title", told.asked().series() + ", " + told.asked().since());
        element("desc", words());
        xml.writeEmptyElement("rect");
        attributes("width", "720", "height", "350", "fill", "#fff");
        text(LEFT, 18, "start", told.asked().series().toString());
        text(LEFT, 34, "start", words());
        axes();
        when();
        band();
        line(false);
        line(true);
        double day = x(told.asked().since());
        path("M%s %sV%s".formatted(at(day), at(TOP), at(BOTTOM)), "none", "#a00", "1.5", "4 3");
        legend();
        xml.writeEndElement();
    }

    private String words() {
        return String.format(
                Locale.ROOT,
                "%s at %s, as public on %s: %.2f of the level without change (95 %%: %.2f to %.2f)",
                told.changed() ? "A change stands out" : "No change stands out",
                told.asked().since(),
                told.asked().asOf(),
                told.ratio().middle(),
                told.ratio().low(),
                told.ratio().high());
    }

    private void axes() throws XMLStreamException {
        for (int i = 0; i <= 4; i++) {
            double value = top * i / 4;
            path("M%s %sH%s".formatted(at(LEFT), at(y(value)), at(RIGHT)), "none", "#ddd", "1", "");
            text(LEFT - 6, y(value) + 4, "end", String.format(Locale.ROOT, "%,.0f", value));
        }
        LocalDate first = points.getFirst().day();
        LocalDate last = points.getLast().day();
        text(LEFT, BOTTOM + 16, "start", first.toString());
        text(RIGHT, BOTTOM + 16, "end", last.toString());
        double day = x(told.asked().since());
        if (day > LEFT + 110 && day < RIGHT - 110)
            text(day, BOTTOM + 16, "middle", told.asked().since().toString());
    }

    private void when() throws XMLStreamException {
        if (told.when().isEmpty()) return;
        double from = Math.max(LEFT, x(told.when().get().first()) - 1);
        double to = Math.min(RIGHT, x(told.when().get().last()) + 1);
        xml.writeEmptyElement("rect");
        attributes("x", at(from), "y", at(TOP), "width", at(Math.max(0, to - from)), "height", at(BOTTOM - TOP));
        attributes("fill", "#a00", "fill-opacity", "0.12");
    }

    private void band() throws XMLStreamException {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (Finding.Point point : points) {
            if (Double.isNaN(point.expected())) continue;
            there.append(there.isEmpty() ? "M" : "L").append(spot(point.day(), point.high()));
            back.insert(0, "L" + spot(point.day(), point.low()));
        }
        path(there + back.toString() + "Z", "#0072b2", "none", "0", "");
    }

    private void line(boolean expected) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (Finding.Point point : points) {
            double value = expected ? point.expected() : point.value();
            if (!Double.isNaN(value)) path.append(pen ? "L" : "M").append(spot(point.day(), value));
            pen = !Double.isNaN(value);
        }
        path(path.toString(), "none", expected ? "#0072b2" : "#222", expected ? "2" : "1.3", expected ? "6 3" : "");
    }

    private void legend() throws XMLStreamException {
        text(
                LEFT,
                BOTTOM + 38,
                "start",
                "black: published; blue: expected without change, 90 % band; red: the day asked about"
                        + (told.when().isPresent() ? ", shaded: since when (90 %)" : ""));
    }

    private void path(String d, String fill, String stroke, String width, String dashes) throws XMLStreamException {
        xml.writeEmptyElement("path");
        attributes("d", d, "fill", fill, "stroke", stroke, "stroke-width", width);
        if (!fill.equals("none")) attributes("fill-opacity", "0.18");
        if (!dashes.isEmpty()) attributes("stroke-dasharray", dashes);
    }

    private void text(double x, double y, String anchor, String words) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes("x", at(x), "y", at(y), "text-anchor", anchor);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) xml.writeAttribute(pairs[i], pairs[i + 1]);
    }

    private double x(LocalDate day) {
        double first = points.getFirst().day().toEpochDay();
        double last = points.getLast().day().toEpochDay();
        return LEFT + (RIGHT - LEFT) * (day.toEpochDay() - first) / Math.max(1, last - first);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(1, value / top);
    }

    private String spot(LocalDate day, double value) {
        return at(x(day)) + " " + at(y(value));
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    /// The next of 1, 2, 4, 6, 8 or 10 times a power of ten.
    private static double nice(double value) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
        for (double step : new double[] {1, 2, 4, 6, 8}) if (step * power >= value) return step * power;
        return 10 * power;
    }
}
