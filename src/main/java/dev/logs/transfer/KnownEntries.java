package dev.logs.transfer;

import dev.logs.block.PackedEntries;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.format.JsonReading;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionFile;
import dev.logs.store.Renumbered;
import dev.logs.store.RowRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    private final PartitionFile file;

    /** The first entry that brings an address, by logid. */
    private final Map<Long, LogEntry> addressed = new HashMap<>();

    /** Entries by a logid that they may have in the file beside the one they bring, or bring beside another entry. */
    private final Map<Long, List<LogEntry>> others = new HashMap<>();

    private final Set<String> logIds = new HashSet<>();

    /** The very objects. */
    private final Set<LogEntry> known = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<String> knownLogIds = new HashSet<>();
    private long firstEpoch = Long.MAX_VALUE;
    private long lastEpoch = Long.MIN_VALUE;

    private KnownEntries(PartitionFile file) {
        this.file = file;
    }

    /** The entries of a batch that are not in the file; the batch itself when none is known. */
    static List<LogEntry> without(List<LogEntry> batch, PartitionFile file) {
        if (!PackedEntries.mayBringIds(batch, LOG_ID)) {
            return batch;
        }
        // Packed entries are made anew each time, and those that are known are so by their identity.
        List<LogEntry> entries = new ArrayList<>(batch);
        List<LogEntry> unknown = new KnownEntries(file).without(entries);
        return unknown == entries ? batch : unknown;
    }

    private List<LogEntry> without(List<LogEntry> batch) {
        for (LogEntry entry : batch) {
            note(entry);
        }
        if (logIds.isEmpty() && addressed.isEmpty()) {
            return batch;
        }
        if (!logIds.isEmpty() || mayHaveAddresses()) {
            noteRenumbered(batch);
            lookInto();
        }
        return unknown(batch);
    }

    private boolean mayHaveAddresses() {
        long last = file.lastLogid();
        return addressed.keySet().stream().anyMatch(logid -> logid <= last);
    }

    private void note(LogEntry entry) {
        String logId = logId(entry);
        boolean own = entry.logid() != LogEntry.NO_LOGID;
        if (own && addressed.putIfAbsent(entry.logid(), entry) != null) {
            others.computeIfAbsent(entry.logid(), any -> new ArrayList<>()).add(entry);
        }
        if (logId != null) {
            logIds.add(logId);
        }
        if (own || logId != null) {
            firstEpoch = Math.min(firstEpoch, entry.epoch());
            lastEpoch = Math.max(lastEpoch, entry.epoch());
        }
    }

    private void noteRenumbered(List<LogEntry> batch) {
        Renumbered renumbered = file.renumbered();
        for (LogEntry entry : renumbered.isEmpty() ? List.<LogEntry>of() : batch) {
            if (entry.logid() != LogEntry.NO_LOGID) {
                for (long given : renumbered.given(entry.logid())) {
                    others.computeIfAbsent(given, any -> new ArrayList<>()).add(entry);
                }
            }
        }
    }

    private @Nullable String logId(LogEntry entry) {
        String fields = entry.fields();
        String id = fields == null || !fields.contains(LOG_ID) ? null : json.find(fields, LOG_ID);
        // With its time: other programs call the kind of a message so.
        return id == null ? null : entry.epoch() + "." + entry.nanos() + " " + id;
    }

    private void lookInto() {
        TimeRange range =
                new TimeRange(Instant.ofEpochSecond(firstEpoch), Instant.ofEpochSecond(lastEpoch, NANOS_LAST));
        RowRequest request = RowRequest.of(range, FilterSet.NONE, Order.OLDEST_FIRST);
        try (EntryCursor rows = file.read(request)) {
            while (rows.next()) {
                long logid = rows.view().logid();
                LogEntry entry = addressed.get(logid);
                List<LogEntry> beside = others.getOrDefault(logid, List.of());
                if (entry == null && beside.isEmpty() && logIds.isEmpty()) {
                    continue;
                }
                LogEntry row = rows.entry();
                noteIfSame(row, entry);
                beside.forEach(each -> noteIfSame(row, each));
                String logId = logIds.isEmpty() ? null : logId(row);
                if (logId != null && logIds.contains(logId)) {
                    knownLogIds.add(logId);
                }
            }
        }
    }

    private void noteIfSame(LogEntry row, @Nullable LogEntry entry) {
        if (entry != null && isSame(row, entry)) {
            known.add(entry);
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
            boolean repeated = first != null && first != entry && isSame(first, entry);
            String logId = logIds.isEmpty() || known.contains(entry) ? null : logId(entry);
            if (!repeated && !known.contains(entry) && (logId == null || knownLogIds.add(logId))) {
                unknown.add(entry);
            }
        }
        return unknown.size() == batch.size() ? batch : unknown;
    }
}
