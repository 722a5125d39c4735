package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-, semicolon-, tab- or bar-separated values (RFC 4180) whose first line names the columns.
 *
 * <p>Time, level, message and source are found in the columns that {@link WellKnownKeys} lists; the content of a row
 * without a message is the row. Other cells become fields with a text value, empty ones are left out. A quoted cell may
 * hold line breaks, within {@link RecordBounds}. A line that is not a row, because it has but one cell of many, is
 * unparsable.
 */
public final class CsvParser implements LineParser {

    private final RecordBuilder record;
    private final KeyNames known;
    private final RecordBounds bounds;
    private final CsvCells cells = new CsvCells();

    private List<String> names = List.of();
    private List<@Nullable KnownKey> keys = List.of();

    /** The text of the row so far, while one of its cells is open. */
    private final StringBuilder row = new StringBuilder();

    private int rowLines;

    public CsvParser(ParserSettings settings) {
        this(settings, settings.bounds());
    }

    public CsvParser(ParserSettings settings, RecordBounds bounds) {
        this.record = new RecordBuilder(new TimeText(settings));
        this.known = settings.keys();
        this.bounds = bounds;
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        String text = new String(line.buffer(), line.offset(), line.length(), StandardCharsets.UTF_8);
        if (rowLines == 0 && text.isEmpty()) {
            return LineKind.CONSUMED;
        }
        if (names.isEmpty()) {
            return header(text);
        }
        if (rowLines == 0) {
            cells.start();
        } else {
            row.append('\n');
        }
        row.append(text);
        rowLines++;
        cells.add(text);
        if (!cells.isOpen()) {
            return endRow(draft);
        }
        if (line.endsWithCarriageReturn()) {
            cells.addToOpen('\r');
            row.append('\r');
        }
        boolean tooLong = rowLines >= bounds.linesMax() || row.length() >= bounds.bytesMax();
        return tooLong ? giveUp(draft) : LineKind.CONSUMED;
    }

    @Override
    public LineKind finish(EntryDraft draft) {
        return rowLines == 0 ? LineKind.CONSUMED : giveUp(draft);
    }

    private LineKind header(String text) {
        String line = text.startsWith("\ufeff") ? text.substring(1) : text;
        cells.setSeparator(CsvHeader.separator(line));
        cells.start();
        cells.add(line);
        if (cells.isOpen()) {
            return LineKind.UNPARSABLE;
        }
        names = CsvHeader.names(cells.values());
        if (names.equals(EntryColumns.ALL) && CsvHeader.separator(line) == Dsv.TSV.separator()) {
            cells.readEscapes();
        }
        keys = new ArrayList<>();
        for (String name : names) {
            keys.add(known.find(name));
        }
        return LineKind.CONSUMED;
    }

    private LineKind endRow(EntryDraft draft) {
        List<String> values = cells.values();
        if (values.size() == 1 && names.size() > 1) {
            return giveUp(draft);
        }
        record.begin(draft);
        for (int i = 0; i < values.size(); i++) {
            take(i, values.get(i), draft);
        }
        record.end(record.hasMessage() ? "" : row.toString());
        clearRow();
        return LineKind.ENTRY;
    }

    private void take(int column, String value, EntryDraft draft) {
        String name = column < names.size() ? names.get(column) : CsvHeader.numbered(column);
        KnownKey key = column < keys.size() ? keys.get(column) : null;
        boolean absent = value.isEmpty() && (key == null || key.role() != KeyRole.MESSAGE && key.role() != KeyRole.SRC);
        if (!absent && (key == null || !record.offer(key, value, ValueKind.TEXT))) {
            draft.fields.put(name, value);
        }
    }

    /** The caller has the text of a single line itself, and gets that of several. */
    private LineKind giveUp(EntryDraft draft) {
        draft.clear();
        draft.content = rowLines > 1 || cells.isOpen() ? row.toString() : "";
        clearRow();
        return LineKind.UNPARSABLE;
    }

    private void clearRow() {
        row.setLength(0);
        rowLines = 0;
    }
}
