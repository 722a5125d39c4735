package dev.logs.cli.answer;

import dev.logs.entry.Address;
import dev.logs.entry.PartitionKey;
import dev.logs.error.UsageException;
import dev.logs.tail.Mark;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers between tails how far each partition was read. The first line says what the file is; each further one is the
 * address of the last entry read in a partition, with its time.
 */
public final class MarksFile {

    private static final String HEADER = "logs tail cursor 1";

    private final Path file;
    private final ReplacedFile text;

    public MarksFile(Path file) {
        this.file = file;
        this.text = new ReplacedFile(file);
    }

    /**
     * Where the last run ended; null before the first.
     *
     * @throws UsageException when the file holds something else
     */
    public @Nullable Map<PartitionKey, Mark> read() {
        String content = text.read();
        if (content.isEmpty()) {
            return null;
        }
        String[] lines = content.split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw unknown(1);
        }
        Map<PartitionKey, Mark> marks = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            Optional<CursorLine> line = CursorLine.parse(lines[i]);
            if (line.isEmpty()) {
                throw unknown(i + 1);
            }
            Address address = line.get().address();
            marks.put(
                    address.partition(),
                    new Mark(address.logid(), line.get().epoch(), line.get().nanos()));
        }
        return marks;
    }

    private UsageException unknown(int line) {
        return new UsageException(
                file + " line " + line + ": not a cursor file of logs tail", "remove it to start from now");
    }

    /** Leaves word of where each partition was read to. */
    public void write(Map<PartitionKey, Mark> marks) {
        StringBuilder lines = new StringBuilder(HEADER).append('\n');
        marks.forEach((partition, mark) -> {
            if (mark.logid() > 0) {
                Address address = new Address(partition, mark.logid());
                lines.append(new CursorLine(address, mark.epoch(), mark.nanos()))
                        .append('\n');
            }
        });
        text.write(lines.toString());
    }
}
