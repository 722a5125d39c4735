package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what its row has in the columns of another program.
 *
 * @param foreign in the order of {@link ForeignColumns}; empty when nothing is known of them
 */
public record WholeRow(LogEntry entry, List<@Nullable Object> foreign) {

    public WholeRow {
        // Not List.copyOf: a column may hold NULL.
        foreign = Collections.unmodifiableList(new ArrayList<>(foreign));
    }

    static WholeRow of(LogEntry entry) {
        return new WholeRow(entry, List.of());
    }

    /** Text as its bytes: they need not be valid UTF-8, and another program gets back what it wrote. */
    record StoredText(byte[] bytes) {}
}
