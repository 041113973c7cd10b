package paso.data.output;

import java.util.List;
import java.util.Optional;
import paso.report.CsvText;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Measure;
import paso.scenario.Place;

/// `bands.csv`: how wide the band is by chance alone, with unknown parameters, and with arrivals.
///
/// Days after the as-of date, group `all`, places that are reported; sorted by place, measure, width and date. A
/// series that is zero everywhere has no lines.
final class BandTable {

    static final List<String> COLUMNS =
            List.of("date", "place", "group", "measure", "width", "q05", "q25", "q50", "q75", "q95", "unit");

    private static final List<Measure> MEASURES =
            List.of(Measure.CENSUS, Measure.WAITING, Measure.ARRIVALS, Measure.DEPARTURES);

    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Release release;
    private final CsvText text = new CsvText(1 << 20);

    private BandTable(Release release) {
        this.release = release;
    }

    static byte[] of(Release release, Ensemble chance, Ensemble parameters, Ensemble arrivals) {
        BandTable table = new BandTable(release);
        table.text.ready(CsvText.part(COLUMNS.toArray(String[]::new))).endLine();
        List<Place> all = release.scenario().network().places();
        boolean none = all.stream().noneMatch(Place::report);
        List<String> places = all.stream()
                .filter(place -> none || place.report())
                .map(Place::id)
                .filter(release::shows)
                .sorted()
                .toList();
        for (String place : places) {
            for (Measure measure : MEASURES) {
                table.add("chance", chance, place, measure);
                table.add("parameters", parameters, place, measure);
                table.add("arrivals", arrivals, place, measure);
            }
        }
        return table.text.bytes();
    }

    private void add(String width, Ensemble ensemble, String id, Measure measure) {
        Frame frame = ensemble.frame();
        int place = frame.place(id);
        if (ensemble.zero(measure, place, 0)) return;
        LongTable.Values values = new LongTable.Of(ensemble);
        for (Release.Period period : release.periods(id)) {
            if (release.full(id) && period.last() <= frame.asOfDay()) continue;
            double[] summary = Ensemble.summaryOf(LongTable.over(values, measure, place, 0, period), LEVELS);
            text.text(frame.timeline().dateOf(period.last()).toString())
                    .text(id)
                    .text(Frame.ALL);
            text.text(measure.word()).text(width);
            for (int i = 1; i < summary.length; i++) text.number(release.rounded(measure, summary[i]));
            text.text(measure.unit()).endLine();
        }
    }

    /// Nothing where there is no chance.
    static Optional<byte[]> of(RunFolder.Contents contents) {
        RunFolder.Beside beside = contents.beside();
        return beside.chance()
                .flatMap(chance -> beside.parameters()
                        .map(parameters -> of(beside.release(), chance, parameters, contents.ensemble())));
    }
}
