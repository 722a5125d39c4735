package dev.logs.store;

import dev.logs.error.DamagedFileException;
import dev.logs.error.ProblemSink;
import java.util.List;

/** Keeps the blocks of an open file between reads, as long as nobody changes the file. One thread at a time. */
final class BlockShelf {

    /** Makes an error of the first damaged block. */
    static final ProblemSink STRICT = problem -> {
        throw new DamagedFileException(problem.where() + ": " + problem.what(), problem.remedy());
    };

    private final Database database;
    private final ProblemSink problems;
    private BlockSet known;
    private long knownVersion;
    private long knownSnapshot = Database.NO_SNAPSHOT;
    private boolean isKnown;

    BlockShelf(Database database, ProblemSink problems) {
        this.database = database;
        this.problems = problems;
        this.known = BlockSet.none(database, problems);
    }

    /** The blocks in the present snapshot, whose shape is given. */
    BlockSet present(TableShape shape) {
        if (!shape.hasBlocks()) {
            return BlockSet.none(database, problems);
        }
        long snapshot = database.snapshot();
        if (snapshot != Database.NO_SNAPSHOT && snapshot == knownSnapshot) {
            return known;
        }
        long version = database.queryLong("PRAGMA data_version", List.of());
        if (!isKnown || version != knownVersion) {
            known = BlockSet.read(database, problems);
            knownVersion = version;
            isKnown = true;
        }
        knownSnapshot = snapshot;
        return known;
    }
}
