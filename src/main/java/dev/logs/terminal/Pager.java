package dev.logs.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pager process that shows what is written to {@link #input()}. Close it to wait until the user has left it. */
public final class Pager implements AutoCloseable {

    /** Quit when it fits on one screen, smart case, raw colours, keep the screen. */
    private static final String DEFAULT_COMMAND = "less -FIRX";

    private final Process process;

    private Pager(Process process) {
        this.process = process;
    }

    /**
     * Starts the pager of {@code $LOGS_PAGER}, {@code $PAGER} or {@code less -FIRX}.
     *
     * @return empty when the variable is set to nothing or {@code cat}, or the pager cannot be started: print plainly
     */
    public static Optional<Pager> start(Map<String, String> environment) {
        String command = environment.getOrDefault("LOGS_PAGER", environment.getOrDefault("PAGER", DEFAULT_COMMAND));
        if (command.isBlank() || command.equals("cat") || !isInstalled(command, environment)) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", command))
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        try {
            return Optional.of(new Pager(builder.start()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A shell would start all the same and swallow the output, so the program is looked up first. */
    private static boolean isInstalled(String command, Map<String, String> environment) {
        String stripped = command.strip();
        int space = stripped.indexOf(' ');
        String program = space < 0 ? stripped : stripped.substring(0, space);
        return Programs.find(program, environment).isPresent();
    }

    /** What is written here is shown; an {@link IOException} means that the user has left the pager. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The user left before the end: nothing more to show.
        }
        waitForEnd();
    }

    private void waitForEnd() {
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
