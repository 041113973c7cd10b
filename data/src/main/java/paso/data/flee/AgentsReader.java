package paso.data.flee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Site;

/// Reads `agents.csv`: a header, then one row for each person who is at a place at the start.
final class AgentsReader {

    static final String FILE = "agents.csv";

    private final Problems problems;

    AgentsReader(Problems problems) {
        this.problems = problems;
    }

    /// The places with the people who are listed there.
    ///
    /// @param taken whether those people are taken from the population, as all who are displaced are
    List<Site> read(CaseFiles files, Collection<Site> sites, boolean taken) {
        Optional<FileText> text = files.need(FILE, "read_from_agents_csv_file is on; write it, or take the key away.");
        if (text.isEmpty()) return List.copyOf(sites);
        Map<String, Long> people = new TreeMap<>();
        for (Site site : sites) people.put(site.id(), 0L);
        boolean header = false;
        boolean more = false;
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.blank() || row.remark()) continue;
            if (!header) {
                header = true;
                more = row.size() > 1;
                continue;
            }
            if (people.computeIfPresent(row.text(0), (_, count) -> count + 1) == null) {
                problems.note(
                        row.at(0),
                        row.text(0),
                        "no such place: the person is left out",
                        problems.near(row.text(0), people.keySet(), ""));
            }
        }
        if (more) {
            problems.note(
                    new Where.Fixed(FILE, 1, 2),
                    "",
                    "of people listed one by one their places are read; what else they are is drawn as for all others",
                    "");
        }
        List<Site> all = new ArrayList<>();
        for (Site site : sites) {
            long count = people.getOrDefault(site.id(), 0L);
            Site with = count == 0 ? site : site.with(Site.AT_START, (double) count);
            all.add(taken && count > 0 ? with.withPopulation(Math.max(0, site.population() - count)) : with);
        }
        return all;
    }
}
