package dev.logs;

import dev.logs.cli.CommandLines;
import dev.logs.cli.ExitStatus;
import dev.logs.cli.Session;
import dev.logs.cli.SettingsOnce;
import dev.logs.cli.ShutdownHooks;
import dev.logs.terminal.TerminalTraits;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Entry point: streams, clock and environment in, exit status out. */
public final class Main {

    /**
     * Fixes the time of a run to an ISO instant, so that scripts and tests see the same answer on every day; with a plus sign
     * behind it time goes on from there.
     */
    private static final String NOW_VARIABLE = "LOGS_NOW";

    private Main() {}

    /** Runs the program as a process. */
    public static void main(String[] arguments) {
        PrintStream err = messages(new FileOutputStream(FileDescriptor.err));
        int status = run(arguments, err);
        // A JVM whose last thread returns ends with 0, too, without looking for somebody to log that (10 ms).
        if (status != ExitStatus.OK) {
            System.exit(status);
        }
    }

    private static int run(String[] arguments, PrintStream err) {
        Map<String, String> environment = System.getenv();
        Clock clock;
        try {
            clock = clock(environment);
        } catch (DateTimeParseException e) {
            err.println("logs: $" + NOW_VARIABLE + " is not an instant such as 2026-03-20T10:15:30Z");
            err.flush();
            return ExitStatus.ERROR;
        }
        // Not System.out: it swallows a broken pipe and encodes once more what is UTF-8 already.
        Session session = new Session(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                err,
                environment,
                new SettingsOnce(environment),
                clock,
                clock.instant(),
                TerminalTraits.detect(System.getProperties()),
                new JvmShutdown());
        return run(List.of(arguments), session);
    }

    /**
     * Runs the program inside another one, as tests do; no stream counts as a terminal.
     *
     * @return the exit status
     */
    public static int run(
            List<String> arguments,
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            Clock clock) {
        Session session = new Session(
                in,
                out,
                messages(err),
                environment,
                new SettingsOnce(environment),
                clock,
                clock.instant(),
                TerminalTraits.NONE,
                ShutdownHooks.NONE);
        return run(arguments, session);
    }

    private static int run(List<String> arguments, Session session) {
        int status = new CommandLines(session).run(arguments);
        session.err().flush();
        return status;
    }

    private static PrintStream messages(OutputStream err) {
        return new PrintStream(err, false, StandardCharsets.UTF_8);
    }

    private static Clock clock(Map<String, String> environment) {
        Clock real = Clock.systemUTC();
        String given = environment.get(NOW_VARIABLE);
        if (given == null) {
            return real;
        }
        return given.endsWith("+")
                ? Clock.offset(
                        real, Duration.between(real.instant(), Instant.parse(given.substring(0, given.length() - 1))))
                : Clock.fixed(Instant.parse(given), ZoneOffset.UTC);
    }
}
