package paso.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Words for people, in one or more languages; English (`en`) is always there.
///
/// @param byLanguage language code to words, sorted by code
public record Text(SortedMap<String, String> byLanguage) {

    public Text {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
        if (!byLanguage.containsKey("en")) throw new IllegalArgumentException("text: 'en' is missing");
    }

    public static Text of(String english) {
        return new Text(new TreeMap<>(Map.of("en", english)));
    }

    public static Text of(String english, String spanish) {
        return new Text(new TreeMap<>(Map.of("en", english, "es", spanish)));
    }

    /// The words in `language`, or in English where that language is missing.
    public String in(String language) {
        String words = byLanguage.get(language);
        return words == null ? byLanguage.getOrDefault("en", "") : words;
    }

    /// The English words.
    @Override
    public String toString() {
        return in("en");
    }
}
