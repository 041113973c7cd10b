package paso.data.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import paso.report.CsvText;
import paso.study.change.Finding;

/// The folder of a finding: `change.json`, and where something could be told `change.csv` and `change.svg`.
public final class ChangeFolder {

    private ChangeFolder() {}

    /// Writes everything beside `out` and then swaps it in whole, as [RunFolder#write] does.
    public static void write(Path out, Finding finding) throws IOException {
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            RunFolder.put(folder, "change.json", json(finding));
            if (finding instanceof Finding.Determined told) {
                RunFolder.put(folder, "change.csv", points(told));
                RunFolder.put(folder, "change.svg", ChangePicture.svg(told).getBytes(StandardCharsets.UTF_8));
            }
            RunFolder.stopIfInterrupted();
            swap.commit();
        }
    }

    /// The finding without its drawing.
    public static byte[] json(Finding finding) {
        JsonText json = new JsonText().open();
        json.field("series", finding.asked().series().toString());
        json.field("since", finding.asked().since().toString());
        json.field("as_of", finding.asked().asOf().toString());
        switch (finding) {
            case Finding.Undetermined not ->
                json.field("answer", "cannot be determined").field("reasons", not.reasons());
            case Finding.Determined told -> told(json, told);
        }
        return json.field("notes", finding.notes()).close().bytes();
    }

    private static void told(JsonText json, Finding.Determined told) {
        json.field("answer", told.changed() ? "a change stands out" : "no change stands out");
        json.field("values_after", told.slots()).field("slot", told.word());
        interval(json, "ratio", told.ratio());
        interval(json, "difference", told.difference());
        told.overall().ifPresent(overall -> interval(json, "overall_ratio", overall));
        json.field("expected", round(told.expected())).field("seen", round(told.seen()));
        json.field("chance_of_change", round(told.chance()));
        json.field("more_than_percent", told.asked().moreThan());
        json.field("chance_of_more", round(told.chanceOfMore()));
        told.when()
                .ifPresent(when -> json.open("when")
                        .field("likeliest", when.likeliest().toString())
                        .field("first", when.first().toString())
                        .field("last", when.last().toString())
                        .close());
        Finding.Past past = told.past();
        json.open("earlier_dates").field("dates", past.dates()).field("not_overlapping", round(past.apart()));
        json.field("as_large", past.asLarge()).field("as_clear", past.asClear());
        json.field("calibration", round(past.calibration()))
                .field("calibration_from_past_alone", past.own())
                .close();
        json.field("smallest_drop_that_stands_out", round(told.smallest()));
        json.field("drop_found_in_four_of_five", round(told.likelyDrop()));
        json.field("rise_found_in_four_of_five", round(told.likelyRise()));
    }

    private static void interval(JsonText json, String key, Finding.Interval interval) {
        json.open(key)
                .field("middle", round(interval.middle()))
                .field("low", round(interval.low()))
                .field("high", round(interval.high()))
                .close();
    }

    private static byte[] points(Finding.Determined told) {
        CsvText csv = new CsvText(8192);
        for (String column : new String[] {"date", "value", "expected", "low90", "high90"}) csv.text(column);
        csv.endLine();
        for (Finding.Point point : told.picture().points()) {
            csv.text(point.day().toString()).number(point.value()).number(point.expected());
            csv.number(point.low()).number(point.high()).endLine();
        }
        return csv.bytes();
    }

    private static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
