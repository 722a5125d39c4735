package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.format.JsonReading;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a batch that a partition has already: by the address that they bring, or by the {@code log_id} among
 * their fields. One batch.
 */
final class KnownEntries {

    private static final String LOG_ID = "log_id";
    private static final int NANOS_LAST = 999_999_999;

    private final JsonReading json = new JsonReading();

    /** The entries that bring an address, by logid. */
    private final Map<Long, LogEntry> addressed = new HashMap<>();

    private final Set<String> logIds = new HashSet<>();
    private final Set<Long> knownLogids = new HashSet<>();
    private final Set<String> knownLogIds = new HashSet<>();
    private long firstEpoch = Long.MAX_VALUE;
    private long lastEpoch = Long.MIN_VALUE;

    /** The highest logid of the file, or -1 before it was asked for. */
    private long highestLogid = -1;

    private KnownEntries() {}

    /** The entries of a batch that are not in the file. One whose logid an other entry of the batch has loses it. */
    static List<LogEntry> without(List<LogEntry> batch, PartitionFile file) {
        KnownEntries known = new KnownEntries();
        for (LogEntry entry : batch) {
            known.note(entry);
        }
        boolean mayBeKnown = !known.logIds.isEmpty()
                || !known.addressed.isEmpty()
                        && known.addressed.keySet().stream().anyMatch(id -> id <= known.last(file));
        if (mayBeKnown) {
            known.lookInto(file);
        } else if (known.addressed.isEmpty()) {
            return batch;
        }
        return known.unknown(batch);
    }

    private long last(PartitionFile file) {
        if (highestLogid < 0) {
            highestLogid = file.lastLogid();
        }
        return highestLogid;
    }

    private void note(LogEntry entry) {
        String logId = logId(entry);
        boolean own = entry.logid() != LogEntry.NO_LOGID;
        if (own) {
            addressed.putIfAbsent(entry.logid(), entry);
        }
        if (logId != null) {
            logIds.add(logId);
        }
        if (own || logId != null) {
            firstEpoch = Math.min(firstEpoch, entry.epoch());
            lastEpoch = Math.max(lastEpoch, entry.epoch());
        }
    }

    private @Nullable String logId(LogEntry entry) {
        String fields = entry.fields();
        String id = fields == null || !fields.contains(LOG_ID) ? null : json.find(fields, LOG_ID);
        // With its time: other programs call the kind of a message so.
        return id == null ? null : entry.epoch() + "." + entry.nanos() + " " + id;
    }

    private void lookInto(PartitionFile file) {
        TimeRange range =
                new TimeRange(Instant.ofEpochSecond(firstEpoch), Instant.ofEpochSecond(lastEpoch, NANOS_LAST));
        RowRequest request = RowRequest.of(range, FilterSet.NONE, Order.OLDEST_FIRST);
        try (EntryCursor rows = file.read(request)) {
            while (rows.next()) {
                LogEntry row = rows.entry();
                LogEntry entry = addressed.get(row.logid());
                if (entry != null && isSame(row, entry)) {
                    knownLogids.add(row.logid());
                }
                String logId = logIds.isEmpty() ? null : logId(row);
                if (logId != null && logIds.contains(logId)) {
                    knownLogIds.add(logId);
                }
            }
        }
    }

    /** Formats that lose something keep these. */
    private static boolean isSame(LogEntry row, LogEntry entry) {
        return row.epoch() == entry.epoch()
                && row.nanos() == entry.nanos()
                && row.src().equals(entry.src())
                && row.content().equals(entry.content());
    }

    private List<LogEntry> unknown(List<LogEntry> batch) {
        List<LogEntry> unknown = new ArrayList<>(batch.size());
        for (LogEntry entry : batch) {
            LogEntry first = addressed.get(entry.logid());
            if (first != null && knownLogids.contains(entry.logid()) && isSame(first, entry)) {
                continue;
            }
            String logId = logIds.isEmpty() ? null : logId(entry);
            if (logId != null && !knownLogIds.add(logId)) {
                continue;
            }
            if (first != null && first != entry && isSame(first, entry)) {
                continue;
            }
            boolean taken = first != null && first != entry;
            unknown.add(taken ? entry.withLogid(LogEntry.NO_LOGID) : entry);
        }
        return unknown;
    }
}
