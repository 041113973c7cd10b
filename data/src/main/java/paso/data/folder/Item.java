package paso.data.folder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A part of a YAML file with its spot.
public sealed interface Item {

    Where where();

    /// The key under which it stands.
    String name();

    /// The same text for the same content, whatever the layout, comments or order of keys.
    String canonical();

    /// One value.
    ///
    /// @param quoted whether it stands in quotation marks, and so is text whatever it looks like
    record Word(Cell cell, boolean quoted) implements Item {
        @Override
        public Where where() {
            return cell.where();
        }

        @Override
        public String name() {
            return cell.name();
        }

        @Override
        public String canonical() {
            return Digest.quoted(cell.text());
        }
    }

    record Many(Where where, String name, List<Item> items) implements Item {
        @Override
        public String canonical() {
            StringBuilder text = new StringBuilder("[");
            for (Item item : items) text.append(item.canonical()).append(',');
            return text.append(']').toString();
        }
    }

    record Pairs(Where where, String name, Map<String, Item> items) implements Item {
        @Override
        public String canonical() {
            StringBuilder text = new StringBuilder("{");
            new TreeMap<>(items)
                    .forEach((key, item) -> text.append(Digest.quoted(key))
                            .append(':')
                            .append(item.canonical())
                            .append(','));
            return text.append('}').toString();
        }
    }
}
