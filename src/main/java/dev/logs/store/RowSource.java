package dev.logs.store;

import dev.logs.block.BlockInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows alone, their texts as the bytes that the file has: no text is decoded to be encoded again. A row whose bytes are not
 * UTF-8 is left out.
 */
final class RowSource implements CompactionSource {

    private static final byte[] EMPTY = {};

    private final Database database;
    private final OpenRows open;
    private final ResultSet rows;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final List<Long> misfits = new ArrayList<>();
    /** Of the current row: src, tags, content, job_id, fields. */
    private final byte[] @Nullable [] texts = new byte[5][];

    private RowSource(Database database, OpenRows open) {
        this.database = database;
        this.open = open;
        this.rows = open.rows();
    }

    /** Whether the file keeps its texts as blocks do. */
    static boolean suits(Database database) {
        return database.query("PRAGMA encoding", List.of(), row -> row.next() && "UTF-8".equals(row.getString(1)));
    }

    static RowSource open(Database database, TableShape shape, String condition) {
        RowPlan plan = new ReadPlanner(database, shape).planRows(EVERYTHING);
        String sql = CompactionSource.sql(database, shape, plan, condition);
        return new RowSource(database, OpenRows.of(database, sql, plan.parameters()));
    }

    @Override
    public boolean next() {
        try {
            while (rows.next()) {
                if (readTexts()) {
                    return true;
                }
                misfits.add(rows.getLong(EntryColumns.LOGID));
            }
            return false;
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private boolean readTexts() throws SQLException {
        boolean valid = true;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = rows.getBytes(EntryColumns.TEXTS[i]);
            valid &= isUtf8(texts[i]);
        }
        return valid;
    }

    private boolean isUtf8(byte @Nullable [] text) {
        if (text == null) {
            return true;
        }
        int seen = 0;
        for (byte b : text) {
            seen |= b;
        }
        return seen >= 0 || decodes(text);
    }

    private boolean decodes(byte[] text) {
        try {
            decoder.decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void addTo(BlockInput target) {
        try {
            target.begin(
                    rows.getLong(EntryColumns.LOGID),
                    rows.getLong(EntryColumns.EPOCH),
                    rows.getInt(EntryColumns.NANOS));
            target.origin(
                    Objects.requireNonNullElse(texts[0], EMPTY),
                    rows.getInt(EntryColumns.LEVEL),
                    rows.getInt(EntryColumns.ERROR));
            target.tags(texts[1]);
            target.content(Objects.requireNonNullElse(texts[2], EMPTY));
            target.job(texts[3]);
            target.fields(texts[4]);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public List<Long> misfits() {
        return misfits;
    }

    @Override
    public void close() {
        open.close();
    }
}
