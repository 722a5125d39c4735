package dev.logs.transfer;

import dev.logs.error.LogsException;
import dev.logs.format.EntryDraft;
import dev.logs.format.KeyNames;
import dev.logs.format.ParserSettings;
import dev.logs.format.RecordReader;
import dev.logs.format.TableRecords;
import dev.logs.store.ForeignKind;
import dev.logs.store.ForeignTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the log table of another program's database. One thread. */
final class ForeignReader implements RecordReader {

    /** The context of hero_proc's rows that name none. */
    private static final String HERO_CONTEXT = "core";

    private final Path file;
    private final ForeignTable table;
    private final TableRecords records;

    /** A copy that goes when it was read; or null. */
    private final @Nullable Path copy;

    private final int nanosColumn;
    private final int secondsColumn;
    private final int labelsColumn;

    /** @param copy to be deleted at the end, when the file was compressed; or null */
    ForeignReader(Path file, @Nullable Path copy, ParserSettings settings) {
        this.file = file;
        this.copy = copy;
        this.table = ForeignTable.open(copy == null ? file : copy);
        boolean nanos = table.kind() == ForeignKind.EVENTD || table.kind() == ForeignKind.LOGE;
        nanosColumn = nanos ? table.columns().indexOf("timestamp") : -1;
        secondsColumn = table.kind() == ForeignKind.HERO ? table.columns().indexOf("epoch") : -1;
        labelsColumn = table.kind() == ForeignKind.LOGE ? table.columns().indexOf("labels") : -1;
        records = new TableRecords(
                table.columns(), settings.withKeys(settings.keys().or(keys(table.kind()))));
    }

    private static KeyNames keys(ForeignKind kind) {
        return switch (kind) {
            case HERO -> KeyNames.parse(List.of("context=context_name"));
            case EVENTD -> KeyNames.parse(List.of("src=origin"));
            case LOGE -> KeyNames.parse(List.of("content=line"));
            case TABLE -> KeyNames.USUAL;
        };
    }

    @Override
    public boolean next(EntryDraft draft) throws IOException {
        try {
            if (!table.next()) {
                return false;
            }
            records.begin(draft);
            for (int i = 0; i < table.columns().size(); i++) {
                take(i, table.value(i));
            }
            records.end();
        } catch (LogsException e) {
            throw new IOException(e.getMessage() + "; what was before it is kept", e);
        }
        if (table.kind() == ForeignKind.HERO && draft.context == null) {
            draft.context = HERO_CONTEXT;
        }
        return true;
    }

    private void take(int column, @Nullable Object value) {
        boolean id = column == 0
                && table.kind() != ForeignKind.HERO
                && table.columns().get(0).equals("id");
        if (column == nanosColumn && value instanceof Number number) {
            records.takeNanos(number.longValue());
        } else if (column == secondsColumn && value instanceof Number number) {
            records.takeSeconds(number.longValue());
        } else if (column == labelsColumn && value != null) {
            records.takeLabels(value.toString());
        } else if (!id) {
            records.take(column, value);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
