package paso.data.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import paso.data.output.Headlines.Figure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What an earlier run left in `run.json`; nothing of it is trusted.
///
/// @param figures hashes of the figures that it read
public record EarlierRun(String sha256, LocalDate asOf, List<Figure> numbers, SortedSet<String> figures) {

    private static final long MOST_BYTES = 4 << 20;
    private static final int MOST_NUMBERS = 20_000;
    private static final int MOST_FIGURES = 150_000;
    private static final double MOST = 1e15;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    public EarlierRun {
        numbers = List.copyOf(numbers);
        figures = new TreeSet<>(figures);
    }

    /// An earlier run of a folder, or none, or why what is there cannot be read.
    ///
    /// @param run  absent where there is none
    /// @param note for people; absent where all is well
    public record Found(Optional<EarlierRun> run, Optional<String> note) {

        static final Found NONE = new Found(Optional.empty(), Optional.empty());

        static Found broken(String why) {
            return new Found(
                    Optional.empty(),
                    Optional.of("run.json of the earlier run: " + why + "; treated as if there had been no run"));
        }
    }

    /// Reads `run.json` of the folder that a run is about to replace.
    ///
    /// @param scenario id; a run of another scenario is none
    public static Found read(Path out, String scenario) {
        Path file = out.resolve("run.json");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Found.NONE;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) return Found.broken("larger than %d bytes".formatted(MOST_BYTES));
            JsonNode root = new ObjectMapper().readTree(bytes);
            if (!root.isObject()) return Found.broken("not a JSON object");
            if (!root.path("scenario").asString("").equals(scenario)) return Found.NONE;
            return of(root);
        } catch (IOException | JacksonException | ArithmeticException broken) {
            return Found.broken("cannot be read");
        }
    }

    private static Found of(JsonNode root) {
        String sha256 = root.path("sha256").asString("");
        if (!HEX.matcher(sha256).matches()) return Found.broken("'sha256' is not a hash");
        LocalDate asOf;
        try {
            asOf = LocalDate.parse(root.path("as_of").asString(""));
        } catch (DateTimeException e) {
            return Found.broken("'as_of' is not a day");
        }
        JsonNode numbers = root.path("headlines");
        JsonNode figures = root.path("figures");
        if (!numbers.isArray() || !figures.isArray()) return Found.NONE;
        if (numbers.size() > MOST_NUMBERS || figures.size() > MOST_FIGURES) return Found.broken("too many entries");
        List<Figure> read = new ArrayList<>();
        for (JsonNode one : numbers) {
            String what = one.path("what").asString("");
            String place = one.path("place").asString("");
            if (!NAME.matcher(what).matches() || !NAME.matcher(place).matches()) {
                return Found.broken("a headline without a name");
            }
            read.add(new Figure(what, place, value(one, "low"), value(one, "median"), value(one, "high")));
        }
        TreeSet<String> hashes = new TreeSet<>();
        for (JsonNode one : figures) {
            String hash = one.asString("");
            if (!HEX.matcher(hash).matches()) return Found.broken("a figure that is no hash");
            hashes.add(hash);
        }
        return new Found(Optional.of(new EarlierRun(sha256, asOf, read, hashes)), Optional.empty());
    }

    private static double value(JsonNode one, String key) {
        JsonNode value = one.path(key);
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        return Math.abs(number) <= MOST ? number : Double.NaN;
    }

    Optional<Figure> number(String what, String place) {
        return numbers.stream()
                .filter(one -> one.what().equals(what) && one.place().equals(place))
                .findFirst();
    }
}
