package dev.logs.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Appends batches to a file in a process of its own, and says after each commit how many there were. Arguments: file,
 * batches, entries a batch, batches after which the file is opened anew.
 */
public final class AppendingProcess {

    private AppendingProcess() {}

    public static void main(String[] arguments) {
        int batches = Integer.parseInt(arguments[1]);
        int size = Integer.parseInt(arguments[2]);
        int opening = Integer.parseInt(arguments[3]);
        for (int first = 1; first <= batches; first += opening) {
            append(Path.of(arguments[0]), size, first, Math.min(batches, first + opening - 1));
        }
    }

    private static void append(Path file, int size, int first, int last) {
        PrintStream out = System.out;
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            for (int batch = first; batch <= last; batch++) {
                partition.append(TestEntries.inOrder(size, new Random(batch)));
                out.println(batch);
                out.flush();
            }
        }
    }

    public static Process start(Path file, int batches, int size) throws IOException {
        return start(file, batches, size, batches, ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * @param opening batches after which the file is opened anew
     * @param errors where the process complains
     */
    public static Process start(Path file, int batches, int size, int opening, ProcessBuilder.Redirect errors)
            throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        file.toString(),
                        Integer.toString(batches),
                        Integer.toString(size),
                        Integer.toString(opening)))
                .redirectError(errors)
                .start();
    }
}
