package dev.logs.upkeep;

import dev.logs.entry.PartitionKey;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.store.CompactionNeed;
import dev.logs.store.PartitionFile;
import dev.logs.store.PartitionSummary;
import dev.logs.store.StoreSettings;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which partitions a compaction will rewrite, oldest first. Making a plan changes nothing. */
public record CompactPlan(CompactRequest request, List<Item> items) {

    public CompactPlan {
        items = List.copyOf(items);
    }

    /**
     * One partition.
     *
     * @param entries that will be written anew; 0 when only unused room is given back
     * @param bytes of the file and its write-ahead log now
     */
    public record Item(PartitionKey partition, long entries, long bytes) {}

    /** @param problems hears of partitions that cannot be read or compacted; they are not in the plan */
    public static CompactPlan of(
            CompactRequest request, TreeRoot root, PartitionResolver resolver, ProblemSink problems) {
        List<PartitionKey> keys = new ArrayList<>(
                resolver.resolve(request.contexts(), request.range()).partitions());
        Collections.sort(keys);
        List<Item> items = new ArrayList<>();
        for (PartitionKey key : keys) {
            Item item = request.includes(key) ? item(request, root, key, problems) : null;
            if (item != null) {
                items.add(item);
            }
        }
        return new CompactPlan(request, items);
    }

    private static @Nullable Item item(CompactRequest request, TreeRoot root, PartitionKey key, ProblemSink problems) {
        try (PartitionFile file = PartitionFile.openForReading(root.file(key), StoreSettings.DEFAULT)) {
            CompactionNeed need = file.compactionNeed(request.settings().blocks());
            String obstacle = need.obstacle();
            if (obstacle != null) {
                problems.report(new Problem(key.toString(), "cannot be compacted: " + obstacle, "it stays as it is"));
                return null;
            }
            PartitionSummary summary = file.summary();
            return request.direction() == CompactRequest.Direction.TO_BLOCKS
                    ? toBlocks(request, key, need, summary)
                    : toRows(key, need, summary);
        } catch (LogsException e) {
            problems.report(Problem.of(key.toString(), e));
            return null;
        }
    }

    private static @Nullable Item toBlocks(
            CompactRequest request, PartitionKey key, CompactionNeed need, PartitionSummary summary) {
        boolean moves = need.rewritesBlocks() || need.rows() > 0 && need.rows() >= request.rowsMin();
        if (!moves && (need.blocks() == 0 || need.freeBytes() == 0)) {
            return null;
        }
        return new Item(key, moves ? need.entries() : 0, summary.bytes());
    }

    private static @Nullable Item toRows(PartitionKey key, CompactionNeed need, PartitionSummary summary) {
        return need.blocks() == 0 ? null : new Item(key, need.blockRows(), summary.bytes());
    }

    /** Entries of all partitions. */
    public long entries() {
        return items.stream().mapToLong(Item::entries).sum();
    }

    /** Bytes of all partitions now. */
    public long bytes() {
        return items.stream().mapToLong(Item::bytes).sum();
    }
}
