package paso.data.flee;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;

/// The files directly in one folder, read whole, within bounds, never from outside it.
public final class CaseFiles {

    /// A case of 20,000 places and 1,000 days of conflict has about 45 MB.
    static final long FILE_BYTES = 256L << 20;
    private static final int MOST_LISTED = 10_000;

    private final Path folder;
    private final String prefix; // put before file names in messages
    private final Problems problems;
    /// What was read, by name in messages: the hash is made of it.
    private final TreeMap<String, String> texts = new TreeMap<>();

    public CaseFiles(Path folder, String prefix, Problems problems) {
        this.folder = folder;
        this.prefix = prefix;
        this.problems = problems;
    }

    public SortedMap<String, String> texts() {
        return texts;
    }

    public String shown(String name) {
        return prefix + name;
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /// Names of the files here, sorted.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
                if (names.size() >= MOST_LISTED) break;
            }
        } catch (IOException | RuntimeException e) {
            problems.file(shown("."), "the folder cannot be listed", "", "Check that it exists and its permissions.");
        }
        Collections.sort(names);
        return names;
    }

    /// The text of a file that must be there; a problem where it is not.
    public Optional<FileText> need(String name, String wayOut) {
        if (has(name)) return read(name, new Where.Fixed(shown(name), 0, 0));
        problems.file(shown(name), "the file is missing", "", wayOut);
        return Optional.empty();
    }

    /// The text of a file that may be there.
    public Optional<FileText> find(String name) {
        return has(name) ? read(name, new Where.Fixed(shown(name), 0, 0)) : Optional.empty();
    }

    /// The text of a file that is there.
    ///
    /// @param named where its name is written; a name that leads out of the folder is a problem there
    Optional<FileText> read(String name, Where named) {
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize()) || file.equals(folder.normalize())) {
                return refuse(named, name, "the name leads out of the folder", "Write the name of a file in it.");
            }
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return refuse(named, name, "no such file in the folder", "Add it, or write another name.");
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return refuse(named, name, "the file is a link that leads out of the folder", "Copy the file here.");
            }
            if (!Files.isRegularFile(file)) return refuse(named, name, "not a plain file", "Put a plain file there.");
            byte[] bytes;
            if (Files.size(file) > FILE_BYTES) return tooLarge(named, name);
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes((int) FILE_BYTES + 1);
            }
            if (bytes.length > FILE_BYTES) return tooLarge(named, name);
            return decode(shown(name), bytes);
        } catch (InvalidPathException e) {
            return refuse(named, name, "not the name of a file", "Write the name of a file in the folder.");
        } catch (IOException | SecurityException e) {
            return refuse(named, name, "the file cannot be read", "Check that it exists and may be read.");
        }
    }

    private Optional<FileText> tooLarge(Where named, String name) {
        return refuse(named, name, "the file is larger than 256 MiB", "Leave out what the case does not need.");
    }

    private Optional<FileText> refuse(Where named, String name, String what, String wayOut) {
        problems.add(named, named.spot().line() > 0 ? name : "", what, "", wayOut);
        return Optional.empty();
    }

    /// The characters of a file; a problem with its place where they are not UTF-8.
    Optional<FileText> decode(String shown, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            if (text.startsWith("\uFEFF")) {
                text = text.substring(1);
                problems.note(
                        new Where.Fixed(shown, 1, 1),
                        "",
                        "the file begins with a byte order mark, which Flee takes for part of the first cell; left out",
                        "");
            }
            int odd = control(text);
            if (odd >= 0) return control(shown, text, odd);
            texts.put(shown, text);
            return Optional.of(new FileText(shown, text));
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            problems.add(
                    at(shown, before),
                    in.position() < bytes.length
                            ? String.format(Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF)
                            : "",
                    "byte %d of the file is not UTF-8".formatted(in.position() + 1),
                    "UTF-8",
                    "Save the file as UTF-8.");
            return Optional.empty();
        }
    }

    private Optional<FileText> control(String shown, String text, int odd) {
        problems.add(
                at(shown, text.substring(0, odd)),
                String.valueOf(text.charAt(odd)),
                "the file holds a control character",
                "letters, digits, signs and white space",
                "Maybe this is no text file; take the character away.");
        return Optional.empty();
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') return i;
        }
        return -1;
    }

    private static Where at(String shown, String before) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < before.length() && before.charAt(i + 1) == '\n'))) {
                line++;
                start = i + 1;
            }
        }
        return new Where.Fixed(shown, line, before.length() - start + 1);
    }
}
