package dev.logs.cli.answer;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.format.EntryRenderer;
import dev.logs.tail.Mark;
import dev.logs.tail.TailOutput;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prints what a tail shows, and keeps its cursor file. */
public final class TailPrinter implements TailOutput {

    /** Between two writes of the cursor file, each of which waits for the disk. Raised: more is repeated after a kill. */
    private static final long CURSOR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final EntryPrinter printer;
    private final @Nullable MarksFile cursor;
    private final BooleanSupplier abandoned;
    private final Supplier<EntryRenderer> withContexts;
    private @Nullable String onlyContext;
    private boolean severalContexts;
    private long writtenNanos = System.nanoTime() - CURSOR_NANOS;

    /**
     * @param cursor null when nothing is to be remembered
     * @param abandoned whether nobody reads the output any more
     * @param withContexts the renderer to use from the moment on that entries of a second context come
     */
    public TailPrinter(
            EntryPrinter printer,
            @Nullable MarksFile cursor,
            BooleanSupplier abandoned,
            Supplier<EntryRenderer> withContexts) {
        this.printer = printer;
        this.withContexts = withContexts;
        this.cursor = cursor;
        this.abandoned = abandoned;
        printer.begin();
    }

    @Override
    public void print(FoundEntry entry) {
        if (!severalContexts) {
            noteContext(entry.partition().context());
        }
        printer.print(entry);
    }

    private void noteContext(String context) {
        if (onlyContext == null) {
            onlyContext = context;
        } else if (!onlyContext.equals(context)) {
            severalContexts = true;
            printer.use(withContexts.get());
        }
    }

    @Override
    public void flush(Supplier<Map<PartitionKey, Mark>> marks) {
        printer.flush();
        if (cursor != null && System.nanoTime() - writtenNanos >= CURSOR_NANOS) {
            cursor.write(marks.get());
            writtenNanos = System.nanoTime();
        }
    }

    @Override
    public void end(Supplier<Map<PartitionKey, Mark>> marks) {
        printer.end();
        if (cursor != null) {
            cursor.write(marks.get());
        }
    }

    @Override
    public boolean isAbandoned() {
        return abandoned.getAsBoolean();
    }
}
