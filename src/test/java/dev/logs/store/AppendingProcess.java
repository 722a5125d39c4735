package dev.logs.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Appends batches to a file in a process of its own, and says after each commit how many there were. Arguments: file,
 * batches, entries a batch.
 */
public final class AppendingProcess {

    private AppendingProcess() {}

    public static void main(String[] arguments) {
        int batches = Integer.parseInt(arguments[1]);
        int size = Integer.parseInt(arguments[2]);
        PrintStream out = System.out;
        try (PartitionFile partition = PartitionFile.openForWriting(Path.of(arguments[0]), StoreSettings.DEFAULT)) {
            for (int batch = 1; batch <= batches; batch++) {
                partition.append(TestEntries.inOrder(size, new Random(batch)));
                out.println(batch);
                out.flush();
            }
        }
    }

    public static Process start(Path file, int batches, int size) throws java.io.IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        file.toString(),
                        Integer.toString(batches),
                        Integer.toString(size)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
