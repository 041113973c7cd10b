package paso.data.folder;

/// A spot in a file. Line and column count from 1; the column counts characters. 0 = unknown.
public sealed interface Where {

    String file();

    Spot spot();

    record Spot(int line, int column) {}

    /// A spot that is known.
    record Fixed(String file, int line, int column) implements Where {
        @Override
        public Spot spot() {
            return new Spot(line, column);
        }
    }

    /// The cell at `index` of the record that begins on `line`; looked for only when somebody asks.
    record InRecord(FileText text, int line, int index) implements Where {
        @Override
        public String file() {
            return text.name();
        }

        @Override
        public Spot spot() {
            return text.cell(line, index);
        }
    }
}
