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
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs scripts of the shell as processes of their own, one at a time, in one folder. What they print goes through files, so
 * that nobody waits for a reader.
 */
public final class Shell {

    /** Of what a script says on its standard error, so much is told. */
    private static final int COMPLAINT_CHARS_MAX = 120;

    /** Between two looks at a running process. Lowered: less of its last growth is missed, at a cost to it. */
    private static final long LOOK_MILLIS = 5;

    /** Of a process's status on Linux: the most memory that it had so far. */
    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

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
        try {
            long start = System.nanoTime();
            Process process = start(script);
            int status = await(process, () -> {});
            long nanos = System.nanoTime() - start;
            return new Ran(nanos, status, text(out), complaint());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Runs a script that becomes one program ({@code exec}), and tells the most memory that it had, in bytes, as Linux counts it.
     *
     * @return empty on other systems, and when it failed
     */
    OptionalLong peakBytes(String script) {
        try {
            Process process = start(script);
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            long[] peak = {0};
            int ended = await(process, () -> peak[0] = Math.max(peak[0], peak(status)));
            return ended > 1 || peak[0] == 0 ? OptionalLong.empty() : OptionalLong.of(peak[0]);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** 0 when that is not known: another system, or the process has ended. */
    private static long peak(Path status) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(status));
            return peak.find() ? Long.parseLong(peak.group(1)) << 10 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private Process start(String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static int await(Process process, Runnable look) {
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look.run();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }

    private StorageException failed(IOException e) {
        return new StorageException(folder + ": no process can be run there: " + FileReason.of(e), null, e);
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
