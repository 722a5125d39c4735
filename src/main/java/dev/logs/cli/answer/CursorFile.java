package dev.logs.cli.answer;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.error.UsageException;
import dev.logs.query.Position;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers between searches how far a reader has come: one line about the latest entry it was shown. */
final class CursorFile {

    private final Path file;
    private final ReplacedFile text;

    CursorFile(Path file) {
        this.file = file;
        this.text = new ReplacedFile(file);
    }

    /**
     * The place of the last run; empty before the first.
     *
     * @throws UsageException when the file holds something else
     */
    Optional<Position> read() {
        String line = text.read();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        CursorLine cursor = CursorLine.parse(line)
                .orElseThrow(() -> new UsageException(
                        file + ": not a cursor file of this program", "remove it to start from the beginning"));
        Address address = cursor.address();
        return Optional.of(new Position(
                cursor.epoch(),
                cursor.nanos(),
                address.logid(),
                address.partition().context()));
    }

    /** Leaves word of the latest entry shown. */
    void write(FoundEntry latest) {
        text.write(new CursorLine(
                        latest.address(), latest.entry().epoch(), latest.entry().nanos())
                + "\n");
    }
}
