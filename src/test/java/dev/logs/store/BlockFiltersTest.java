package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.TextPattern;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What says which blocks need not be read stays true whatever happens to a file, and costs nobody an answer when it is not there. */
class BlockFiltersTest {

    private static final PartitionKey DAY = PartitionKey.at("default", 1_000);

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final List<LogEntry> all = new ArrayList<>();

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    /** Six blocks, and late entries as rows. */
    @BeforeEach
    void write() {
        append(1_800);
        Compacting.compact(file(), 300);
        append(40);
    }

    private void append(int count) {
        List<LogEntry> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "%016x".formatted(random.nextLong() | 1L << 63);
            String word = "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)) + "mer";
            int number = all.size() + made.size();
            made.add(new LogEntry(0, "web", "[]", 1_000 + number, 0, 10, 0, word + " asks for " + id, null, null));
        }
        try (PartitionFile partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT)) {
            partition.append(made);
        }
        all.addAll(made);
    }

    /** Every word and some ids, whole and in part, give what looking at every entry gives. */
    private void assertSearchesAreRight() {
        List<String> texts = new ArrayList<>(List.of("zyzzyx", "00c0ffee00c0ffee", "mer asks"));
        for (int i = 0; i < all.size(); i += 131) {
            String content = all.get(i).content();
            texts.add(content.substring(0, 5));
            texts.add(content.substring(content.length() - 16));
            texts.add(content.substring(content.length() - 11));
        }
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT)) {
            for (String text : texts) {
                FilterSet wanted =
                        FilterSet.NONE.and(ContentFilter.containing(TextPattern.of(text, PatternOptions.DEFAULT)));
                List<String> expected = all.stream()
                        .map(LogEntry::content)
                        .filter(content -> content.contains(text))
                        .toList();
                RowRequest request = RowRequest.of(TimeRange.ALL, wanted, Order.OLDEST_FIRST);
                assertThat(Reading.all(partition, request))
                        .as(text)
                        .extracting(LogEntry::content)
                        .containsExactlyElementsOf(expected);
                assertThat(partition.count(TimeRange.ALL, wanted)).as(text).isEqualTo(expected.size());
            }
        }
    }

    private PartitionCheck check() {
        return PartitionVerifier.check(file(), DAY, CheckDepth.EVERYTHING);
    }

    private List<String> filtered() throws SQLException {
        return Sqlite.rows(file(), "SELECT count(*) FROM blocks WHERE blockid IN (SELECT blockid FROM block_filters)");
    }

    @Test
    void lateEntriesAndJoinedBlocksHaveThem() throws SQLException {
        assertThat(filtered()).containsExactly("6");
        assertSearchesAreRight();
        for (int i = 0; i < 4; i++) {
            append(70);
            Compacting.compact(file(), 300);
            assertSearchesAreRight();
        }
        assertThat(filtered()).isEqualTo(Sqlite.rows(file(), "SELECT count(*) FROM blocks"));
        assertThat(Sqlite.rows(
                        file(), "SELECT count(*) FROM block_filters WHERE blockid NOT IN (SELECT blockid FROM blocks)"))
                .containsExactly("0");
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void entriesPrunedOutOfBlocksLeaveThemTrue() throws SQLException {
        Compacting.compact(file(), 300);
        FilterSet doomed = FilterSet.NONE.and(ContentFilter.containing(TextPattern.of("amer", PatternOptions.DEFAULT)));
        try (PartitionFile partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT)) {
            assertThat(partition.delete(TimeRange.ALL, doomed, 1_000)).isPositive();
        }
        all.removeIf(entry -> entry.content().contains("amer"));
        assertSearchesAreRight();
        assertThat(filtered()).isEqualTo(Sqlite.rows(file(), "SELECT count(*) FROM blocks"));
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void aFileOfAnEarlierVersionGetsThemForItsNewBlocks() throws SQLException {
        Sqlite.run(file(), "DROP TABLE block_filters");
        Sqlite.run(file(), "DROP TABLE block_words");
        assertSearchesAreRight();
        assertThat(check().faults()).isEmpty();
        append(300);
        Compacting.compact(file(), 300);
        assertThat(filtered()).isNotEqualTo(List.of("0"));
        assertSearchesAreRight();
        assertThat(check().faults()).isEmpty();
    }

    private enum Damage {
        WORDS("UPDATE block_words SET bytes = substr(bytes, 1, length(bytes) - 1) || x'00'"),
        WORDS_CUT("UPDATE block_words SET bytes = x''"),
        FILTER("UPDATE block_filters SET bytes = substr(bytes, 2) WHERE blockid = 3");

        private final String statement;

        Damage(String statement) {
            this.statement = statement;
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedOnesAreToldByVerifyAndCostNobodyAnAnswer(Damage damage) throws SQLException {
        Sqlite.run(file(), damage.statement);
        assertSearchesAreRight();
        assertThat(check().condition()).isEqualTo(PartitionCheck.Condition.CORRUPT);
        assertThat(check().faults()).anyMatch(fault -> fault.contains("filters"));
        append(400);
        Compacting.compact(file(), 300);
        assertSearchesAreRight();
    }

    @Test
    void wordsThatWereDamagedAreGivenUpWhenBlocksAreAdded() throws SQLException {
        Sqlite.run(file(), Damage.WORDS.statement);
        append(400);
        Compacting.compact(file(), 300);
        assertThat(check().faults()).isEmpty();
        assertSearchesAreRight();
    }

    @Test
    void oneThatHidesEntriesIsFoundByVerify() throws SQLException {
        Sqlite.run(
                file(),
                "UPDATE block_filters SET bytes = (SELECT bytes FROM block_filters WHERE blockid = 1) WHERE blockid = 2");
        assertThat(check().faults()).anyMatch(fault -> fault.contains("block 2") && fault.contains("hides entries"));
    }
}
