package paso.data.folder;

import java.util.Locale;
import java.util.regex.Pattern;
import paso.scenario.Text;

/// Words by which a statement says that one thing brought about another.
final class Causal {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(because|due to|owing to|thanks to|caused?|causes|causing|"
                    + "as a result|results? of|consequences? of|resulted in|results in|led to|leads to|drove|drives|driven by|"
                    + "brought about|brought down|blame[ds]?|attributed to|attributable to|deter(?:s|red)?|works|is working|"
                    + "triggered|thereby|porque|debido a|gracias a|por culpa|a causa de|caus[oóa]|causaron|provoc[oóa]|provocaron|"
                    + "llev[oó] a|redujo|redujeron|logr[oó]|lograron|funcion[oó]|funciona|se debe a|se deben a|como resultado|como consecuencia|a ra[ií]z de)(?![\\p{L}])");

    private Causal() {}

    static boolean words(Text text) {
        for (String words : text.byLanguage().values())
            if (WORDS.matcher(words.toLowerCase(Locale.ROOT)).find()) return true;
        return false;
    }
}
