package paso.data.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The known files directly in a folder, read whole within [Bounds].
final class FolderFiles {

    static final List<String> YAML = List.of("scenario.yaml", "stays.yaml", "levers.yaml", "sources.yaml");
    private static final List<String> EXPECTED =
            List.of("README.md", "claims.yaml", ScoringFolder.SERIES, ScoringFolder.SCORES);
    private static final int MOST_LISTED = 1_000;

    private final Path folder;
    private final Problems problems;

    FolderFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /// Every file name that the format knows.
    static List<String> known() {
        List<String> known = new ArrayList<>(YAML);
        for (Columns table : Columns.values()) known.add(table.file());
        Collections.sort(known);
        return known;
    }

    /// Notes files that nothing reads, with the known name nearest to theirs.
    void noteOthers() {
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean hidden = name.startsWith(".");
                if (!hidden && !known().contains(name) && !EXPECTED.contains(name)) others.add(name);
                if (others.size() >= MOST_LISTED) break;
            }
        } catch (IOException | RuntimeException e) {
            problems.file(".", "the folder cannot be listed", "", "Check its permissions.");
        }
        for (String name : others) {
            problems.note(
                    new Where.Fixed(name, 0, 0),
                    "",
                    "no part of a scenario, left alone",
                    Problems.maybe(name, known(), ""));
        }
    }

    /// The text of a file; absent where it is not there or cannot be read, which is a problem if it is `needed`.
    Optional<FileText> read(String name, boolean needed) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (needed) {
                    problems.file(name, "the file is missing", "", "Write it, or start from 'paso new'.");
                }
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return refuse(
                        name, "the file is a link that leads out of the folder", "Copy the file into the folder.");
            }
            if (!Files.isRegularFile(file)) return refuse(name, "not a plain file", "Put a plain file in its place.");
            if (Files.size(file) > Bounds.FILE_BYTES) return tooLarge(name);
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes((int) Bounds.FILE_BYTES + 1);
            }
            if (bytes.length > Bounds.FILE_BYTES) return tooLarge(name);
            return decode(name, bytes);
        } catch (IOException | SecurityException e) {
            return refuse(name, "the file cannot be read", "Check that it exists and may be read.");
        }
    }

    private Optional<FileText> tooLarge(String name) {
        problems.file(
                name,
                "the file is larger than 16 MiB",
                "files of up to 16 MiB",
                "Leave out what the scenario does not need.");
        return Optional.empty();
    }

    private Optional<FileText> refuse(String name, String what, String wayOut) {
        problems.file(name, what, "", wayOut);
        return Optional.empty();
    }

    /// The characters of a file; a problem with its place where they are not UTF-8 or a line is too long.
    Optional<FileText> decode(String name, byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
            if (i - start > Bounds.LINE_BYTES) {
                problems.add(
                        new Where.Fixed(name, line, 0),
                        "",
                        "the line is longer than 1 MiB",
                        "lines of up to 1 MiB",
                        "Put each row on a line of its own.");
                return Optional.empty();
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            return Optional.of(new FileText(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return notUtf8(name, bytes, in.position());
        }
    }

    private Optional<FileText> notUtf8(String name, byte[] bytes, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        int column = new String(bytes, start, at - start, StandardCharsets.UTF_8).length() + 1;
        problems.add(
                new Where.Fixed(name, line, column),
                at < bytes.length ? String.format(Locale.ROOT, "0x%02X", bytes[at] & 0xFF) : "",
                "byte %d of the file is not UTF-8".formatted(at + 1),
                "UTF-8",
                "Save the file as UTF-8.");
        return Optional.empty();
    }
}
