package dev.logs.store;

import dev.logs.block.BlockContents;
import dev.logs.block.BlockDictionary;
import dev.logs.block.BlockReader;
import dev.logs.block.BlockSummary;
import dev.logs.block.RowKey;
import dev.logs.block.SearchPlan;
import dev.logs.block.WordFilter;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.filter.FilterSet;
import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file in one state of it. Used within snapshots of that state only. One thread at a time.
 *
 * <p>A block that is damaged is reported to the sink, with the logids that it held, and left out; the others answer. A
 * sink that throws makes an error of it.
 */
final class BlockSet {

    private final Database database;
    private final String schema;
    private final ProblemSink problems;
    private final List<StoredBlock> blocks;

    /** Segments that are not in this schema. */
    private final List<byte[]> earlierSegments;

    private @Nullable BlockDictionary dictionary;
    private @Nullable BlockFilters filters;

    private final SearchPlans plans = new SearchPlans();

    /** The snapshot in which rows were last looked for. */
    private long rowsSnapshot = Database.NO_SNAPSHOT;

    private boolean rowsBeside;

    /** The block that was opened last, for a read that goes on where the one before was cut off, or beside it. */
    private SoftReference<@Nullable OpenBlock> lastOpen = new SoftReference<>(null);

    private BlockSet(Tables tables, List<StoredBlock> blocks, List<byte[]> earlierSegments) {
        this.database = tables.database;
        this.schema = tables.schema;
        this.problems = tables.problems;
        this.blocks = blocks;
        this.earlierSegments = earlierSegments;
    }

    /** Where blocks are kept, and who hears of damaged ones. */
    private record Tables(Database database, String schema, ProblemSink problems) {}

    /** The blocks of a file that has none. */
    static BlockSet none(Database database, ProblemSink problems) {
        return new BlockSet(new Tables(database, "main", problems), List.of(), List.of());
    }

    static BlockSet read(Database database, ProblemSink problems) {
        return read(new Tables(database, "main", problems), List.of());
    }

    /** Blocks in temporary tables; any damage is an error. */
    static BlockSet readTemporary(Database database, List<byte[]> earlierSegments) {
        return read(new Tables(database, "temp", BlockShelf.STRICT), earlierSegments);
    }

    private static BlockSet read(Tables tables, List<byte[]> earlierSegments) {
        BlockSet set = new BlockSet(tables, new ArrayList<>(), earlierSegments);
        String sql = "SELECT blockid, summary FROM " + tables.schema + "." + BlockTables.BLOCKS + " ORDER BY blockid";
        tables.database.query(sql, List.of(), rows -> {
            while (rows.next()) {
                set.add(rows.getLong(1), rows.getBytes(2));
            }
            return set;
        });
        return set;
    }

    /** Some of the blocks. */
    BlockSet only(List<StoredBlock> chosen) {
        BlockSet some = new BlockSet(new Tables(database, schema, problems), chosen, earlierSegments);
        some.dictionary = dictionary;
        return some;
    }

    private void add(long id, byte @Nullable [] summary) {
        byte[] bytes = summary == null ? new byte[0] : summary;
        try {
            blocks.add(new StoredBlock(id, bytes, BlockContents.of(bytes)));
        } catch (DamagedFileException e) {
            report("block " + id, e);
        }
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether there are entries beside the blocks. */
    boolean hasRowsBeside() {
        long snapshot = database.snapshot();
        if (snapshot == Database.NO_SNAPSHOT || snapshot != rowsSnapshot) {
            rowsBeside = database.queryLong("SELECT EXISTS (SELECT 1 FROM logs)", List.of()) != 0;
            rowsSnapshot = snapshot;
        }
        return rowsBeside;
    }

    /** All of them, ascending by id. */
    List<StoredBlock> all() {
        return blocks;
    }

    /** Those that may have rows of the range. */
    List<StoredBlock> within(TimeRange range) {
        List<StoredBlock> chosen = new ArrayList<>();
        for (StoredBlock block : blocks) {
            if (BlockTimes.touches(block.contents(), range)) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    /** The same, for whoever knows no blocks. */
    List<BlockSpan> spans(TimeRange range) {
        return within(range).stream().map(StoredBlock::span).toList();
    }

    long rows() {
        long rows = 0;
        for (StoredBlock block : blocks) {
            rows += block.contents().rows();
        }
        return rows;
    }

    /** Filters prepared for these blocks: summaries that are asked for later come with what filters say. */
    SearchPlan plan(FilterSet wanted) {
        if (blocks.isEmpty() || !SearchPlan.asksForText(wanted) || !schema.equals("main")) {
            return plans.of(wanted, () -> new SearchPlan(wanted));
        }
        if (filters == null) {
            filters = BlockFilters.read(database, dictionary());
            // It was opened without them.
            lastOpen.clear();
        }
        Optional<WordFilter> words = filters.words();
        return plans.of(wanted, () -> new SearchPlan(wanted, words));
    }

    /**
     * Reads what says which blocks need not be read, so that summaries that are asked for later come with it.
     *
     * @throws DamagedFileException when any of it is damaged
     */
    BlockFilters readFilters() {
        BlockFilters known = blocks.isEmpty() ? BlockFilters.NONE : BlockFilters.readSound(database, dictionary());
        filters = known;
        return known;
    }

    /** @throws DamagedFileException when it is damaged, or the dictionary that it needs is */
    BlockSummary summary(StoredBlock block) {
        BlockSummary summary = BlockSummary.read(block.summary(), dictionary());
        return filters == null ? summary : filters.onto(block.id(), summary);
    }

    /** The block, when it was the last to be opened and memory allowed to keep it. */
    @Nullable
    OpenBlock opened(StoredBlock block) {
        OpenBlock known = lastOpen.get();
        return known != null && known.stored().id() == block.id() ? known : null;
    }

    /** @throws DamagedFileException when it is damaged */
    OpenBlock open(StoredBlock block) {
        OpenBlock known = opened(block);
        return known != null ? known : open(block, summary(block));
    }

    /** Opens a block whose summary was read already. */
    OpenBlock open(StoredBlock block, BlockSummary summary) {
        OpenBlock known = opened(block);
        if (known != null) {
            return known;
        }
        BlockReader reader = BlockReader.open(number -> piece(block.id(), number), summary, dictionary());
        OpenBlock made = new OpenBlock(block, summary, reader);
        keep(made);
        return made;
    }

    /** Keeps an open block for the next read, as long as memory allows; only one at a time. */
    void keep(OpenBlock block) {
        if (opened(block.stored()) == null) {
            lastOpen = new SoftReference<>(block);
        }
    }

    /** What all blocks share; of damaged segments on it lacks the rest, so that blocks which need it say so. */
    BlockDictionary dictionary() {
        BlockDictionary known = dictionary;
        if (known == null) {
            known = new BlockDictionary();
            List<byte[]> all = new ArrayList<>(earlierSegments);
            all.addAll(segments());
            for (byte[] segment : all) {
                if (!append(known, segment)) {
                    break;
                }
            }
            dictionary = known;
        }
        return known;
    }

    private boolean append(BlockDictionary target, byte[] segment) {
        try {
            target.append(segment);
            return true;
        } catch (DamagedFileException e) {
            report("the dictionary of the blocks", e);
            return false;
        }
    }

    /** The dictionary, as it is kept. */
    List<byte[]> segments() {
        String sql = "SELECT bytes FROM " + schema + "." + BlockTables.DICTIONARY + " ORDER BY segment";
        return database.query(sql, List.of(), rows -> {
            List<byte[]> segments = new ArrayList<>();
            while (rows.next()) {
                segments.add(bytes(rows));
            }
            return segments;
        });
    }

    /** The dictionary and the words, as they are kept in the file. */
    SharedParts shared() {
        return new SharedParts(segments(), BlockFilters.soundWords(database));
    }

    private byte[] piece(long block, int number) {
        String sql = "SELECT bytes FROM " + schema + "." + BlockTables.PIECES + " WHERE pieceid = ?";
        byte[] piece = database.blob(sql, block * BlockTables.PIECES_PER_BLOCK + number);
        if (piece == null) {
            throw new DamagedFileException("damaged block: piece " + number + " is missing", null);
        }
        return piece;
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(1);
        return bytes == null ? new byte[0] : bytes;
    }

    /** Tells that a block could not be read, wholly or from here on. */
    void report(StoredBlock block, DamagedFileException error) {
        BlockContents contents = block.contents();
        RowKey first = contents.first();
        report(
                "block " + block.id() + " with logids " + contents.logidMin() + " to " + contents.logidMax() + " ("
                        + contents.rows() + " entries from @" + first.epoch() + " to @"
                        + contents.last().epoch() + ")",
                error);
    }

    private void report(String what, DamagedFileException error) {
        problems.report(
                new Problem(database.file().toString(), what + " is skipped: " + error.getMessage(), error.remedy()));
    }
}
