package dev.logs.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A running {@code man}. Close it to wait until the user has left it. */
public final class ManualViewer implements AutoCloseable {

    private final Process process;
    private final Path page;

    private ManualViewer(Process process, Path page) {
        this.process = process;
        this.page = page;
    }

    /** Writes the page to a file, which every {@code man} can read, and starts it. */
    static Optional<ManualViewer> start(String fileName, String roff, Map<String, String> environment) {
        Optional<Path> man = Programs.find("man", environment);
        if (man.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path page = Files.writeString(Files.createTempDirectory("logs-man").resolve(fileName), roff);
            Process process = new ProcessBuilder(man.get().toString(), page.toString())
                    .inheritIO()
                    .start();
            return Optional.of(new ManualViewer(process, page));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Waits until the user has left it, and removes the file. May be called twice, by two threads. */
    @Override
    public void close() {
        try {
            process.waitFor();
            Files.deleteIfExists(page);
            Files.deleteIfExists(page.getParent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // A page is left in the folder of temporary files, which is emptied by others.
        }
    }
}
