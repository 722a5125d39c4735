package dev.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every committed entry once, whatever happens to the files. */
class FollowTest {

    private static final PartitionKey WEB = FollowedFolder.today("web");
    private static final PartitionKey OLD = PartitionKey.at("web", FollowedFolder.TODAY - 200 * 86_400);

    @TempDir
    Path folder;

    private static LogEntry entry(String message) {
        return FollowedFolder.entry(message);
    }

    @Test
    void treeMayAppearLater() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder.resolve("not/yet"))) {
            tree.begin();
            tree.pollUntilSeen(0);
            tree.write(WEB, entry("first"));
            tree.pollUntilSeen(1);
            tree.write(FollowedFolder.today("shop"), entry("new context"));
            tree.write(OLD, entry("old day"));
            tree.write(PartitionKey.at("web", FollowedFolder.TODAY + 86_400), entry("midnight"));
            tree.pollUntilSeen(4);
            assertThat(tree.seen).hasSize(4).startsWith("first").contains("new context", "old day", "midnight");
        }
    }

    @Test
    void whatIsThereBeforeIsNotNew() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(WEB, entry("before"));
            tree.write(OLD, entry("before"));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.pollUntilSeen(0);
            tree.write(OLD, entry("late"));
            tree.pollUntilSeen(1);
            tree.write(WEB, entry("now"));
            tree.pollUntilSeen(2);
            assertThat(tree.seen).containsExactly("late", "now");
        }
    }

    @Test
    void whatIsCommittedToAnOldDayRightAfterTheStartIsNew() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(OLD, entry("before"));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.beginCompletely();
            tree.write(OLD, entry("late"));
            tree.pollUntilSeen(1);
            assertThat(tree.seen).containsExactly("late");
        }
    }

    @Test
    void idleTreeIsLeftInPeaceAndStillSeen() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(WEB, entry("before"));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.beginCompletely();
            tree.pollUntilSeen(0);
            long polls = 0;
            for (long start = System.nanoTime(); System.nanoTime() - start < 300_000_000; polls++) {
                tree.follow.poll(found -> true);
                TimeUnit.NANOSECONDS.sleep(tree.follow.restNanos());
            }
            assertThat(polls).isLessThan(60);
            tree.write(WEB, entry("now"));
            tree.pollUntilSeen(1);
            assertThat(tree.seen).containsExactly("now");
        }
    }

    @Test
    void commitsOfOpenWritersAreSeenInTheirOrder() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder);
                PartitionFile one = tree.writer(WEB);
                PartitionFile other = tree.writer(WEB)) {
            tree.begin();
            List<String> written = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                // Each is earlier in time than the one before.
                LogEntry late =
                        new LogEntry(0, "app", "[]", FollowedFolder.TODAY + 99 - i, 0, 10, 0, "e" + i, null, null);
                (i % 3 == 0 ? other : one).append(List.of(late));
                written.add("e" + i);
                if (i % 7 == 0) {
                    tree.pollUntilSeen(written.size());
                }
            }
            tree.pollUntilSeen(30);
            assertThat(tree.seen).isEqualTo(written);
        }
    }

    @Test
    void longCommitsAreReadInPieces() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            LogEntry[] many = new LogEntry[10_000];
            for (int i = 0; i < many.length; i++) {
                many[i] = entry((i % 2_500 == 0 ? "x".repeat(2 << 20) : "") + i);
            }
            tree.write(WEB, many);
            tree.pollUntilSeen(many.length);
            assertThat(tree.seen).hasSize(many.length);
            for (int i = 0; i < many.length; i++) {
                assertThat(tree.seen.get(i)).endsWith(Integer.toString(i));
            }
        }
    }

    @Test
    void rowsThatBringALowerLogidAreSeen() throws InterruptedException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(WEB, entry("1"), entry("9").withLogid(9));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.write(WEB, entry("5").withLogid(5));
            tree.pollUntilSeen(1);
            tree.write(WEB, entry("20").withLogid(20));
            tree.pollUntilSeen(2);
            tree.write(
                    WEB,
                    entry("3").withLogid(3),
                    entry("15").withLogid(15),
                    entry("21").withLogid(21));
            tree.pollUntilSeen(5);
            assertThat(tree.seen).containsExactly("5", "20", "3", "15", "21");
        }
    }

    @Test
    void rowsThatGoAwayAreNoTrouble() throws InterruptedException, SQLException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.write(WEB, entry("a"), entry("b"));
            tree.pollUntilSeen(2);
            sql(tree, "DELETE FROM logs", "VACUUM");
            tree.pollUntilSeen(2);
            tree.write(WEB, entry("c"));
            tree.pollUntilSeen(3);
            assertThat(tree.seen).containsExactly("a", "b", "c");
        }
    }

    @Test
    void writersWithoutAWriteAheadLogAreSeen() throws InterruptedException, SQLException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(WEB, entry("a"));
            sql(tree, "PRAGMA journal_mode=DELETE");
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.pollUntilSeen(0);
            for (int i = 0; i < 5; i++) {
                sql(tree, "INSERT INTO logs (epoch, content) VALUES (0, 'foreign " + i + "')");
                tree.pollUntilSeen(i + 1);
            }
            assertThat(tree.seen).hasSize(5).endsWith("foreign 4");
        }
    }

    @Test
    void prunedPartitionBeginsAnew() throws InterruptedException, IOException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.write(WEB, entry("a"), entry("b"));
            tree.pollUntilSeen(2);
            prune(tree.root.directory(WEB));
            tree.write(WEB, new LogEntry(0, "app", "[]", FollowedFolder.TODAY, 7, 10, 0, "c", null, null));
            tree.pollUntilSeen(3);
            prune(tree.root.directory(WEB));
            tree.pollUntil(() -> !tree.follow.marks().containsKey(WEB));
            tree.write(WEB, new LogEntry(0, "app", "[]", FollowedFolder.TODAY, 8, 10, 0, "d", null, null));
            tree.pollUntilSeen(4);
            assertThat(tree.seen).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void copyInThePlaceOfAFileGoesOn() throws InterruptedException, IOException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            tree.write(WEB, entry("a"), entry("b"));
            tree.pollUntilSeen(2);
            tree.handles.close();
            Path copy = folder.resolve("copy");
            Files.copy(tree.root.file(WEB), copy);
            Files.move(copy, tree.root.file(WEB), StandardCopyOption.ATOMIC_MOVE);
            tree.pollUntilSeen(2);
            tree.write(WEB, entry("c"));
            tree.pollUntilSeen(3);
            assertThat(tree.seen).containsExactly("a", "b", "c");
        }
    }

    @Test
    void laterRunGoesOnWhereAnEarlierOneEnded() throws InterruptedException {
        Map<PartitionKey, Mark> marks;
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.write(OLD, entry("x"));
            tree.beginCompletely();
            tree.write(WEB, entry("a"));
            tree.pollUntilSeen(1);
            marks = tree.follow.marks();
            tree.write(WEB, entry("b"));
            tree.write(OLD, entry("c"));
            tree.write(FollowedFolder.today("shop"), entry("d"));
        }
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.follow.resume(marks);
            tree.pollUntilSeen(3);
            assertThat(tree.seen).containsExactly("c", "d", "b");
        }
    }

    @Test
    void damagedPartitionIsReportedOnceAndTheRestGoesOn() throws InterruptedException, IOException {
        try (FollowedFolder tree = new FollowedFolder(folder)) {
            tree.begin();
            Path bad = tree.root.file(FollowedFolder.today("bad"));
            Files.createDirectories(bad.getParent());
            Files.writeString(bad, "this is no database, and it is longer than the header of one: " + "x".repeat(200));
            tree.write(WEB, entry("a"));
            tree.pollUntilSeen(1);
            tree.pollUntil(() -> !tree.problems.isEmpty());
            tree.write(WEB, entry("b"));
            tree.pollUntilSeen(2);
            assertThat(tree.problems).hasSize(1);
            assertThat(tree.problems.get(0).what()).contains("is not an SQLite database");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEntryComesOnce(long seed) throws InterruptedException, IOException {
        Random random = new Random(seed);
        List<PartitionKey> keys =
                List.of(WEB, OLD, FollowedFolder.today("shop"), PartitionKey.at("shop", FollowedFolder.TODAY - 86_400));
        List<String> written = new ArrayList<>();
        try (FollowedFolder tree = new FollowedFolder(folder.resolve("random" + seed))) {
            tree.begin();
            for (int step = 0; step < 60; step++) {
                PartitionKey key = keys.get(random.nextInt(keys.size()));
                LogEntry[] batch = new LogEntry[1 + random.nextInt(300)];
                long own = random.nextInt(4) == 0 ? 1 + random.nextInt(20_000) : 0;
                for (int i = 0; i < batch.length; i++) {
                    batch[i] = entry(key + " " + step + "." + i).withLogid(own == 0 ? 0 : own + i);
                }
                written.addAll(append(tree, key, batch));
                if (random.nextInt(3) == 0) {
                    tree.follow.poll(found -> tree.seen.add(found.entry().content()));
                }
            }
            tree.pollUntilSeen(written.size());
            assertThat(tree.seen).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    /** Appends, and answers the messages that were stored: an own logid may be taken. */
    private static List<String> append(FollowedFolder tree, PartitionKey key, LogEntry[] batch) {
        List<String> stored = new ArrayList<>();
        try (PartitionFile file = tree.writer(key)) {
            for (LogEntry entry : batch) {
                if (entry.logid() == 0 || file.find(entry.logid()).isEmpty()) {
                    stored.add(entry.content());
                }
            }
            file.append(List.of(batch));
        }
        return stored;
    }

    private static void prune(Path directory) throws IOException {
        for (Path file : list(directory)) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static void sql(FollowedFolder tree, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + tree.root.file(WEB));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
