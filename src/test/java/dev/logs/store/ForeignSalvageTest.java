package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program keeps in a partition outlives a repair, and a move to another day, to the byte. */
class ForeignSalvageTest {

    private static final int PAGE = 4096;
    private static final int ROWS = 600;
    private static final String VALUES =
            "SELECT logid, typeof(origin), hex(origin), typeof(event_id), hex(event_id), typeof(size), size FROM logs";

    /** As eventd might: columns before and after ours, an index, a table, a view and a trigger. */
    private static final String[] EVENTD = {
        "PRAGMA page_size=" + PAGE,
        "CREATE TABLE logs (logid INTEGER PRIMARY KEY AUTOINCREMENT, origin TEXT NOT NULL COLLATE NOCASE,"
                + " src TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]', epoch INTEGER NOT NULL,"
                + " loglevel INTEGER NOT NULL DEFAULT 0, error INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL,"
                + " event_id BLOB, size, CHECK (length(origin) < 100))",
        "CREATE INDEX by_origin ON logs(origin, epoch)",
        "CREATE TABLE boots (id BLOB)",
        "CREATE VIEW failed AS SELECT * FROM logs WHERE error",
        "CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "INSERT INTO metadata VALUES ('eventd.machine', 'm-1'), ('imported:x', '5')",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS + ")"
                + " INSERT INTO logs (origin, src, epoch, content, event_id, size)"
                + " SELECT CASE i % 3 WHEN 0 THEN CAST(X'ff00fe' AS TEXT) WHEN 1 THEN 'Kernel' ELSE '' END, 'e',"
                + TestEntries.DAY + " + i, 'message ' || i || hex(randomblob(20)), iif(i % 5, randomblob(16), NULL),"
                + " CASE i % 4 WHEN 0 THEN i WHEN 1 THEN 0.1 * i WHEN 2 THEN 'n/a' ELSE X'0001' END FROM n",
        "CREATE TRIGGER counts AFTER INSERT ON logs BEGIN INSERT INTO boots VALUES (NULL); END"
    };

    @TempDir
    Path folder;

    private final WholeRowsOfTest rows = new WholeRowsOfTest();

    /** What a repair does with a damaged file. */
    private final class WholeRowsOfTest {
        private List<String> left = List.of();
        private List<String> losses = List.of();

        Path save(Path damaged) {
            Path saved = folder.resolve("saved").resolve("logs.sqlite");
            try (PartitionFile file = PartitionFile.openForWriting(saved, StoreSettings.DEFAULT)) {
                WholeRows target = new WholeRows(file, OwnLogids.KEEP_OR_SKIP);
                Salvage salvage = Salvage.read(damaged, folder, target);
                target.keepLogids(salvage.lastLogid());
                left = target.left();
                losses = salvage.losses();
            }
            return saved;
        }
    }

    private Path eventd() throws SQLException {
        Path file = folder.resolve("logs.sqlite");
        Sqlite.run(file, EVENTD);
        return file;
    }

    private static List<String> values(Path file) throws SQLException {
        return Sqlite.rows(file, VALUES + " ORDER BY logid");
    }

    @Test
    void valuesOfEveryKindAreKept() throws Exception {
        Path file = eventd();
        List<String> before = values(file);
        Path saved = rows.save(file);
        assertThat(values(saved)).hasSize(ROWS).isEqualTo(before);
        assertThat(rows.losses).isEmpty();
        assertThat(rows.left).containsExactly("table boots", "trigger counts", "view failed");
        assertThat(Sqlite.rows(saved, "PRAGMA application_id")).containsExactly("0");
        assertThat(Sqlite.rows(saved, "SELECT name FROM pragma_index_list('logs')"))
                .contains("by_origin", "logs_epoch");
        assertThat(Sqlite.rows(saved, "SELECT key, value FROM metadata WHERE key GLOB '*[.:]*'"))
                .containsExactly("eventd.machine|m-1");
        assertThat(Sqlite.rows(saved, "SELECT count(*) FROM logs WHERE origin = 'KERNEL'"))
                .containsExactly(Integer.toString(ROWS / 3));
        assertThat(Sqlite.isIntact(saved)).isTrue();
    }

    @Test
    void damagedPagesTakeTheirOwnRowsAlone() throws Exception {
        Path file = eventd();
        List<String> before = values(file);
        long page = Long.parseLong(Sqlite.rows(
                        file, "SELECT pageno FROM dbstat WHERE name = 'logs' AND pagetype = 'leaf' LIMIT 1 OFFSET 2")
                .get(0));
        zero(file, page);
        List<String> after = values(rows.save(file));
        assertThat(after).hasSizeBetween(ROWS / 2, ROWS - 1);
        assertThat(before).containsAll(after);
        assertThat(rows.losses).hasSize(1);
    }

    private static void zero(Path file, long page) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = (int) (page - 1) * PAGE;
        Arrays.fill(bytes, at, at + PAGE, (byte) 0);
        Files.write(file, bytes);
    }

    @Test
    void entriesOfBlocksHaveThemToo() throws Exception {
        Path file = Sqlite.build(folder.resolve("logs.sqlite"), "context-name.sql");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(300, new Random(1)));
        }
        assertThat(Compacting.compact(file, 100)).isEqualTo(302);
        Path saved = rows.save(file);
        assertThat(Sqlite.rows(saved, "SELECT context_name, count(*) FROM logs GROUP BY 1"))
                .containsExactly("default|302");
    }

    /** Another process has begun a partition in the same place, in the form of ours. */
    @Test
    void columnsAreAddedToAPartitionThatIsThere() throws Exception {
        Path file = eventd();
        List<String> before = values(file);
        Path other = folder.resolve("other.sqlite");
        List<LogEntry> there = TestEntries.inOrder(10, new Random(2));
        try (PartitionFile partition = PartitionFile.openForWriting(other, StoreSettings.DEFAULT)) {
            partition.append(there);
            Salvage.read(file, folder, new WholeRows(partition, OwnLogids.KEEP_OR_RENUMBER));
        }
        assertThat(Reading.all(other)).hasSize(ROWS + 10);
        String shifted = VALUES.replace("logid,", "logid - 10,") + " WHERE logid > 10 ORDER BY logid";
        assertThat(Sqlite.rows(other, shifted)).isEqualTo(before);
    }

    @Test
    void anotherDayGetsThemToo() throws Exception {
        Path file = eventd();
        List<String> before = values(file);
        Path next = folder.resolve("next").resolve("logs.sqlite");
        PartitionKey dayBefore = PartitionKey.at("default", TestEntries.DAY - 1);
        try (PartitionFile origin = PartitionFile.openForWriting(file, StoreSettings.DEFAULT);
                PartitionFile target = PartitionFile.openForWriting(next, StoreSettings.DEFAULT)) {
            List<WholeRow> strays = WholeRows.misplaced(origin, dayBefore, ROWS);
            Supplier<WholeRows> adopting = () -> new WholeRows(target, OwnLogids.KEEP_OR_RENUMBER);
            adopting.get().adopt(dayBefore, origin.foreignColumns(), strays);
            adopting.get().adopt(dayBefore, origin.foreignColumns(), strays);
            WholeRows.delete(origin, strays);
        }
        assertThat(values(next)).isEqualTo(before);
        assertThat(values(file)).isEmpty();
    }

    /** A rule of the table that a damaged value breaks does not cost the entry. */
    @Test
    void entriesCountForMoreThanRules() throws Exception {
        Path file = eventd();
        Sqlite.run(file, "DROP TRIGGER counts");
        Sqlite.run(
                file,
                "PRAGMA ignore_check_constraints=1",
                "UPDATE logs SET origin = hex(zeroblob(60)) WHERE logid = 7");
        Path saved = rows.save(file);
        assertThat(Reading.all(saved)).hasSize(ROWS);
        assertThat(rows.left)
                .contains(
                        "what the columns origin, event_id, size hold in rows that a rule of the table refuses, 1 of them");
    }
}
