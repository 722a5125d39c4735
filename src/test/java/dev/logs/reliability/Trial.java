package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A tree that faults happen to: starts the program, ends it, and counts what is there. */
final class Trial implements AutoCloseable {

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();
    private static final int RUN_SECONDS_MAX = 300;

    private final Workspace workspace;
    private final List<Process> started = new ArrayList<>();

    Trial(Path folder) throws IOException {
        workspace = new Workspace(folder.toRealPath());
    }

    /** Whether the long form is asked for. */
    static boolean isLong() {
        return "long".equals(System.getProperty("logs.reliability"));
    }

    /** How many rounds a test makes. */
    static int rounds(int shortForm, int longForm) {
        return isLong() ? longForm : shortForm;
    }

    /** A source of chance whose seed is told when a test fails. */
    static Random random(long seed) {
        return new Random(seed);
    }

    /** The short form damages the same places each time: a new fault is found by the long one, not by whoever builds. */
    static long seed() {
        return Long.getLong("logs.test.seed", isLong() ? System.nanoTime() : 1);
    }

    Path tree() {
        return workspace.tree();
    }

    Path folder() {
        return workspace.folder();
    }

    void set(String variable, String value) {
        workspace.set(variable, value);
    }

    /** Starts the packaged program; its standard error goes to a file. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.path().toString()));
        Collections.addAll(command, arguments);
        return startCommand(command);
    }

    Process startCommand(List<String> command) throws IOException {
        Process process = PROGRAM.builder(workspace, command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()))
                .start();
        started.add(process);
        return process;
    }

    static String program() {
        return PROGRAM.path().toString();
    }

    private Path errors() {
        return folder().resolve("errors");
    }

    /** What the started programs said on standard error. */
    String said() throws IOException {
        return Files.exists(errors()) ? Files.readString(errors(), StandardCharsets.UTF_8) : "";
    }

    /** Waits for the end; answers the status. */
    static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS))
                .as("%s ended in time", process.info().commandLine())
                .isTrue();
        return process.exitValue();
    }

    /** Ends it as {@code kill -9} does, after that time; false when it had ended by itself. */
    static boolean killAfter(Process process, long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        end(process);
        return true;
    }

    /** Gives text to a program that may end before it has read all. */
    static void feed(Process process, byte[] text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text);
        } catch (IOException e) {
            // It was killed, or its disk is full: how much arrived is counted in the tree.
        }
    }

    /** Runs the program inside the test. */
    Outcome run(String... arguments) {
        return InProcess.run(workspace, List.of(arguments));
    }

    /** Runs it and expects success. */
    Outcome mustRun(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.status())
                .as("%s: %s", List.of(arguments), outcome.err())
                .isZero();
        return outcome;
    }

    /** How often each message is there. */
    Map<String, Integer> messages(String... filters) {
        List<String> command = new ArrayList<>(List.of("search", "-r", "-o", "raw"));
        Collections.addAll(command, filters);
        Outcome outcome = run(command.toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.err()).isLessThan(2);
        Map<String, Integer> messages = new HashMap<>();
        outcome.out().lines().forEach(line -> messages.merge(line, 1, Integer::sum));
        return messages;
    }

    /** The tree must be sound in every page and entry. */
    void mustBeSound(String about) {
        Outcome outcome = run("verify");
        assertThat(outcome.status())
                .as("%s: %s%s", about, outcome.out(), outcome.err())
                .isZero();
    }

    /** Numbered lines with times of one day, a second apart. */
    static byte[] lines(String day, int first, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            String time = String.format("%02d:%02d:%02d", i / 3600 % 24, i / 60 % 60, i % 60);
            text.append("{\"time\":\"").append(day).append('T').append(time).append("Z\",\"level\":\"info\",");
            text.append("\"src\":\"app\",\"msg\":\"line ")
                    .append(i)
                    .append("\",\"n\":")
                    .append(i)
                    .append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
