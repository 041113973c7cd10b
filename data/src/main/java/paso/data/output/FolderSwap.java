package paso.data.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Replaces a folder whole, or leaves it as it was.
///
/// Everything is written to a hidden sibling, `.NAME.partial-…`. [#commit] moves the old folder aside, moves the
/// new one in and deletes the old one; when the second move fails the old folder goes back. [#close] without a
/// commit removes what was written, and so does the end of the process (Ctrl-C).
final class FolderSwap implements AutoCloseable {

    /// A folder that holds one of these was written by Paso and may be replaced.
    static final List<String> MARKS = List.of("run.json", "compare.json", "score.json", "fit.json");

    private static final int ATTEMPTS = 50;

    private final Path out;
    private final Path partial;
    private final Thread hook;
    private boolean closed;
    private @Nullable Path aside;

    private FolderSwap(Path out, Path partial) {
        this.out = out;
        this.partial = partial;
        hook = new Thread(this::abandon, "paso-output-cleanup");
    }

    /// Why `out` may not be replaced; empty when it may.
    static Optional<OutputProblem> refusal(Path out) {
        Path target = out.toAbsolutePath().normalize();
        if (target.getFileName() == null || target.getParent() == null) {
            return Optional.of(problem(out, "is the root of the file system"));
        }
        if (Files.isSymbolicLink(target))
            return Optional.of(problem(out, "is a symbolic link, which is never followed"));
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) return Optional.of(problem(out, "is a file"));
        for (String mark : MARKS) {
            if (Files.isRegularFile(target.resolve(mark), LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        }
        try (var entries = Files.newDirectoryStream(target)) {
            return entries.iterator().hasNext()
                    ? Optional.of(problem(out, "holds files that no run wrote (there is no run.json)"))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(problem(out, "cannot be read"));
        }
    }

    private static OutputProblem problem(Path out, String what) {
        return new OutputProblem(
                out.toString(), what, "Name a folder that does not exist yet, is empty, or holds an earlier run");
    }

    /// Makes the hidden sibling.
    static FolderSwap begin(Path out) throws IOException {
        Optional<OutputProblem> refusal = refusal(out);
        if (refusal.isPresent()) throw refusal.get();
        Path target = out.toAbsolutePath().normalize();
        Path parent = target.resolveSibling("").normalize();
        Files.createDirectories(parent);
        FolderSwap swap = new FolderSwap(target, fresh(target, "partial"));
        Files.createDirectory(swap.partial);
        Runtime.getRuntime().addShutdownHook(swap.hook);
        return swap;
    }

    /// Where to write.
    Path folder() {
        return partial;
    }

    /// Moves the new folder in. After this the old one is gone, whatever happens while it is deleted.
    synchronized void commit() throws IOException {
        if (closed) throw new IOException("the output was abandoned");
        Optional<OutputProblem> refusal = refusal(out);
        if (refusal.isPresent()) throw refusal.get();
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            Path old = fresh(out, "previous");
            Files.move(out, old, StandardCopyOption.ATOMIC_MOVE);
            aside = old;
        }
        try {
            Files.move(partial, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failure) {
            putBack();
            throw failure;
        }
        closed = true;
        Path old = aside;
        if (old != null) delete(old);
    }

    @Override
    public void close() throws IOException {
        try {
            abandon();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            unhook();
        }
    }

    private synchronized void abandon() {
        if (closed) return;
        closed = true;
        try {
            // When the process ends, another thread may still be adding files: under another name it no longer finds
            // the folder.
            Path gone = Files.exists(partial, LinkOption.NOFOLLOW_LINKS)
                    ? Files.move(partial, fresh(out, "gone"), StandardCopyOption.ATOMIC_MOVE)
                    : partial;
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                try {
                    delete(gone);
                    return;
                } catch (DirectoryNotEmptyException written) {
                    assert written.getFile() != null;
                }
            }
            delete(gone);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void unhook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending: the hook runs, or has run, and does the same.
            assert closed;
        }
    }

    private void putBack() throws IOException {
        Path old = aside;
        if (old != null) Files.move(old, out, StandardCopyOption.ATOMIC_MOVE);
        aside = null;
    }

    private static Path fresh(Path out, String what) throws IOException {
        long process = ProcessHandle.current().pid();
        for (int i = 0; i < 1000; i++) {
            Path path = out.resolveSibling(".%s.%s-%d-%d".formatted(out.getFileName(), what, process, i));
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return path;
        }
        throw new FileAlreadyExistsException(
                out.resolveSibling("." + out.getFileName() + "." + what).toString());
    }

    /// Deletes a folder and what is in it; links are deleted, never followed.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) throw failure;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) throw failure;
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
