package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.TextPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compacted partitions of every version of the format must open for ever. A frozen file was compacted by the version of
 * the program that introduced its format, and has a few rows that came later; beside it lies what its rows were, as SQL
 * literals.
 */
class FrozenBlocksTest {

    private static final String ROW = "quote(logid) || '|' || quote(src) || '|' || quote(tags) || '|' || quote(epoch)"
            + " || '|' || quote(loglevel) || '|' || quote(error) || '|' || quote(content) || '|' || quote(nanos)"
            + " || '|' || quote(job_id) || '|' || quote(fields)";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    @BeforeEach
    void copy() throws IOException {
        Files.write(file(), resource("blocks-1.sqlite"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = FrozenBlocksTest.class.getResourceAsStream("/frozen/compacted/" + name)) {
            if (resource == null) {
                throw new IOException("no such resource: " + name);
            }
            return resource.readAllBytes();
        }
    }

    private static List<String> rows() throws IOException {
        String text = new String(resource("blocks-1.rows"), StandardCharsets.UTF_8);
        return List.of(text.split("\u001e\n"));
    }

    @Test
    void givesItsRowsBack() throws Exception {
        Compacting.expand(file());
        assertThat(Sqlite.rows(file(), "SELECT " + ROW + " FROM logs ORDER BY logid"))
                .isEqualTo(rows());
    }

    @Test
    void answersAsItIs() throws Exception {
        int rows = rows().size();
        List<LogEntry> entries = Reading.all(file());
        assertThat(entries).hasSize(rows).extracting(LogEntry::logid).doesNotHaveDuplicates();
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT)) {
            FilterSet warnings = FilterSet.NONE.and(LevelFilter.parse(List.of("warn")));
            long expected = entries.stream().filter(warnings::matches).count();
            assertThat(partition.count(TimeRange.ALL, warnings))
                    .isEqualTo(expected)
                    .isPositive();
            assertThat(partition.summary().entries()).isEqualTo(rows);
        }
    }

    /** Its filter is of version 1, which knew no numbers, and not how ids begin. */
    @Test
    void anEarlierFilterHidesNothing() throws Exception {
        assertThat(Sqlite.rows(file(), "SELECT hex(substr(bytes, 1, 1)) FROM block_filters"))
                .containsOnly("01");
        List<String> contents =
                Reading.all(file()).stream().map(LogEntry::content).toList();
        try (PartitionFile partition = PartitionFile.openForReading(file(), StoreSettings.DEFAULT)) {
            for (int i = 0; i < contents.size(); i += 23) {
                String content = contents.get(i);
                for (String text : List.of(
                        content.substring(content.length() / 2), content.substring(0, (content.length() + 1) / 2))) {
                    FilterSet holding = FilterSet.NONE.and(
                            ContentFilter.containing(TextPattern.of(text, PatternOptions.EXACT_TEXT)));
                    long expected = contents.stream()
                            .filter(each -> each.contains(text))
                            .count();
                    assertThat(partition.count(TimeRange.ALL, holding)).as(text).isEqualTo(expected);
                }
            }
        }
    }
}
