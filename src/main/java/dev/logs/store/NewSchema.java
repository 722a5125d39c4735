package dev.logs.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first pages of a partition: the schema, {@code metadata}, and the roots of {@code logs} and its indexes. SQLite makes
 * them in memory.
 */
final class NewSchema {

    private static final int WRITE_VERSION_AT = 18;
    private static final int READ_VERSION_AT = 19;
    private static final byte WRITE_AHEAD_LOG = 2;

    /** The change counter, the number of pages, and the change counter that this number belongs to. */
    private static final int CHANGES_AT = 24;

    private static final int PAGES_AT = 28;
    private static final int PAGES_VALID_AT = 92;

    /** How many pages there are: one for each table and index, and the first. */
    static final int PAGES = 10;

    private NewSchema() {}

    /**
     * What the rows come to.
     *
     * @param rows their logids are those from 1
     * @param inOrder whether they lie in order of time
     * @param pages of the whole file
     */
    record Contents(int rows, boolean inOrder, int pages) {}

    private static void create(Database database) {
        database.execute("PRAGMA page_size=" + PageWriter.PAGE_BYTES);
        Schema.create(database);
        database.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('logs', 0)");
    }

    /**
     * Makes them: the roots are that of the table, then those of {@link Schema#INDEXED}.
     *
     * @param file errors name it
     */
    static ByteBuffer pages(Path file, List<byte[]> roots, Contents contents) {
        try (Database database = Database.inMemory(file)) {
            create(database);
            database.update("UPDATE sqlite_sequence SET seq = ?", List.of(contents.rows()));
            if (contents.inOrder()) {
                OrderMark.set(database, contents.rows());
            }
            ByteBuffer image = ByteBuffer.wrap(database.image());
            if (image.capacity() != PAGES * PageWriter.PAGE_BYTES) {
                throw new IllegalStateException("a schema of another size");
            }
            List<Integer> places = places(database);
            for (int i = 0; i < places.size(); i++) {
                image.put((places.get(i) - 1) * PageWriter.PAGE_BYTES, roots.get(i));
            }
            image.put(WRITE_VERSION_AT, WRITE_AHEAD_LOG).put(READ_VERSION_AT, WRITE_AHEAD_LOG);
            image.putInt(PAGES_AT, contents.pages()).putInt(PAGES_VALID_AT, image.getInt(CHANGES_AT));
            return image;
        }
    }

    private static List<Integer> places(Database database) {
        List<String> names = new ArrayList<>(List.of("logs"));
        Schema.INDEXED.forEach(column -> names.add(Schema.indexName(column)));
        return names.stream()
                .map(name ->
                        (int) database.queryLong("SELECT rootpage FROM sqlite_schema WHERE name = ?", List.of(name)))
                .toList();
    }
}
