package dev.logs.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Completes an image: the file header, and the schema table on the first page. */
final class ImageHeader {

    /** The name under which images are attached. */
    static final String ATTACHED = "batch";

    private static final int SQLITE_VERSION_WRITTEN = 3_040_000;

    // The table of an image needs no AUTOINCREMENT to be copied, and so no sqlite_sequence.
    private static final String TABLE_DDL =
            "CREATE TABLE logs (logid INTEGER PRIMARY KEY, " + Schema.LOGS_COLUMNS + ")";

    private ImageHeader() {}

    /** A row of the schema table. */
    private record SchemaRow(String type, String name, int root, String ddl) {}

    /** Fills the first page and answers the file. */
    static byte[] finish(PageBuilder pages, PageBuilder.Page schema, int table, List<Integer> indexes) {
        addRow(schema, 1, new SchemaRow("table", "logs", table, TABLE_DDL));
        for (int i = 0; i < indexes.size(); i++) {
            String column = Schema.INDEXED.get(i);
            String ddl = Schema.indexDdl(column).replace(" IF NOT EXISTS", "");
            addRow(schema, i + 2, new SchemaRow("index", Schema.indexName(column), indexes.get(i), ddl));
        }
        writeHeader(pages);
        return pages.toFile();
    }

    private static void addRow(PageBuilder.Page schema, int rowid, SchemaRow row) {
        CellBuffer record = encode(row);
        CellBuffer prefix = new CellBuffer();
        prefix.varint(record.length());
        prefix.varint(rowid);
        schema.add(prefix, record);
    }

    private static CellBuffer encode(SchemaRow row) {
        byte[] type = utf8(row.type);
        byte[] name = utf8(row.name);
        byte[] table = utf8("logs");
        byte[] ddl = utf8(row.ddl);
        CellBuffer record = new CellBuffer();
        record.beginHeader();
        record.typeOf(type);
        record.typeOf(name);
        record.typeOf(table);
        record.typeOf(row.root);
        record.typeOf(ddl);
        record.endHeader();
        record.value(type);
        record.value(name);
        record.value(table);
        record.value(row.root);
        record.value(ddl);
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first 100 bytes, as the file format lays them out; 1 stands for a page of 65,536 bytes. */
    private static void writeHeader(PageBuilder pages) {
        pages.put(0, utf8("SQLite format 3\0"));
        pages.put2(16, 1);
        pages.put2(18, 0x0101); // rollback journal, for writing and reading
        pages.put4(20, 0x00402020); // no reserved bytes; the payload fractions that the format fixes
        pages.put4(24, 1); // change counter
        pages.put4(28, pages.pages());
        pages.put4(40, 1); // schema cookie
        pages.put4(44, 4); // schema format
        pages.put4(56, 1); // UTF-8
        pages.put4(92, 1); // the change counter that the page count belongs to
        pages.put4(96, SQLITE_VERSION_WRITTEN);
    }
}
