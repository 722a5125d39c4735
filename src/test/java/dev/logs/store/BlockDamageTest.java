package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.error.Problem;
import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcFilter;
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

/** A damaged block is named and left out; what is beside it answers. */
class BlockDamageTest {

    private static final String FLIPPED = "substr(%1$s, 1, length(%1$s) - 9)"
            + " || CAST(char(1 + (unicode(substr(hex(substr(%1$s, -9, 1)), 1, 1)) %% 7)) AS BLOB) || substr(%1$s, -8)";

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private List<LogEntry> all = List.of();

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    /** Three blocks of 300 and ten rows; the second block holds the logids 301 to 600. */
    @BeforeEach
    void write() {
        Random random = new Random(1);
        append(TestEntries.inOrder(900, random));
        Compacting.compact(file(), 300);
        append(TestEntries.inOrder(10, random));
        all = Reading.all(file());
    }

    private void append(List<LogEntry> entries) {
        try (PartitionFile partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT)) {
            partition.append(entries);
        }
    }

    private enum Part {
        PIECE("UPDATE block_pieces SET bytes = " + FLIPPED.formatted("bytes") + " WHERE pieceid / 65536 = 1"),
        PIECES_GONE("DELETE FROM block_pieces WHERE pieceid / 65536 = 1"),
        SUMMARY("UPDATE blocks SET summary = " + FLIPPED.formatted("summary") + " WHERE blockid = 1");

        private final String statement;

        Part(String statement) {
            this.statement = statement;
        }
    }

    private List<LogEntry> withoutSecondBlock() {
        return all.stream()
                .filter(entry -> entry.logid() <= 300 || entry.logid() > 600)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void theOthersAnswer(Part part) throws SQLException {
        Sqlite.run(file(), part.statement);
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT, problems::add)) {
            assertThat(Reading.all(partition, Reading.EVERYTHING)).isEqualTo(withoutSecondBlock());
            RowRequest backwards = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.NEWEST_FIRST);
            assertThat(Reading.all(partition, backwards)).hasSize(610);
            assertThat(partition.find(1)).isPresent();
            assertThat(partition.find(450)).isEmpty();
        }
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.where()).isEqualTo(file().toString());
            assertThat(problem.what()).contains("block 1").contains("is skipped");
        });
        if (part != Part.SUMMARY) {
            assertThat(problems.get(0).what()).contains("logids 301 to 600").contains("300 entries");
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void nothingIsRewrittenBesideIt(Part part) throws SQLException {
        Sqlite.run(file(), part.statement);
        assertThatThrownBy(() -> Compacting.expand(file()))
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining(file().toString());
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("10");
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM blocks")).containsExactly("3");
    }

    @Test
    void withoutItsDictionaryNoBlockAnswersButRowsDo() throws SQLException {
        Sqlite.run(file(), "UPDATE block_dictionary SET bytes = " + FLIPPED.formatted("bytes"));
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT, problems::add)) {
            assertThat(Reading.all(partition, Reading.EVERYTHING)).hasSize(10);
            FilterSet anySource = FilterSet.NONE.and(SrcFilter.parse(List.of("*")));
            assertThat(partition.count(TimeRange.ALL, anySource)).isEqualTo(10);
            assertThat(partition.count(TimeRange.ALL, FilterSet.NONE))
                    .as("summaries tell it alone")
                    .isEqualTo(910);
        }
        assertThat(problems).extracting(Problem::what).anyMatch(what -> what.contains("dictionary"));
        assertThat(problems).extracting(Problem::what).anyMatch(what -> what.contains("logids 301 to 600"));
    }

    @Test
    void itIsAnErrorWhereNobodyHearsOfProblems() throws SQLException {
        Sqlite.run(file(), Part.PIECE.statement);
        assertThatThrownBy(() -> Reading.all(file()))
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("logids 301 to 600");
    }
}
