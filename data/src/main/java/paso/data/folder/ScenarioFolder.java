package paso.data.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import paso.scenario.Behaviour;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Money;
import paso.scenario.Scenario;
import paso.scenario.Source;

/// Reads a scenario folder as `docs/scenario-format.md` describes it.
public final class ScenarioFolder {

    private ScenarioFolder() {}

    /// The scenario as it was known at the as-of date, or every problem in the folder. Bad content never throws.
    public static Reading read(Path folder, Request request) {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.file(
                    String.valueOf(folder.getFileName()),
                    "there is no such folder",
                    "a scenario folder",
                    "Check its name, or make one with 'paso new'.");
            return failed(problems);
        }
        try {
            return read(folder, request, problems);
        } catch (RuntimeException e) {
            // relies on: every rule of the records is checked before; what is left is told without a stack trace.
            problems.file(
                    "scenario.yaml",
                    "the scenario cannot be put together, " + e.getMessage(),
                    "",
                    "Mend the other problems first.");
            return failed(problems);
        }
    }

    private static Reading failed(Problems problems) {
        return new Reading(Optional.empty(), problems.sorted(), problems.sortedNotes(), List.of(), "");
    }

    private static Reading read(Path folder, Request request, Problems problems) {
        FolderFiles files = new FolderFiles(folder, problems);
        files.noteOthers();
        Values values = new Values(problems);
        Digest digest = new Digest();
        HeaderReader headers = new HeaderReader(problems, values, request);
        HeaderReader.Head head = files.read("scenario.yaml", true)
                .flatMap(text -> YamlTree.read(text, problems))
                .map(item -> headers.read(folder, item, digest))
                .orElseGet(headers::nothing);
        Optional<Item> written = files.read("sources.yaml", false).flatMap(text -> YamlTree.read(text, problems));
        List<Source> sources =
                written.map(item -> sources(item, problems, values)).orElse(List.of());
        TreeSet<String> keys = new TreeSet<>();
        written.ifPresent(item -> {
            if (item instanceof Item.Pairs pairs) keys.addAll(pairs.items().keySet());
        });
        Context context = new Context(problems, values, files, head, keys, digest);
        for (Source source : sources) source.date().ifPresent(date -> context.sourceDates.put(source.key(), date));
        NetworkReader networks = new NetworkReader(context);
        networks.read();
        BehaviourReader behaviours = new BehaviourReader(context, networks);
        Behaviour behaviour = behaviours.read();
        FiguresReader figures = new FiguresReader(context, networks);
        Figures counted = figures.read();
        MoneyReader costs = new MoneyReader(context, networks);
        Money money = costs.read();
        LeversReader leversReader = new LeversReader(context, networks);
        List<Lever> levers = leversReader.read();
        costs.levers(leversReader.ids);
        new CrossChecks(context, networks, behaviour).check(behaviours, leversReader, levers);
        new Sense(context, networks, behaviour).check(behaviours, leversReader, levers, counted);
        if (problems.count() > 0 || head.header().isEmpty() || head.cohorts().isEmpty()) return failed(problems);
        written.ifPresent(item -> cite(item, context));
        Scenario scenario = new Scenario(
                head.header().get(),
                head.cohorts().get(),
                networks.network(),
                behaviour,
                counted,
                money,
                levers,
                sources);
        return new Reading(Optional.of(scenario), List.of(), problems.sortedNotes(), figures.later, digest.hex());
    }

    private static void cite(Item item, Context context) {
        if (!(item instanceof Item.Pairs pairs)) return;
        pairs.items().forEach((key, source) -> {
            if (context.cited.contains(key)) context.digest.item("sources.yaml", key + " " + source.canonical());
        });
    }

    static List<Source> sources(Item item, Problems problems, Values values) {
        List<Source> sources = new ArrayList<>();
        Pairs top = Pairs.of(item, problems);
        for (String key : top.keys()) {
            Item one = top.item(key);
            Optional<String> id = values.id(new Cell(one.where(), "source", key));
            Pairs pairs = Pairs.of(one, List.of("title", "publisher", "date", "address", "language"), problems);
            values.present(pairs.cell("title"));
            Optional<LocalDate> date = values.dateOrNone(pairs.cell("date"));
            String language = pairs.has("language") ? values.word(pairs.cell("language"), List.of("en", "es")) : "en";
            if (id.isEmpty()) continue;
            sources.add(new Source(
                    key,
                    pairs.cell("title").text(),
                    pairs.cell("publisher").text(),
                    date,
                    pairs.cell("address").text(),
                    language));
        }
        return sources;
    }
}
