package dev.logs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.StorageException;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.store.AppendingProcess;
import dev.logs.store.EntryCursor;
import dev.logs.store.FileModes;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import dev.logs.store.StoreSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Partitions that are taken out of the tree, alone and while others use them. */
@Timeout(120)
class PartitionRemoverTest {

    private static final PartitionKey DAY = new PartitionKey("default", 2026, 79);

    @TempDir
    Path folder;

    private TreeRoot root;
    private PartitionRemover remover;

    @BeforeEach
    void tree() {
        root = new TreeRoot(folder.resolve("tree"));
        remover = new PartitionRemover(root, FileModes.DEFAULT);
    }

    @Test
    void emptyDirectoriesGoToo() {
        append(3);
        assertThat(remove()).isEqualTo(3);
        assertThat(root.directory("default")).doesNotExist();
        assertThat(root.path()).exists();
    }

    @Test
    void filesOfOthersStayInTheirPlace() throws IOException {
        append(3);
        Path foreign = Files.writeString(root.directory(DAY).resolve("meta.json"), "{}");
        assertThat(remove()).isEqualTo(3);
        assertThat(foreign).hasContent("{}");
        assertThat(root.file(DAY)).doesNotExist();
        assertThat(Files.list(root.directory(DAY).getParent())).containsExactly(root.directory(DAY));
    }

    @Test
    void interruptedRemovalIsFinishedByTheNextRun() throws IOException {
        append(3);
        Files.writeString(root.directory(DAY).resolve("meta.json"), "{}");
        try (PartitionFile file = PartitionFile.openForRemoval(root.file(DAY), StoreSettings.DEFAULT)) {
            remover.takeOut(DAY, file);
        }
        append(2);
        CollectedProblems problems = new CollectedProblems();
        PartitionResolver resolver = new PartitionResolver(root, problems);
        assertThat(resolver.resolve(ContextFilter.ALL, TimeRange.ALL).partitions())
                .containsExactly(DAY);
        assertThat(resolver.leftovers()).hasSize(1);
        resolver.leftovers().forEach(remover::delete);
        assertThat(resolver.leftovers()).isEmpty();
        assertThat(root.directory(DAY).resolve("meta.json")).exists();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void readerKeepsWhatItSees() {
        append(500);
        try (PartitionFile file = PartitionFile.openForReading(root.file(DAY), StoreSettings.DEFAULT);
                EntryCursor cursor = file.read(RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST))) {
            assertThat(cursor.next()).isTrue();
            remove();
            append(5);
            int read = 1;
            while (cursor.next()) {
                read++;
            }
            assertThat(read).isEqualTo(500);
        }
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void writerInTheSameProcessGoesOnInANewFile() {
        try (PartitionFile writer = PartitionFile.openForWriting(root.file(DAY), StoreSettings.DEFAULT)) {
            writer.append(entries(7));
            assertThat(remove()).isEqualTo(7);
            writer.append(entries(4));
            writer.append(entries(1));
            assertThat(count()).isEqualTo(5);
            assertThat(remove()).isEqualTo(5);
            assertThat(writer.delete(TimeRange.ALL, FilterSet.NONE, 10)).isZero();
        }
    }

    /** Every entry that writers report, some of which open the file again and again, is either removed by somebody who counted it, or still there. */
    @Test
    void writersInOtherProcessesLoseNothing() throws Exception {
        int size = 20;
        int batches = 200;
        Path errors = folder.resolve("errors");
        List<Process> writers = new ArrayList<>();
        for (int opening : new int[] {batches, 20, 1, 1}) {
            ProcessBuilder.Redirect redirect = ProcessBuilder.Redirect.appendTo(errors.toFile());
            writers.add(AppendingProcess.start(root.file(DAY), batches, size, opening, redirect));
        }
        long removed = 0;
        int removals = 0;
        while (writers.stream().anyMatch(Process::isAlive)) {
            long gone = removeIfThere();
            removed += gone;
            removals += gone > 0 ? 1 : 0;
            Thread.sleep(2);
        }
        for (Process writer : writers) {
            assertThat(lines(writer)).as(Files.readString(errors)).hasSize(batches);
            assertThat(writer.exitValue()).isZero();
        }
        assertThat(removals).isGreaterThan(3);
        assertThat(removed + count()).isEqualTo((long) writers.size() * size * batches);
    }

    private long removeIfThere() {
        try {
            return Files.exists(root.file(DAY)) ? remove() : 0;
        } catch (StorageException e) {
            return 0;
        }
    }

    private long remove() {
        long entries;
        Leftover leftover;
        try (PartitionFile file = PartitionFile.openForRemoval(root.file(DAY), StoreSettings.DEFAULT)) {
            entries = file.summary().entries();
            leftover = remover.takeOut(DAY, file);
        }
        remover.delete(leftover);
        return entries;
    }

    private void append(int count) {
        try (PartitionFile file = PartitionFile.openForWriting(root.file(DAY), StoreSettings.DEFAULT)) {
            file.append(entries(count));
        }
    }

    private static List<LogEntry> entries(int count) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new LogEntry(0, "app", "[]", DAY.firstEpoch() + i, 0, 10, 0, "message " + i, null, null));
        }
        return entries;
    }

    private long count() {
        if (!Files.exists(root.file(DAY))) {
            return 0;
        }
        try (PartitionFile file = PartitionFile.openForReading(root.file(DAY), StoreSettings.DEFAULT)) {
            return file.summary().entries();
        }
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
