package dev.logs.store;

import dev.logs.block.MessageBytes;
import dev.logs.block.Origin;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Adds up what a partition holds, within a snapshot. */
final class StatisticsReader {

    private final Database database;
    private final TableShape shape;
    private final BlockSet blocks;
    private final Map<Origin, SpeakerCount> speakers = new HashMap<>();

    StatisticsReader(Database database, TableShape shape, BlockSet blocks) {
        this.database = database;
        this.shape = shape;
        this.blocks = blocks;
    }

    /** What passes the request, and what the whole file takes. */
    PartitionStatistics read(RowRequest request, ReadPlanner planner, StatisticsDetail detail) {
        List<SpeakerCount> found = speakers(request, planner, detail);
        if (request.filters().isEmpty() && request.range().equals(TimeRange.ALL)) {
            PartitionSummary ends = SummaryReader.read(database, shape, blocks);
            return new PartitionStatistics(found, ends.firstEpoch(), ends.lastEpoch(), storage());
        }
        return new PartitionStatistics(
                found, end(request, planner, Order.OLDEST_FIRST), end(request, planner, Order.NEWEST_FIRST), storage());
    }

    private OptionalLong end(RowRequest request, ReadPlanner planner, Order order) {
        RowRequest first =
                RowRequest.of(request.range(), request.filters(), order).withLimit(1);
        database.beginSnapshot();
        try (EntryCursor cursor = planner.open(first, blocks)) {
            return cursor.next() ? OptionalLong.of(cursor.entry().epoch()) : OptionalLong.empty();
        }
    }

    /** By source and level; of {@link StatisticsDetail#LEVELS} sources are empty. */
    private List<SpeakerCount> speakers(RowRequest request, ReadPlanner planner, StatisticsDetail detail) {
        Counting counting = new Counting(database, shape, planner);
        if (detail == StatisticsDetail.SOURCES) {
            counting.speakers(request, this::add);
        } else {
            counting.groups(
                    request,
                    GroupColumn.LEVEL,
                    (level, count) ->
                            add(new SpeakerCount("", level == null ? 0 : Integer.parseInt(level), count, 0, 0)));
        }
        if (!blocks.isEmpty()) {
            BlockAnswers.of(blocks, request).eachOrigins((summary, counts) -> {
                Map<Origin, Double> means = detail == StatisticsDetail.SOURCES ? MessageBytes.means(summary) : Map.of();
                counts.forEach((origin, count) -> {
                    long bytes = Math.round(count * means.getOrDefault(origin, 0.0));
                    String src = detail == StatisticsDetail.SOURCES ? origin.src() : "";
                    add(new SpeakerCount(src, origin.level(), 0, count, bytes));
                });
            });
        }
        return List.copyOf(speakers.values());
    }

    private void add(SpeakerCount count) {
        speakers.merge(new Origin(count.src(), count.level(), 0), count, SpeakerCount::and);
    }

    private StorageFigures storage() {
        long bytes = SideFiles.bytes(database.file());
        if (!shape.hasLogs()) {
            return new StorageFigures(bytes, 0, 0, 0, 1, null);
        }
        long messageBytes = 0;
        for (StoredBlock block : blocks.all()) {
            messageBytes += block.contents().contentBytes();
        }
        return new StorageFigures(
                bytes,
                blocks.isEmpty() ? 0 : blockBytes(bytes),
                blocks.all().size(),
                messageBytes,
                Logids.last(database, shape) + 1,
                blocks.isEmpty() ? null : compactedAt());
    }

    /** A file without rows is blocks altogether. */
    private long blockBytes(long fileBytes) {
        boolean hasRows = database.queryLong("SELECT EXISTS (SELECT 1 FROM main.logs)", List.of()) != 0;
        return hasRows ? BlockTables.bytes(database) : fileBytes;
    }

    private @Nullable String compactedAt() {
        if (!shape.hasMetadata()) {
            return null;
        }
        String[] time = new String[1];
        database.query("SELECT value FROM main.metadata WHERE key = ?", List.of(Schema.COMPACTED_AT), rows -> {
            time[0] = rows.next() ? rows.getString(1) : null;
            return time;
        });
        return time[0];
    }
}
