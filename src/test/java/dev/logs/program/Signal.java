package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Signals that Java has no method for, or that must leave the streams to the process open, which {@link Process} closes. */
public final class Signal {

    private Signal() {}

    /**
     * Sends a signal through the shell, which brings {@code kill} along everywhere.
     *
     * @param name such as {@code INT}
     */
    public static void send(String name, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
        String complaint = new String(kill.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kill.waitFor()).as(complaint).isZero();
    }
}
