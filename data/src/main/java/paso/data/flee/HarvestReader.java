package paso.data.flee;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import paso.data.folder.Cell;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Homes;

/// Reads `harvest_months` of `move_rules`: the months in which people are counted at home.
final class HarvestReader {

    static final String MONTHS = "harvest_months";

    private final Problems problems;
    private final Law law;

    HarvestReader(Problems problems, Law law) {
        this.problems = problems;
        this.law = law;
    }

    /// Months, 1 to 12, in order.
    List<Integer> read(Map<String, Item> move) {
        Item item = move.get(MONTHS);
        return switch (item) {
            case null -> List.of();
            case Item.Many(Where _, String _, List<Item> items) -> {
                SortedSet<Integer> months = new TreeSet<>();
                for (Item one : items) month(one, months);
                yield List.copyOf(months);
            }
            case Item.Pairs pairs when pairs.items().isEmpty() -> List.of();
            case Item.Word(Cell cell, boolean quoted) when quoted && cell.isEmpty() -> List.of();
            case Item.Word _, Item.Pairs _ -> {
                problems.add(
                        item.where(),
                        item instanceof Item.Word(Cell cell, boolean _) ? cell.text() : "",
                        MONTHS + " is no list",
                        "months in brackets, 1 to 12, such as [6, 7]",
                        "Flee stops here; write [] for none.");
                yield List.of();
            }
        };
    }

    /// A whole number that begins with 0 is octal, and text where it has an 8 or 9.
    private static OptionalDouble plain(String text) {
        if (!text.matches("0\\d+")) return Python.parsed(text);
        return text.matches("0[0-7]{1,3}") ? OptionalDouble.of(Integer.parseInt(text, 8)) : OptionalDouble.empty();
    }

    private void month(Item one, SortedSet<Integer> months) {
        OptionalDouble number = one instanceof Item.Word(Cell cell, boolean quoted) && !quoted
                ? plain(cell.text())
                : OptionalDouble.empty();
        double value = number.orElse(0);
        if (value == Math.rint(value) && value >= 1 && value <= 12) months.add((int) value);
        else {
            problems.note(
                    one.where(),
                    one instanceof Item.Word(Cell cell, boolean _) ? cell.text() : "",
                    "no month, so there is no harvest in it",
                    "Months are numbers from 1 to 12.");
        }
    }

    /// What may seem otherwise than it is, and what is too much.
    ///
    /// @param written where the months are
    void sense(Displacement read, Where written) {
        if (read.moving().harvestMonths().isEmpty()) return;
        boolean farmers =
                read.sites().stream().anyMatch(site -> site.attributes().containsKey(Homes.FARMERS));
        if (law == Law.CODE && farmers) {
            problems.note(
                    written,
                    "",
                    "Flee's code takes everybody home for the harvest, whatever farmer_fraction says",
                    "Run with --flee-documented for farmers alone.");
        } else if (law == Law.DOCUMENTED && !farmers) {
            problems.note(
                    written,
                    "",
                    "no place says how many of its people are farmers, so nobody goes home for the harvest",
                    "Write a column farmer_fraction in locations.csv, 0 to 1.");
        }
        try {
            new Homes(read, new Classes(read).count());
        } catch (IllegalArgumentException tooMany) {
            problems.add(
                    written,
                    "",
                    String.valueOf(tooMany.getMessage()),
                    "",
                    "Take the months away, or put places together that people are displaced from.");
        }
    }
}
