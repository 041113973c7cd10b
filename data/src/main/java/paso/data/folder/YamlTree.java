package paso.data.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Builds a tree of [Item]s from the parser's events: no recursion, no types guessed, no aliases.
public final class YamlTree {

    private static final String PLAIN = "lists, pairs and values";

    private final String file;
    private final Problems problems;
    private final boolean lastHolds; // of a key that is there twice
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Item root;
    private int documents;
    private int items;

    private YamlTree(String file, Problems problems, boolean lastHolds) {
        this.file = file;
        this.problems = problems;
        this.lastHolds = lastHolds;
    }

    /// A list or pairs not yet closed.
    private static final class Open {
        final Where where;
        final String name;
        final boolean pairs;
        final List<Item> list = new ArrayList<>();
        final Map<String, Item> map = new LinkedHashMap<>();

        @Nullable
        Cell key;

        Open(Where where, String name, boolean pairs) {
            this.where = where;
            this.name = name;
            this.pairs = pairs;
        }
    }

    /// The tree of a file; absent where it is not YAML or empty, which is a problem.
    public static Optional<Item> read(FileText text, Problems problems) {
        return read(text, problems, false);
    }

    /// The same of a file of Flee, whose reader takes the last of two equal keys: noted, and no problem.
    public static Optional<Item> readAsFlee(FileText text, Problems problems) {
        return read(text, problems, true);
    }

    private static Optional<Item> read(FileText text, Problems problems, boolean lastHolds) {
        YamlTree tree = new YamlTree(text.name(), problems, lastHolds);
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit((int) Bounds.FILE_BYTES)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text.text()))
                if (!tree.take(event)) return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Where at = e.getProblemMark().map(tree::at).orElse(new Where.Fixed(text.name(), 1, 0));
            problems.add(at, "", "not YAML, " + e.getProblem(), "", "Compare with the line before it.");
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(
                    unprintable(text),
                    "",
                    "not YAML, it holds a character that YAML does not allow",
                    "letters, digits, signs and white space",
                    "Take it away.");
            return Optional.empty();
        }
        if (tree.root == null)
            problems.add(
                    new Where.Fixed(text.name(), 1, 1), "", "the file is empty", PLAIN, "Write it, or take it away.");
        return Optional.ofNullable(tree.root);
    }

    private static Where unprintable(FileText text) {
        int line = 1;
        int column = 1;
        for (int point : text.text().codePoints().toArray()) {
            if (!StreamReader.isPrintable(point)) return new Where.Fixed(text.name(), line, column);
            column = point == '\n' ? 1 : column + 1;
            if (point == '\n') line++;
        }
        return new Where.Fixed(text.name(), 1, 0);
    }

    private Where at(Mark mark) {
        return new Where.Fixed(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private boolean take(Event event) {
        Where where = event.getStartMark().map(this::at).orElse(new Where.Fixed(file, 1, 1));
        if (++items > Bounds.YAML_ITEMS) return stop(where, "more than %d values".formatted(Bounds.YAML_ITEMS));
        return switch (event) {
            case DocumentStartEvent _ -> ++documents == 1 || stop(where, "a second document begins");
            case AliasEvent _ -> stop(where, "aliases such as *name are not read");
            case ScalarEvent scalar -> untagged(where, scalar.getTag()) && scalar(where, scalar);
            case SequenceStartEvent list -> untagged(where, list.getTag()) && begin(where, false);
            case MappingStartEvent pairs -> untagged(where, pairs.getTag()) && begin(where, true);
            case SequenceEndEvent _ -> end();
            case MappingEndEvent _ -> end();
            default -> true;
        };
    }

    private boolean untagged(Where where, Optional<String> tag) {
        return tag.isEmpty() || stop(where, "tags such as !!int are not read");
    }

    private boolean stop(Where where, String what) {
        problems.add(where, "", what, PLAIN, "Write the values out.");
        return false;
    }

    private boolean begin(Where where, boolean pairs) {
        if (open.size() == Bounds.YAML_DEPTH) {
            problems.add(
                    where,
                    "",
                    "lists and pairs are nested more than %d deep".formatted(Bounds.YAML_DEPTH),
                    "up to %d levels".formatted(Bounds.YAML_DEPTH),
                    "Maybe a bracket is not closed.");
            return false;
        }
        Open in = open.peek();
        if (in != null && in.pairs && in.key == null) return stop(where, "a key is a list or pairs");
        open.push(new Open(where, nameIn(in), pairs));
        return true;
    }

    private static String nameIn(@Nullable Open in) {
        if (in == null) return "";
        Cell key = in.key;
        return in.pairs && key != null ? key.text() : in.name;
    }

    private boolean end() {
        Open done = open.pop();
        put(
                done.pairs
                        ? new Item.Pairs(done.where, done.name, done.map)
                        : new Item.Many(done.where, done.name, done.list));
        return true;
    }

    private boolean scalar(Where where, ScalarEvent scalar) {
        Open in = open.peek();
        if (scalar.getValue().length() > Bounds.CELL_CHARACTERS)
            return stop(where, "a value is longer than %d characters".formatted(Bounds.CELL_CHARACTERS));
        if (in != null && in.pairs && in.key == null) {
            in.key = new Cell(where, scalar.getValue(), scalar.getValue());
            if (in.map.containsKey(scalar.getValue())) twice(in.key);
            return true;
        }
        boolean nothing =
                scalar.isPlain() && List.of("", "~", "null", "Null", "NULL").contains(scalar.getValue());
        put(new Item.Word(
                new Cell(where, nameIn(in), nothing ? "" : scalar.getValue().strip()), !scalar.isPlain()));
        return true;
    }

    private void twice(Cell key) {
        if (lastHolds)
            problems.note(
                    key.where(), key.text(), "the key is there twice; the last holds, as in Flee", "Take one away.");
        else problems.add(key, "the key is there twice", "each key once", "Take one away.");
    }

    private void put(Item item) {
        Open in = open.peek();
        if (in == null) {
            root = item;
            return;
        }
        Cell key = in.key;
        if (in.pairs && key != null) {
            in.map.put(key.text(), item);
            in.key = null;
        } else in.list.add(item);
    }
}
