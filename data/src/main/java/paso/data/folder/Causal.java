package paso.data.folder;

import java.util.Locale;
import java.util.regex.Pattern;
import paso.scenario.Text;

/// Words by which a statement says that one thing brought about another.
final class Causal {

    private static final Pattern WORDS = Pattern.compile("\\b(because|due to|owing to|thanks to|caused?|causes|causing|"
            + "as a result|resulted in|results in|led to|leads to|drove|drives|driven by|brought about|blame[ds]?|"
            + "triggered|thereby|porque|debido a|gracias a|por culpa|a causa de|caus[oóa]|causaron|provoc[oóa]|provocaron|"
            + "llev[oó] a|como resultado|como consecuencia|a ra[ií]z de)(?![\\p{L}])");

    private Causal() {}

    static boolean words(Text text) {
        for (String words : text.byLanguage().values())
            if (WORDS.matcher(words.toLowerCase(Locale.ROOT)).find()) return true;
        return false;
    }
}
