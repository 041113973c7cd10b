package paso.report;

/// Something the page says, in each of its languages; `{0}`, `{1}`, … stand for values.
sealed interface Phrase permits Say, Term {

    String english();

    String spanish();
}
