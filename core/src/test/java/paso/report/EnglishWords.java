package paso.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds words of the English page on a page in another language.
public final class EnglishWords {

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern FOREIGN =
            Pattern.compile("<(\\w+)(?! lang=\"es\">)[^>]* lang=\"en\"[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(" (?:aria-label|title)=\"([^\"]*)\"");
    /// Spelt alike in Spanish, where they are other words.
    private static final Set<String> BOTH = Set.of("decide", "may");

    /// Names that nobody translates.
    private static final Pattern NAMES = Pattern.compile("Center for American Progress|Center for Global Development");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private EnglishWords() {}

    /// Words of the page's own English phrases that no Spanish phrase has.
    static Set<String> own() {
        Set<String> english = new TreeSet<>();
        Set<String> spanish = new TreeSet<>();
        Stream.concat(Arrays.<Phrase>stream(Say.values()), Arrays.<Phrase>stream(Term.values()))
                .forEach(phrase -> {
                    english.addAll(words(phrase.english()));
                    spanish.addAll(words(phrase.spanish()));
                });
        english.removeAll(spanish);
        english.removeAll(BOTH);
        return english;
    }

    /// Words of four letters and more that a Spanish phrase has in common with its own English phrase: it is not
    /// translated there, or they are spelt alike.
    static Set<String> left(Phrase phrase) {
        Set<String> both = new TreeSet<>(words(phrase.english()));
        both.retainAll(words(phrase.spanish()));
        both.removeIf(word -> word.length() < 4);
        return both;
    }

    /// What a Spanish page says in English outside what is marked as English: its words, each with the text around
    /// it. Ids, names of files, numbers and addresses are no words.
    public static List<String> on(String page) {
        Set<String> own = own();
        String text = FOREIGN.matcher(STYLE.matcher(page).replaceAll(" ")).replaceAll(" ");
        StringBuilder said = new StringBuilder();
        LABEL.matcher(text)
                .results()
                .forEach(label -> said.append(label.group(1)).append('\n'));
        said.append(text.replaceAll("<[^>]*>", "\n"));
        List<String> found = new ArrayList<>();
        for (String line : NAMES.matcher(ADDRESS.matcher(said).replaceAll(" "))
                .replaceAll(" ")
                .lines()
                .toList()) {
            for (String word : words(line)) if (own.contains(word)) found.add(word + ": " + line.strip());
        }
        return found;
    }

    private static List<String> words(String text) {
        return Stream.of(text.replaceAll("&[#\\w]+;", " ").split("[^\\p{L}\\p{M}\\d_.=-]+"))
                .map(word -> word.replaceAll("^[.-]+|[.-]+$", "").toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isLetter))
                .toList();
    }
}
