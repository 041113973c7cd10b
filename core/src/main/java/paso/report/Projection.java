package paso.report;

import java.util.List;
import paso.scenario.Place.Position;

/// Albers equal-area conic on the sphere, fitted to some positions (Snyder 1987, Map Projections: A Working Manual,
/// equations 14-1 to 14-6, with R = 1).
final class Projection {

    static final double WIDTH = 760;

    private static final double MARGIN = 46;
    private static final double HIGHEST = 620;

    private final double n;
    private final double c;
    private final double rho0;
    private final double middle; // longitude, radians
    private double scale = 1;
    private double left;
    private double top;
    private double height = 200;

    private Projection(double south, double north, double west, double east) {
        double first = south + (north - south) / 6;
        double second = north - (north - south) / 6;
        double sum = (StrictMath.sin(first) + StrictMath.sin(second)) / 2;
        // On the equator the cone would be flat; a cone this blunt is a cylinder to the eye.
        n = Math.abs(sum) < 0.02 ? 0.02 : sum;
        c = StrictMath.cos(first) * StrictMath.cos(first) + 2 * n * StrictMath.sin(first);
        rho0 = rho((south + north) / 2);
        middle = (west + east) / 2;
    }

    /// Fits all of `positions` with room around them.
    static Projection around(List<Position> positions) {
        double south = 90, north = -90, west = 180, east = -180;
        for (Position position : positions) {
            south = Math.min(south, position.latitude());
            north = Math.max(north, position.latitude());
            west = Math.min(west, position.longitude());
            east = Math.max(east, position.longitude());
        }
        if (north - south < 2) {
            north = Math.min(89, north + 1);
            south = Math.max(-89, south - 1);
        }
        Projection projection = new Projection(rad(south), rad(north), rad(west), rad(east));
        projection.fit(positions);
        return projection;
    }

    private void fit(List<Position> positions) {
        double x0 = Double.MAX_VALUE, x1 = -Double.MAX_VALUE, y0 = Double.MAX_VALUE, y1 = -Double.MAX_VALUE;
        for (Position position : positions) {
            double[] at = flat(rad(position.latitude()), rad(position.longitude()));
            x0 = Math.min(x0, at[0]);
            x1 = Math.max(x1, at[0]);
            y0 = Math.min(y0, at[1]);
            y1 = Math.max(y1, at[1]);
        }
        double wide = Math.max(x1 - x0, 0.01);
        double tall = Math.max(y1 - y0, 0.01);
        scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HIGHEST - 2 * MARGIN) / tall);
        height = Math.max(220, tall * scale + 2 * MARGIN);
        left = WIDTH / 2 - (x0 + x1) / 2 * scale;
        top = height / 2 - (y0 + y1) / 2 * scale;
    }

    double height() {
        return height;
    }

    /// x and y in the picture, y downwards.
    double[] of(Position position) {
        return of(position.latitude(), position.longitude());
    }

    double[] of(double latitude, double longitude) {
        double[] at = flat(rad(latitude), rad(longitude));
        return new double[] {left + at[0] * scale, top + at[1] * scale};
    }

    private double[] flat(double latitude, double longitude) {
        double theta = n * (longitude - middle);
        double rho = rho(latitude);
        return new double[] {rho * StrictMath.sin(theta), rho * StrictMath.cos(theta) - rho0};
    }

    private double rho(double latitude) {
        return Math.sqrt(Math.max(0, c - 2 * n * StrictMath.sin(latitude))) / n;
    }

    private static double rad(double degrees) {
        return StrictMath.toRadians(degrees);
    }
}
