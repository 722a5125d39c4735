package dev.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.CompactionSettings;
import dev.logs.store.PartitionCompactor;
import dev.logs.store.StoreSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partition that is compacted and expanded while it is followed: every entry once all the same. */
class CompactedFollowTest {

    private static final PartitionKey WEB = FollowedFolder.today("web");

    @TempDir
    Path folder;

    private static LogEntry[] entries(int from, int to) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(FollowedFolder.entry("e" + i));
        }
        return entries.toArray(LogEntry[]::new);
    }

    private static List<String> messages(int from, int to) {
        List<String> messages = new ArrayList<>();
        for (LogEntry entry : entries(from, to)) {
            messages.add(entry.content());
        }
        return messages;
    }

    private static PartitionCompactor compactor(FollowedFolder tree) {
        CompactionSettings settings = new CompactionSettings(BlockSettings.DEFAULT, 1);
        return PartitionCompactor.open(tree.root.file(WEB), StoreSettings.DEFAULT, settings);
    }

    @Test
    void compactionAndExpansionAreNoNews() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.write(WEB, entries(0, 500));
            tree.pollUntilSeen(500);
            compact(tree);
            tree.write(WEB, entries(500, 510));
            tree.pollUntilSeen(510);
            try (PartitionCompactor compactor = compactor(tree)) {
                assertThat(compactor.expand(rows -> {})).isEqualTo(500);
            }
            tree.write(WEB, entries(510, 511));
            tree.pollUntilSeen(511);
            assertThat(tree.seen).isEqualTo(messages(0, 511));
        }
    }

    @Test
    void whatWasCompactedBeforeItWasReadIsSeen() throws InterruptedException {
        Map<PartitionKey, Mark> marks;
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(WEB, entries(0, 100));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.beginCompletely();
            marks = tree.follow.marks();
            tree.write(WEB, entries(100, 9_000));
            compact(tree);
            tree.write(WEB, entries(9_000, 9_010));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.follow.resume(marks);
            tree.pollUntilSeen(8_910);
            assertThat(tree.seen).isEqualTo(messages(100, 9_010));
        }
    }

    private static void compact(FollowedFolder tree) {
        try (PartitionCompactor compactor = compactor(tree)) {
            assertThat(compactor.compact(rows -> {})).isPositive();
            compactor.giveBack();
        }
    }
}
