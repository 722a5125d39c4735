package dev.logs.cli;

import dev.logs.terminal.TerminalTraits;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run knows of the world outside: streams, environment, clock, terminal.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: messages, progress, prompts
 * @param environment the process's environment variables
 * @param configured what {@link #settings()} gives out
 * @param clock the time; {@link #now()} is taken from it once
 * @param now the instant that every relative time of this run refers to
 * @param terminal which streams are terminals
 * @param shutdown where to leave word of what must be finished when the process is told to end
 */
public record Session(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> environment,
        SettingsOnce configured,
        Clock clock,
        Instant now,
        TerminalTraits terminal,
        ShutdownHooks shutdown) {

    public Session {
        environment = Map.copyOf(environment);
    }

    /**
     * What the environment and the config file set.
     *
     * @throws dev.logs.error.UsageException when the file cannot be understood
     */
    public Settings settings() {
        return configured.get();
    }

    /** The same with another stream for messages. */
    Session withErr(PrintStream other) {
        return new Session(in, out, other, environment, configured, clock, now, terminal, shutdown);
    }

    /** The value of an environment variable; null when it is unset or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
