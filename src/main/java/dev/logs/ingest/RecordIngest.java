package dev.logs.ingest;

import dev.logs.error.FileReason;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.format.RecordReader;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Reads one source of records or entries to its end. One thread. */
final class RecordIngest {

    /** Looking at the clock costs more than a record, so it is done once for so many. */
    private static final int RECORDS_PER_LOOK = 512;

    private final IngestSource source;
    private final RunParts parts;
    private final BooleanSupplier stopped;
    private int sinceLook;

    RecordIngest(IngestSource source, RunParts parts, BooleanSupplier stopped) {
        this.source = source;
        this.parts = parts;
        this.stopped = stopped;
    }

    /** Reads the source; what cannot be read is a problem, and what was read before it is kept. */
    void run() {
        parts.maker().enterSource(source);
        try {
            if (source.records() != null) {
                readRecords(source.records());
            } else if (source.entries() != null) {
                readEntries(source.entries().get());
            }
        } catch (IOException e) {
            parts.problems().report(Problem.of(source.name(), FileReason.of(e)));
        } finally {
            parts.counters().read(sinceLook, 0);
        }
    }

    private void readRecords(RecordOpener opener) throws IOException {
        PendingEntry pending = new PendingEntry();
        try (RecordReader reader = opener.open()) {
            while (!stopped.getAsBoolean()) {
                pending.clear();
                if (!reader.next(pending.draft)) {
                    return;
                }
                parts.maker().accept(pending);
                look();
            }
        }
    }

    private void readEntries(EntryFeed feed) {
        try (feed) {
            while (!stopped.getAsBoolean() && feed.next()) {
                parts.router().add(feed.context(), feed.entry());
                look();
            }
        } catch (LogsException e) {
            parts.problems().report(Problem.of(source.name(), e));
        }
    }

    private void look() {
        if (++sinceLook >= RECORDS_PER_LOOK) {
            parts.counters().read(sinceLook, 0);
            sinceLook = 0;
            parts.router().handOverDue(System.nanoTime());
        }
    }
}
