package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Appends batches to a file in a process of its own, says after each commit how many there are, compacts it after each, and
 * brings the rows back now and then. Goes on until it is killed. Arguments: file, number of batches that are there.
 */
public final class CompactingProcess {

    static final int BATCH_ROWS = 50;
    static final int BLOCK_ROWS = 300;

    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);

    private CompactingProcess() {}

    static List<LogEntry> batch(int number) {
        return TestEntries.inOrder(BATCH_ROWS, new Random(number));
    }

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        PrintStream out = System.out;
        for (int batch = Integer.parseInt(arguments[1]) + 1; ; batch++) {
            try (PartitionFile partition = PartitionFile.openForWriting(file, FAST)) {
                partition.append(batch(batch));
            }
            out.println(batch);
            out.flush();
            Compacting.compact(file, BLOCK_ROWS);
            if (batch % 4 == 0) {
                Compacting.expand(file);
            }
        }
    }

    static Process start(Path file, int batches) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompactingProcess.class.getName(),
                        file.toString(),
                        Integer.toString(batches)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
