package paso.data.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.results.displacement.CaseEnsemble;
import paso.results.displacement.CaseEnsemble.People;
import paso.results.displacement.RelativeDifference;
import paso.scenario.displacement.Displacement;

/// The folder of one run of a case of displacement.
public final class CaseRunFolder {

    private CaseRunFolder() {}

    /// What a run leaves.
    ///
    /// @param written  what the files of the case call ids that are not their own, by id
    /// @param nightly  dollars for each person and night, by place; may be empty
    /// @param briefing the page as HTML
    /// @param notes    what was read and changes nothing, one line each
    /// @param levers   ids of the levers of this run
    /// @param effects  what those levers change, as CSV
    /// @param sha256   hash of what was read
    public record Contents(
            CaseEnsemble ensemble,
            SortedMap<String, String> written,
            SortedMap<String, Double> nightly,
            String briefing,
            List<String> notes,
            List<String> levers,
            Optional<byte[]> effects,
            long seed,
            String sha256,
            String version,
            RunFolder.Seconds seconds) {
        public Contents {
            notes = List.copyOf(notes);
            levers = List.copyOf(levers);
            written = new TreeMap<>(written);
            nightly = new TreeMap<>(nightly);
        }
    }

    /// Writes everything beside `out` and then swaps it in whole.
    ///
    /// @throws OutputProblem when `out` is not empty and no earlier output; nothing was written
    public static void write(Path out, Contents contents) throws IOException {
        long began = System.nanoTime();
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            CaseTables tables = new CaseTables(contents.ensemble());
            try (OutputStream summary = RunFolder.create(folder, "summary.csv")) {
                tables.summary(summary);
            }
            RunFolder.stopIfInterrupted();
            boolean compared = !contents.ensemble().camps().isEmpty();
            if (compared) {
                RunFolder.put(folder, "validation.csv", tables.validation());
                FleeTable flee = new FleeTable(
                        contents.ensemble(), id -> contents.written().getOrDefault(id, id));
                RunFolder.put(folder, "out.csv", flee.of(0));
            }
            if (!contents.nightly().isEmpty()) {
                RunFolder.put(folder, "costs.csv", tables.costs(contents.nightly()));
            }
            Optional<byte[]> effects = contents.effects();
            if (effects.isPresent()) RunFolder.put(folder, "effects.csv", effects.get());
            RunFolder.put(folder, "briefing.html", contents.briefing().getBytes(StandardCharsets.UTF_8));
            RunFolder.put(folder, "run.json", json(contents, (System.nanoTime() - began) / 1e9));
            RunFolder.stopIfInterrupted();
            swap.commit();
        }
    }

    private static byte[] json(Contents contents, double writing) {
        CaseEnsemble ensemble = contents.ensemble();
        Displacement of = ensemble.displacement();
        JsonText json = new JsonText().open();
        json.field("scenario", of.id()).field("model", "displacement");
        json.field("law", of.law() == Displacement.Law.CODE ? "code" : "documented");
        json.field("sha256", contents.sha256())
                .field("start", of.timeline().start().toString());
        json.field("days", ensemble.days()).field("seed", contents.seed());
        json.field("replicates", ensemble.replicates()).field("version", contents.version());
        json.field("levers", contents.levers());
        json.open("seconds").field("read", RunFolder.milli(contents.seconds().read()));
        json.field("simulate", RunFolder.milli(contents.seconds().simulate()));
        json.field("write", RunFolder.milli(contents.seconds().write() + writing))
                .close();
        int last = ensemble.days() - 1;
        boolean conserved = true;
        double[] mean = new double[4];
        for (int r = 0; r < ensemble.replicates(); r++) {
            for (int day = 0; day <= last; day++)
                conserved &= ensemble.people(day, r).conserved();
            add(mean, ensemble.people(last, r));
        }
        json.open("people");
        people(json, ensemble.people(last, 0));
        json.close().open("people_mean");
        double n = ensemble.replicates();
        json.field("displaced", mean[0] / n).field("present", mean[1] / n);
        json.field("travelling", mean[2] / n).field("left", mean[3] / n).close();
        if (!ensemble.camps().isEmpty()) difference(json, ensemble);
        json.open("names");
        for (Map.Entry<String, String> name : contents.written().entrySet()) json.field(name.getKey(), name.getValue());
        json.close().field("notes", contents.notes());
        return json.field("conserved", conserved).close().bytes();
    }

    private static void add(double[] sum, People people) {
        sum[0] += people.displaced();
        sum[1] += people.present();
        sum[2] += people.travelling();
        sum[3] += people.left();
    }

    /// Of the first replicate, as in `out.csv`.
    private static void people(JsonText json, People people) {
        json.field("total", people.total()).field("displaced", people.displaced());
        json.field("present", people.present()).field("travelling", people.travelling());
        json.field("left", people.left());
    }

    private static void difference(JsonText json, CaseEnsemble ensemble) {
        double normal = 0;
        double rescaled = 0;
        for (int r = 0; r < ensemble.replicates(); r++) {
            RelativeDifference one = RelativeDifference.of(ensemble, r);
            normal += one.normal();
            rescaled += one.rescaled();
        }
        json.open("averaged_relative_difference").field("normal", normal / ensemble.replicates());
        json.field("rescaled", rescaled / ensemble.replicates()).close();
    }
}
