package dev.logs.query;

import dev.logs.entry.FoundEntry;
import java.util.ArrayList;
import java.util.List;

/** Reads streams to their end. */
final class Reading {

    private Reading() {}

    static List<FoundEntry> all(EntryStream stream) {
        List<FoundEntry> entries = new ArrayList<>();
        try (stream) {
            while (stream.next()) {
                entries.add(stream.entry());
            }
        }
        return entries;
    }
}
