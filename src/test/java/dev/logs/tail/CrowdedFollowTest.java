package dev.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.PartitionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So many contexts write today that the system is asked to tell of it. */
class CrowdedFollowTest {

    private static final int CONTEXTS = 80;

    @TempDir
    Path folder;

    private static PartitionKey key(int number) {
        return FollowedFolder.today("c" + number);
    }

    @Test
    void everyEntryComesOnceAlsoToNewAndRemovedPartitions() throws InterruptedException, IOException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(key(0), FollowedFolder.entry("before"));
            for (int i = 1; i < CONTEXTS; i++) {
                Path copy = tree.root.file(key(i));
                Files.createDirectories(copy.getParent());
                Files.copy(tree.root.file(key(0)), copy);
            }
        }
        List<String> written = new ArrayList<>();
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.beginCompletely();
            tree.pollUntilSeen(0);
            for (int i = 0; i < CONTEXTS; i += 8) {
                tree.write(key(i), FollowedFolder.entry("first " + i));
                written.add("first " + i);
            }
            tree.write(key(CONTEXTS), FollowedFolder.entry("new"));
            written.add("new");
            tree.pollUntilSeen(written.size());
            Path removed = tree.root.file(key(1));
            Files.delete(removed);
            Files.delete(removed.getParent());
            tree.pollUntil(() -> !tree.follow.marks().containsKey(key(1)));
            for (int i = 0; i < CONTEXTS; i += 16) {
                tree.write(key(i), FollowedFolder.entry("second " + i));
                written.add("second " + i);
            }
            tree.pollUntilSeen(written.size());
            assertThat(tree.seen).containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
