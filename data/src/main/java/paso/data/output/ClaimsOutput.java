package paso.data.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import paso.report.ClaimText;
import paso.report.ClaimsPage;
import paso.report.CsvText;
import paso.results.Judged;
import paso.results.Judged.Answer;
import paso.results.Judged.Finding;
import paso.results.Judged.Part;
import paso.results.Judged.Used;
import paso.results.Judged.Verdict;
import paso.scenario.Claim;
import paso.scenario.Claims;
import paso.scenario.Source;

/// The folder of judged claims: `claims.csv`, `figures.csv`, `claims.md`, `claims.html`, `claims.jsonld`,
/// `claims.json`.
public final class ClaimsOutput {

    static final List<String> CLAIMS = List.of(
            "id",
            "statement",
            "who",
            "said",
            "sources",
            "on",
            "as_of",
            "verdict",
            "definition",
            "low",
            "high",
            "claimed",
            "why");
    static final List<String> FIGURES = List.of(
            "id",
            "on",
            "as_of",
            "reading",
            "part",
            "series",
            "first",
            "last",
            "value",
            "low",
            "high",
            "used",
            "source",
            "published");

    private ClaimsOutput() {}

    /// What was judged.
    ///
    /// @param asOf     the later of the two days
    /// @param leftOut  claims made after it
    /// @param sha256   hash of the claims and figures
    /// @param version  version of Paso
    /// @param language `en` or `es`
    public record Contents(
            Claims claims,
            List<Judged> judged,
            LocalDate asOf,
            int leftOut,
            String sha256,
            String version,
            String language) {
        public Contents {
            judged = List.copyOf(judged);
        }
    }

    /// Writes everything beside `out` and then swaps it in whole, as [RunFolder#write] does.
    public static void write(Path out, Contents contents) throws IOException {
        byte[] review = review(contents);
        ClaimsPage page = new ClaimsPage(
                contents.claims(), contents.judged(), contents.asOf(), contents.leftOut(), contents.language());
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            RunFolder.put(folder, "claims.csv", table(contents));
            RunFolder.put(folder, "figures.csv", figures(contents.judged()));
            RunFolder.put(folder, "claims.md", page.markdown().getBytes(StandardCharsets.UTF_8));
            RunFolder.put(
                    folder,
                    "claims.html",
                    page.html(new String(review, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            RunFolder.put(folder, "claims.jsonld", review);
            RunFolder.put(folder, "claims.json", manifest(contents));
            RunFolder.stopIfInterrupted();
            swap.commit();
        }
    }

    private static byte[] manifest(Contents contents) {
        JsonText json = new JsonText().open();
        json.field("sha256", contents.sha256()).field("as_of", contents.asOf().toString());
        json.field("claims", contents.judged().size()).field("left_out", contents.leftOut());
        return json.field("version", contents.version()).close().bytes();
    }

    /// Two lines a claim: on the day it was made and on the as-of date.
    static byte[] table(Contents contents) {
        ClaimText words = new ClaimText(contents.claims(), contents.language());
        CsvText text = new CsvText(1 << 14)
                .ready(CsvText.part(CLAIMS.toArray(String[]::new)))
                .endLine();
        for (Judged judged : contents.judged()) {
            line(text, words, judged.claim(), "then", judged.then());
            line(text, words, judged.claim(), "now", judged.now());
        }
        return text.bytes();
    }

    private static void line(CsvText text, ClaimText words, Claim claim, String on, Finding finding) {
        Answer told = finding.verdict() == Verdict.HOLDS_OTHERWISE
                ? finding.holding().orElse(finding.stated())
                : finding.stated();
        text.text(claim.id())
                .text(words.statement(claim))
                .text(words.who(claim))
                .text(claim.said().toString());
        text.text(String.join(" ", claim.sources()))
                .text(on)
                .text(finding.asOf().toString());
        text.text(finding.verdict().word());
        text.text(told.reading().map(one -> one.kind().word()).orElse("as-stated"));
        text.number(finite(told.found().low())).number(finite(told.found().high()));
        text.text(words.claimed(told.test())).text(words.why(claim, finding)).endLine();
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /// Every published figure that a number rests on.
    static byte[] figures(List<Judged> all) {
        CsvText text = new CsvText(1 << 16)
                .ready(CsvText.part(FIGURES.toArray(String[]::new)))
                .endLine();
        for (Judged judged : all) {
            finding(text, judged.claim().id(), "then", judged.then());
            finding(text, judged.claim().id(), "now", judged.now());
        }
        return text.bytes();
    }

    private static void finding(CsvText text, String id, String on, Finding finding) {
        answer(text, id, on, finding.asOf(), "as-stated", finding.stated());
        for (int i = 0; i < finding.readings().size(); i++)
            answer(
                    text,
                    id,
                    on,
                    finding.asOf(),
                    "reading-" + (i + 1),
                    finding.readings().get(i));
        for (int i = 0; i < finding.beside().size(); i++)
            answer(
                    text,
                    id,
                    on,
                    finding.asOf(),
                    "beside-" + (i + 1),
                    finding.beside().get(i));
    }

    private static void answer(CsvText text, String id, String on, LocalDate asOf, String reading, Answer answer) {
        List<Part> parts = answer.parts();
        for (int i = 0; i < parts.size(); i++) {
            for (Used used : parts.get(i).used()) {
                text.text(id).text(on).text(asOf.toString()).text(reading);
                text.text(i == 0 ? "number" : "base").text(used.series());
                text.text(used.entry().period().first().toString())
                        .text(used.entry().period().last().toString());
                text.number(used.entry().value())
                        .number(used.entry().low())
                        .number(finite(used.entry().high()));
                text.text(used.added() ? "added" : "taken-away")
                        .text(used.entry().source());
                text.text(used.entry().published().toString()).endLine();
            }
        }
    }

    /// schema.org ClaimReview, one for each claim, on what was public by the as-of date.
    static byte[] review(Contents contents) {
        ClaimText words = new ClaimText(contents.claims(), contents.language());
        JsonText json =
                new JsonText().open().field("@context", "https://schema.org").list("@graph");
        for (Judged judged : contents.judged()) review(json, contents, words, judged);
        return json.endList().close().bytes();
    }

    private static void review(JsonText json, Contents contents, ClaimText words, Judged judged) {
        Claim claim = judged.claim();
        json.item().field("@type", "ClaimReview").field("@id", "claims.html#claim-" + claim.id());
        json.field("url", "claims.html#claim-" + claim.id()).field("inLanguage", contents.language());
        json.field("datePublished", contents.asOf().toString());
        json.field("claimReviewed", claim.statement().in(contents.language()));
        json.open("author").field("@type", "Organization").field("name", "Paso").close();
        json.open("itemReviewed")
                .field("@type", "Claim")
                .field("datePublished", claim.said().toString());
        json.open("author")
                .field("@type", "Organization")
                .field("name", words.who(claim))
                .close();
        json.list("appearance");
        for (String key : claim.sources()) {
            Source source = contents.claims().sources().get(key);
            if (source == null) continue;
            json.item().field("@type", "CreativeWork").field("name", source.title());
            if (!source.address().isEmpty()) json.field("url", source.address());
            json.close();
        }
        json.endList().close();
        json.open("reviewRating").field("@type", "Rating");
        switch (judged.now().verdict()) {
            case HOLDS -> json.field("ratingValue", 3).field("bestRating", 3).field("worstRating", 1);
            case HOLDS_OTHERWISE ->
                json.field("ratingValue", 2).field("bestRating", 3).field("worstRating", 1);
            case DOES_NOT_HOLD ->
                json.field("ratingValue", 1).field("bestRating", 3).field("worstRating", 1);
            case CANNOT_BE_DETERMINED -> {}
        }
        json.field("alternateName", words.verdict(judged.now())).close();
        json.field("reviewBody", words.why(claim, judged.now())).close();
    }
}
