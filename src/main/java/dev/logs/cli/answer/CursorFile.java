package dev.logs.cli.answer;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.query.Position;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Remembers between runs how far a reader has come: one line, the address of the latest entry it was shown and that
 * entry's time as {@code @seconds.nanos}, so that the place is known even when the entry is gone.
 *
 * <p>Written beside, forced to disk and renamed, so that a crash leaves the old place or the new one.
 */
final class CursorFile {

    private final Path file;

    CursorFile(Path file) {
        this.file = file;
    }

    /**
     * The place of the last run; empty before the first.
     *
     * @throws UsageException when the file holds something else
     */
    Optional<Position> read() {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be read: " + FileReason.of(e), null, e);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text));
    }

    /** Leaves word of the latest entry shown. */
    void write(FoundEntry latest) {
        String line = latest.address() + " @" + latest.entry().epoch() + "."
                + nineDigits(latest.entry().nanos()) + "\n";
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(StandardCharsets.UTF_8.encode(line));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException(
                    file + ": the cursor could not be written: " + FileReason.of(e),
                    "the next run repeats what this one has shown",
                    e);
        }
    }

    private Position parse(String text) {
        int space = text.indexOf(" @");
        int point = text.indexOf('.', Math.max(0, space));
        if (space > 0 && point > space) {
            try {
                Address address = Address.parse(text.substring(0, space));
                long epoch = Long.parseLong(text.substring(space + 2, point));
                int nanos = Integer.parseInt(text.substring(point + 1));
                return new Position(
                        epoch, nanos, address.logid(), address.partition().context());
            } catch (NumberFormatException e) {
                // Told below, like every other form.
            }
        }
        throw new UsageException(file + ": not a cursor file of this program", "remove it to start from the beginning");
    }

    private static String nineDigits(int nanos) {
        String digits = Integer.toString(nanos);
        return "0".repeat(9 - digits.length()) + digits;
    }
}
