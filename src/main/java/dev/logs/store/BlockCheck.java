package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.block.BlockSummary;
import dev.logs.block.FilterCheck;
import dev.logs.block.HourCounts.HourCount;
import dev.logs.block.Origin;
import dev.logs.block.RowKey;
import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decodes every entry of a block and compares it with what the summary says, by which searches leave out blocks. */
final class BlockCheck {

    private static final long SECONDS_PER_HOUR = 3_600;
    private static final int LEVEL_MAX = 255;

    private static final String VALID = "SELECT CASE WHEN json_valid(?1) THEN json_type(?1) = ?2 ELSE 0 END";

    private final Database database;
    private final CheckFindings findings;
    private final StoredBlock block;
    private final FilterCheck filters;
    private final Map<Origin, Long> origins = new HashMap<>();
    private final Map<Long, Map<Integer, Long>> hours = new HashMap<>();
    private long contentBytes;
    private long misplaced;
    private long badJson;
    private long badLevels;
    private long outOfOrder;
    private long twice;

    BlockCheck(Database database, CheckFindings findings, StoredBlock block, FilterCheck filters) {
        this.filters = filters;
        this.database = database;
        this.findings = findings;
        this.block = block;
    }

    void run(BlockSet blocks) {
        try {
            BlockSummary summary = blocks.summary(block);
            BlockReader reader = blocks.open(block, summary).reader();
            boolean sharesLogids = database.queryLong(
                            "SELECT EXISTS (SELECT 1 FROM main.logs WHERE logid BETWEEN ? AND ?)",
                            List.of(
                                    block.contents().logidMin(),
                                    block.contents().logidMax()))
                    != 0;
            RowKey before = null;
            for (int row = 0; row < reader.rows(); row++) {
                LogEntry entry = reader.entry(row);
                note(entry);
                RowKey key = new RowKey(entry.epoch(), entry.nanos(), entry.logid());
                outOfOrder += before != null && before.compareTo(key) >= 0 ? 1 : 0;
                before = key;
                twice += sharesLogids && isRow(entry.logid()) ? 1 : 0;
            }
            compare(summary, reader);
            if (!filters.passes(reader)) {
                findings.corrupt(name() + " has a filter that hides entries from searches");
            }
            report();
        } catch (DamagedFileException e) {
            findings.corrupt(name() + " cannot be read: " + e.getMessage());
        }
        findings.compacted += block.contents().rows();
    }

    private void note(LogEntry entry) {
        origins.merge(new Origin(entry.src(), entry.level(), entry.error()), 1L, Long::sum);
        hours.computeIfAbsent(Math.floorDiv(entry.epoch(), SECONDS_PER_HOUR), hour -> new HashMap<>())
                .merge(entry.level(), 1L, Long::sum);
        contentBytes += entry.content().getBytes(StandardCharsets.UTF_8).length;
        misplaced += findings.isOfDay(entry.epoch()) ? 0 : 1;
        badLevels += entry.level() < 0 || entry.level() > LEVEL_MAX ? 1 : 0;
        String fields = entry.fields();
        boolean valid = (entry.tags().equals(LogEntry.NO_TAGS) || isJson(entry.tags(), "array"))
                && (fields == null || isJson(fields, "object"));
        badJson += valid ? 0 : 1;
    }

    private boolean isJson(String text, String type) {
        return database.queryLong(VALID, List.of(text, type)) != 0;
    }

    private boolean isRow(long logid) {
        return database.queryLong("SELECT EXISTS (SELECT 1 FROM main.logs WHERE logid = ?)", List.of(logid)) != 0;
    }

    private void compare(BlockSummary summary, BlockReader reader) {
        Map<Origin, Long> told = new HashMap<>();
        summary.templates().forEach(events -> events.origins()
                .forEach(each -> told.merge(each.origin(), (long) each.entries(), Long::sum)));
        Map<Long, Map<Integer, Long>> toldHours = new HashMap<>();
        for (HourCount count : summary.hours().counts()) {
            toldHours
                    .computeIfAbsent(count.hour(), hour -> new HashMap<>())
                    .merge(count.level(), count.entries(), Long::sum);
        }
        int last = reader.rows() - 1;
        boolean same = told.equals(origins)
                && toldHours.equals(hours)
                && contentBytes == summary.contents().contentBytes()
                && summary.contents().first().equals(key(reader, 0))
                && summary.contents().last().equals(key(reader, last));
        if (!same) {
            findings.corrupt(name() + " holds other entries than its summary tells of");
        }
    }

    private static RowKey key(BlockReader reader, int row) {
        return new RowKey(reader.epoch(row), reader.nanos(row), reader.logid(row));
    }

    private void report() {
        findings.misplaced += misplaced;
        if (misplaced > 0) {
            findings.faulty(name() + " has " + misplaced + " of another day");
        }
        if (badLevels > 0) {
            findings.faulty(name() + " has " + badLevels + " with a level that is none");
        }
        if (badJson > 0) {
            findings.faulty(name() + " has " + badJson + " with tags or fields that are no JSON array or object");
        }
        if (outOfOrder > 0) {
            findings.corrupt(name() + " has " + outOfOrder + " out of order");
        }
        if (twice > 0) {
            findings.faulty(name() + " has " + twice + " with the logid of a row");
        }
    }

    private String name() {
        return "block " + block.id() + " (" + block.contents().rows() + " entries, logids "
                + block.contents().logidMin() + " to " + block.contents().logidMax() + ")";
    }
}
