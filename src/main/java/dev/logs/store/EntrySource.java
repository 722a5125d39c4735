package dev.logs.store;

import dev.logs.block.BlockInput;
import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.TextBytes;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Rows and the entries of blocks that are joined, merged.
 *
 * <p>A row whose text is not valid in the file's encoding would come back changed, so it is left out.
 */
final class EntrySource implements CompactionSource {

    private static final EntryView.Text[] COLUMNS = EntryView.Text.values();

    private static final ByteSearch REPLACEMENT =
            new ByteSearch(TextBytes.encode("\ufffd"), ByteSearch.CaseFolding.OFF);

    private static final List<String> TEXTS = List.of("src", "tags", "content", "job_id", "fields");

    private final Database database;
    private final EntryCursor cursor;
    private final List<Long> misfits = new ArrayList<>();
    private @Nullable EntryView current;

    private EntrySource(Database database, EntryCursor cursor) {
        this.database = database;
        this.cursor = cursor;
    }

    /**
     * Takes over a snapshot.
     *
     * @param joined the blocks whose entries come too
     * @param rows which rows may come
     */
    static EntrySource open(Database database, TableShape shape, BlockSet joined, String rows) {
        RowPlan plan = new ReadPlanner(database, shape).planRows(EVERYTHING);
        String sql = CompactionSource.sql(database, shape, plan, rows);
        RowCursor cursor = new RowCursor(database, plan, sql, RowRequest.NO_LIMIT);
        return new EntrySource(database, joined.isEmpty() ? cursor : new MergedCursor(cursor, joined, EVERYTHING));
    }

    @Override
    public boolean next() {
        while (cursor.next()) {
            EntryView entry = cursor.view();
            if (!mayBeChanged(entry) || isExact(entry.entry())) {
                current = entry;
                return true;
            }
            misfits.add(entry.logid());
        }
        current = null;
        return false;
    }

    @Override
    public void addTo(BlockInput target) {
        target.add(view());
    }

    EntryView view() {
        if (current == null) {
            throw new NoSuchElementException("no current entry");
        }
        return current;
    }

    @Override
    public List<Long> misfits() {
        return misfits;
    }

    /** What cannot be decoded comes as U+FFFD. */
    private static boolean mayBeChanged(EntryView entry) {
        for (EntryView.Text text : COLUMNS) {
            int from = entry.from(text);
            if (from != EntryView.ABSENT && REPLACEMENT.occursIn(entry.bytes(), from, entry.to(text))) {
                return true;
            }
        }
        return entry.src().indexOf('\ufffd') >= 0;
    }

    /** Whether the row's bytes are those of the entry's text; also for an entry that comes from a block. */
    private boolean isExact(LogEntry entry) {
        StringBuilder sql = new StringBuilder("SELECT ");
        TEXTS.forEach(column -> sql.append("CAST(").append(column).append(" AS BLOB), "));
        sql.setLength(sql.length() - 2);
        String[] texts = {entry.src(), entry.tags(), entry.content(), entry.jobId(), entry.fields()};
        return database.query(sql + " FROM main.logs WHERE logid = ?", List.of(entry.logid()), row -> {
            boolean exact = true;
            boolean isRow = row.next();
            for (int i = 0; isRow && i < texts.length; i++) {
                String text = texts[i];
                exact &= text == null || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), row.getBytes(i + 1));
            }
            return exact;
        });
    }

    @Override
    public void close() {
        cursor.close();
    }
}
