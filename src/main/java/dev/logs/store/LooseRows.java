package dev.logs.store;

import dev.logs.error.DamagedFileException;
import dev.logs.store.LooseLeaves.Leaf;
import dev.logs.store.LooseLeaves.RowLook;
import dev.logs.store.RowSalvage.Rest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads rows to which no page above them leads any more, from a copy in which those pages are written anew. */
final class LooseRows {

    /** Columns that every table of entries had from the first. */
    private static final int COLUMNS_MIN = 7;

    private final Database damaged;
    private final TableShape shape;
    private final Path opened;

    /**
     * Prepares.
     *
     * @param damaged which can be opened, but not read in whole
     * @param opened its file
     */
    LooseRows(Database damaged, TableShape shape, Path opened) {
        this.damaged = damaged;
        this.shape = shape;
        this.opened = opened;
    }

    /**
     * Reads what is left between two logids.
     *
     * @param copy where one may be made; the caller deletes it
     * @return where rows may still be missing, ascending; empty when there was nothing to build from
     */
    Optional<List<LostRows>> read(Path copy, Rest rest, Consumer<WholeRow> taker) {
        try {
            List<Leaf> leaves = rebuild(copy);
            if (leaves.isEmpty()) {
                return Optional.empty();
            }
            List<LostRows> missing = new ArrayList<>(between(leaves, rest));
            try (Database rebuilt = Database.openAs(damaged.file(), copy, OpenMode.READ_WRITE, 0)) {
                RowSalvage rows = new RowSalvage(rebuilt, shape, taker);
                rows.run(rest.first(), rest.last());
                missing.addAll(rows.lost());
            }
            missing.sort(Comparator.comparingLong(LostRows::first));
            return Optional.of(missing);
        } catch (DamagedFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw PathErrors.convert(copy, e);
        }
    }

    /** What lies on none of the pages. */
    private static List<LostRows> between(List<Leaf> leaves, Rest rest) {
        List<LostRows> between = new ArrayList<>();
        long next = rest.first();
        for (Leaf leaf : leaves) {
            if (leaf.first() > next && next <= rest.last()) {
                between.add(new LostRows(next, Math.min(leaf.first() - 1, rest.last())));
            }
            next = Math.max(next, leaf.last() + 1);
        }
        if (next <= rest.last()) {
            between.add(new LostRows(next, rest.last()));
        }
        return between;
    }

    private List<Leaf> rebuild(Path copy) throws IOException {
        int root = (int) damaged.queryLong("SELECT rootpage FROM main.sqlite_schema WHERE name = 'logs'", List.of());
        int columns = (int) damaged.queryLong("SELECT count(*) FROM pragma_table_info('logs')", List.of());
        RowLook look = new RowLook(COLUMNS_MIN, columns, List.of(column("epoch"), column("loglevel"), column("error")));
        copyWithLog(copy);
        List<Leaf> leaves;
        int pageBytes;
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ)) {
            PageReader pages = new PageReader(channel);
            pageBytes = pages.pageBytes();
            leaves = new LooseLeaves(pages, channel.size(), look).find();
        }
        if (!leaves.isEmpty()) {
            try (RebuiltTree tree = new RebuiltTree(new RandomAccessFile(copy.toFile(), "rw"), pageBytes)) {
                tree.write(root, leaves);
            }
            MendedHeader.write(copy);
        }
        return leaves;
    }

    private int column(String name) {
        return (int)
                damaged.queryLong("SELECT cid FROM pragma_table_info('logs') WHERE lower(name) = ?", List.of(name));
    }

    /** What the write-ahead log has is brought into the copy. */
    private void copyWithLog(Path copy) throws IOException {
        Files.copy(opened, copy, StandardCopyOption.REPLACE_EXISTING);
        Path log = SideFiles.wal(opened);
        if (SideFiles.bytes(log) > 0) {
            Files.copy(log, SideFiles.wal(copy), StandardCopyOption.REPLACE_EXISTING);
            try (Database database = Database.openAs(damaged.file(), copy, OpenMode.READ_WRITE, 0)) {
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
    }
}
