package dev.logs.bench;

import dev.logs.error.FileReason;
import dev.logs.error.InterruptedRunException;
import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs scripts of the shell as processes of their own, one at a time, in one folder. What they print goes through files, so
 * that nobody waits for a reader.
 */
public final class Shell {

    /** Of what a script says on its standard error, so much is told. */
    private static final int COMPLAINT_CHARS_MAX = 120;

    private final Path folder;
    private final Map<String, String> environment;
    private final Path out;
    private final Path err;

    /**
     * @param folder exists; names in scripts are relative to it
     * @param environment set beside the variables of this process
     */
    public Shell(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.out = folder.resolve("out.txt");
        this.err = folder.resolve("err.txt");
    }

    /** What a script came to. */
    public record Ran(long nanos, int status, String out, String complaint) {}

    /**
     * Runs a script to its end.
     *
     * @throws StorageException when there is no shell, or its output cannot be kept
     * @throws InterruptedRunException when the thread is interrupted; the script is ended
     */
    public Ran run(String script) {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            int status = await(process);
            long nanos = System.nanoTime() - start;
            return new Ran(nanos, status, text(out), complaint());
        } catch (IOException e) {
            throw new StorageException(folder + ": no process can be run there: " + FileReason.of(e), null, e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private String complaint() throws IOException {
        String all = text(err).strip();
        String first = all.substring(all.lastIndexOf('\n') + 1);
        return first.length() <= COMPLAINT_CHARS_MAX ? first : first.substring(0, COMPLAINT_CHARS_MAX);
    }

    /** A text as one word of a script. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
