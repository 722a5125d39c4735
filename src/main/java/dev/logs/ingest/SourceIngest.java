package dev.logs.ingest;

import dev.logs.error.Problem;
import dev.logs.format.LineParser;
import dev.logs.stream.LineReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Reads one source to its end: lines in, complete entries out. One thread, but for {@link LineReader#stop()}. */
final class SourceIngest {

    /** How often a live input that says nothing is looked after: batches committed, entries completed. */
    private static final long WAIT_MILLIS = 50;

    /** How long a live input may pause before its format is told from the lines that are there. */
    private static final long PROBE_MILLIS = 200;

    /** Looking at the clock costs more than a line, so it is done once for so many. */
    private static final int LINES_PER_LOOK = 512;

    private final IngestSource source;
    private final LineReader reader;
    private final RunParts parts;
    private final SourceLine line = new SourceLine();
    private final FormatProbe probe = new FormatProbe();
    private @Nullable EntryAssembler assembler;
    private final RejectedLines rejected;
    private long lastLineNanos = System.nanoTime();
    private boolean silenceTold;
    private int linesSinceLook;
    private long linesCounted;
    private long bytesCounted;

    SourceIngest(IngestSource source, LineReader reader, RunParts parts) {
        this.source = source;
        this.reader = reader;
        this.parts = parts;
        rejected = new RejectedLines(source.name(), parts.formats().openPlainText(), parts.rejectionPolicy());
        if (!parts.request().format().equals(IngestRequest.AUTO)) {
            begin(parts.request().format());
        }
    }

    /** Reads the source; what cannot be read is a problem, and what was read before it is kept. */
    void run() {
        parts.maker().enterSource(source);
        try {
            readLines();
        } catch (IOException e) {
            parts.problems().report(Problem.of(source.name(), describe(e)));
        } finally {
            publishCounts();
        }
        assembler().end();
    }

    private void readLines() throws IOException {
        boolean more = true;
        while (more) {
            switch (reader.next(WAIT_MILLIS)) {
                case LINE -> take();
                case SILENT -> lookAfterSilence();
                case END -> more = false;
            }
        }
    }

    private void take() {
        if (!reader.terminated() && reader.stopped() && source.kind() == IngestSource.Kind.FILE) {
            // Stopped in the middle of a line that the file still has: half of it would be an entry that never was.
            return;
        }
        EntryAssembler current = assembler;
        if (current == null) {
            probe.add(reader);
            if (probe.isFull()) {
                beginDetected();
            }
        } else {
            line.show(reader);
            accept(current);
        }
        if (++linesSinceLook >= LINES_PER_LOOK || reader.drained()) {
            look(System.nanoTime());
            lastLineNanos = System.nanoTime();
            silenceTold = false;
        }
    }

    private void accept(EntryAssembler current) {
        if (line.cutBytes() > 0) {
            parts.counters().cutLine();
        }
        current.accept(line);
    }

    private void look(long nowNanos) {
        linesSinceLook = 0;
        publishCounts();
        parts.router().handOverDue(nowNanos);
    }

    private void lookAfterSilence() {
        long now = System.nanoTime();
        long silentMillis = (now - lastLineNanos) / 1_000_000;
        if (source.kind() == IngestSource.Kind.LIVE) {
            if (assembler == null && !probe.isEmpty() && silentMillis >= PROBE_MILLIS) {
                beginDetected();
            }
            EntryAssembler current = assembler;
            if (current != null
                    && !silenceTold
                    && silentMillis >= parts.request().lines().flushMillis()) {
                rejected.reached(reader.number());
                current.silence();
                silenceTold = true;
                parts.flushRejects();
            }
        }
        look(now);
    }

    private EntryAssembler assembler() {
        EntryAssembler current = assembler;
        return current == null ? beginDetected() : current;
    }

    private EntryAssembler beginDetected() {
        return begin(parts.formats().detect(probe.sample()));
    }

    private EntryAssembler begin(String format) {
        LineParser parser = parts.formats().open(format);
        line.setForm(SourceLine.Form.of(format, parser));
        EntryAssembler made = new EntryAssembler(parser, parts.request().lines(), rejected, parts.maker());
        assembler = made;
        for (HeldLine held : probe.lines()) {
            line.show(held);
            accept(made);
        }
        probe.clear();
        return made;
    }

    private void publishCounts() {
        rejected.reached(reader.number());
        parts.counters().read(reader.number() - linesCounted, reader.bytesRead() - bytesCounted);
        linesCounted = reader.number();
        bytesCounted = reader.bytesRead();
    }

    private static String describe(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
