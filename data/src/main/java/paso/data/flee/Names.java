package paso.data.flee;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import paso.scenario.Ids;

/// Ids of Paso for names of Flee: the name itself where it is legal, else one made from it.
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Set<String> RESERVED = Set.of("any", "all");

    private final Map<String, String> ids = new LinkedHashMap<>(); // by name
    private final Set<String> taken = new HashSet<>();

    /// Takes names in order; those that are legal keep theirs whatever stands before them.
    Names(Iterable<String> names) {
        for (String name : names) if (legal(name) && taken.add(name)) ids.put(name, name);
        for (String name : names) if (!ids.containsKey(name)) ids.put(name, made(name));
    }

    private static boolean legal(String name) {
        return Ids.valid(name) && !RESERVED.contains(name);
    }

    private String made(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        String base = ODD.matcher(plain).replaceAll("_").replaceFirst("^[._-]+", "");
        if (base.isEmpty() || RESERVED.contains(base)) base = base.isEmpty() ? "place" : base + "_";
        if (base.length() > Ids.LONGEST - 8) base = base.substring(0, Ids.LONGEST - 8);
        String id = base;
        for (int n = 2; !taken.add(id); n++) id = base + "-" + n;
        return id;
    }

    boolean knows(String name) {
        return ids.containsKey(name);
    }

    /// The id of a known name.
    String of(String name) {
        String id = ids.get(name);
        if (id == null) throw new IllegalArgumentException("no name '%s'".formatted(name));
        return id;
    }

    Set<String> all() {
        return ids.keySet();
    }

    /// Names whose id is another word, with that id.
    Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        ids.forEach((name, id) -> {
            if (!name.equals(id)) changed.put(name, id);
        });
        return changed;
    }
}
