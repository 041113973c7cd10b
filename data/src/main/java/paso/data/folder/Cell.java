package paso.data.folder;

/// One written value.
///
/// @param name column or key under which it stands
/// @param text without white space around it; empty = nothing is written
public record Cell(Where where, String name, String text) {

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
