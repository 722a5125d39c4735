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

    /** Fills the first page and answers the file. */
    static byte[] finish(PageBuilder pages, PageBuilder.Page schema, int table, List<Integer> indexes) {
        CellBuffer prefix = new CellBuffer();
        CellBuffer record = new CellBuffer();
        encode(record, "table", "logs", table, TABLE_DDL);
        addRow(schema, prefix, 1, record);
        for (int i = 0; i < indexes.size(); i++) {
            String column = Schema.INDEXED.get(i);
            encode(record, "index", Schema.indexName(column), indexes.get(i), Schema.indexDdl("", column));
            addRow(schema, prefix, i + 2, record);
        }
        writeHeader(pages);
        return pages.toFile();
    }

    private static void addRow(PageBuilder.Page schema, CellBuffer prefix, int rowid, CellBuffer record) {
        prefix.clear();
        prefix.varint(record.length());
        prefix.varint(rowid);
        schema.add(prefix, record);
    }

    private static void encode(CellBuffer record, String type, String name, int root, String ddl) {
        byte[] typeText = utf8(type);
        byte[] nameText = utf8(name);
        byte[] tableText = utf8("logs");
        byte[] ddlText = utf8(ddl.replace(" IF NOT EXISTS", ""));
        record.beginHeader();
        record.typeOf(typeText);
        record.typeOf(nameText);
        record.typeOf(tableText);
        record.typeOf(root);
        record.typeOf(ddlText);
        record.endHeader();
        record.value(typeText);
        record.value(nameText);
        record.value(tableText);
        record.value(root);
        record.value(ddlText);
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
