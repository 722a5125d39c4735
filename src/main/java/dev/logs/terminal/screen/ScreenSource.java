package dev.logs.terminal.screen;

import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import java.time.Clock;

/**
 * What the screen shows.
 *
 * @param base conditions that hold until the user asks for another range
 * @param engine reads history
 * @param clock tells how late entries are seen
 * @param outside does what takes more than an engine
 */
public record ScreenSource(Query base, QueryEngine engine, Clock clock, Outside outside) {

    /** On reading threads; both throw a {@link dev.logs.error.LogsException} when it cannot be done. */
    public interface Outside {

        /** The words that may stand at the end of conditions that are being typed. */
        Completion complete(String typed);

        /** Writes what the query finds to a new file, oldest first; answers how many entries that were. */
        long write(Query query, String file);
    }
}
