package paso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Land and borders in a few strokes: straight lines between named capes, river mouths and border points.
final class Outline {

    private Outline() {}

    /// Graticule, then coasts, then borders, as SVG paths.
    static String path(Projection projection) {
        return graticule(projection) + lines(projection);
    }

    private static String graticule(Projection projection) {
        StringBuilder path = new StringBuilder();
        for (int latitude = -80; latitude <= 80; latitude += 10) {
            String at = "M";
            for (int longitude = -180; longitude <= 180; longitude += 5)
                at = point(path, at, projection, latitude, longitude);
        }
        for (int longitude = -180; longitude <= 180; longitude += 10) {
            String at = "M";
            for (int latitude = -80; latitude <= 80; latitude += 10)
                at = point(path, at, projection, latitude, longitude);
        }
        return path.isEmpty() ? "" : "<path class=\"graticule\" d=\"" + path + "\"/>";
    }

    private static String lines(Projection projection) {
        StringBuilder svg = new StringBuilder();
        StringBuilder path = new StringBuilder();
        String kind = "";
        String at = "M";
        for (String line : read().lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            String[] cells = line.split(",", -1);
            if (cells.length == 1) {
                close(svg, kind, path);
                kind = cells[0].strip();
                path = new StringBuilder();
                at = "M";
            } else at = point(path, at, projection, Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        }
        close(svg, kind, path);
        return svg.toString();
    }

    private static void close(StringBuilder svg, String kind, StringBuilder path) {
        if (!path.isEmpty())
            svg.append("<path class=\"")
                    .append(kind)
                    .append("\" d=\"")
                    .append(path)
                    .append("\"/>");
    }

    /// Adds a point, or breaks the line where it is far outside the picture.
    private static String point(
            StringBuilder path, String at, Projection projection, double latitude, double longitude) {
        double[] spot = projection.of(latitude, longitude);
        boolean far = spot[0] < -900 || spot[0] > 1700 || spot[1] < -900 || spot[1] > 1700;
        if (far) return "M";
        path.append(at).append(Page.at(spot[0])).append(' ').append(Page.at(spot[1]));
        return "L";
    }

    private static String read() {
        try (InputStream lines = Outline.class.getResourceAsStream("outline.csv")) {
            if (lines == null) throw new IllegalStateException("outline.csv is missing from the build");
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
