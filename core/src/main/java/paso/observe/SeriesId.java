package paso.observe;

/// Names a series: what is published, where, and what is counted. Written `series/place/measure`.
public record SeriesId(String series, String place, String measure) implements Comparable<SeriesId> {

    @Override
    public int compareTo(SeriesId other) {
        int order = series.compareTo(other.series);
        if (order == 0) order = place.compareTo(other.place);
        return order == 0 ? measure.compareTo(other.measure) : order;
    }

    @Override
    public String toString() {
        return series + "/" + place + "/" + measure;
    }
}
