package dev.logs.ingest;

import dev.logs.error.FileReason;
import dev.logs.error.Problem;
import dev.logs.format.LineParser;
import dev.logs.stream.LineReader;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads one source to its end: lines in, complete entries out. One thread, but for {@link LineReader#stop()}. */
final class SourceIngest {

    /** How often an input that says nothing is looked after: batches committed, entries completed. */
    private static final long WAIT_MILLIS = 50;

    /** The same once there is nothing to look after. */
    private static final long IDLE_MILLIS = 1000;

    /** How long a live input may pause before its format is told from the lines that are there. */
    private static final long PROBE_MILLIS = 200;

    /** Looking at the clock costs more than a line, so it is done once for so many. */
    private static final int LINES_PER_LOOK = 512;

    private final IngestSource source;
    private final LineReader reader;
    private final RunParts parts;
    private final SourceLine line = new SourceLine();
    private final Instant lastWritten;
    private final RejectedLines rejected;
    private @Nullable EntryAssembler assembler;
    private String format = IngestRequest.AUTO;

    /** The first lines, as long as they can still change the format; null once it is settled. */
    private @Nullable FormatProbe probe = new FormatProbe();

    private long lastLineNanos = System.nanoTime();
    private boolean silenceTold;
    private int linesSinceLook;
    private long linesCounted;
    private long bytesCounted;

    SourceIngest(IngestSource source, LineReader reader, RunParts parts) {
        this.source = source;
        this.reader = reader;
        this.parts = parts;
        lastWritten = source.lastWritten() == null ? parts.clock().instant() : source.lastWritten();
        rejected =
                new RejectedLines(source.name(), parts.formats().openPlainText(lastWritten), parts.rejectionPolicy());
        if (!parts.request().format().equals(IngestRequest.AUTO)) {
            probe = null;
            begin(parts.request().format());
        }
    }

    /** Reads the source; what cannot be read is a problem, and what was read before it is kept. */
    void run() {
        parts.maker().enterSource(source);
        try {
            readLines();
        } catch (IOException e) {
            parts.problems().report(Problem.of(source.name(), FileReason.of(e)));
        } finally {
            publishCounts();
        }
        if (assembler == null && probe != null) {
            beginDetected(probe);
        }
        assembler().end();
    }

    private void readLines() throws IOException {
        boolean more = true;
        while (more) {
            boolean idle = silenceTold && parts.router().isEmpty();
            switch (reader.next(idle ? IDLE_MILLIS : WAIT_MILLIS)) {
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
        if (probe != null) {
            takeProbing(probe);
        } else {
            line.show(reader);
            accept(assembler());
        }
        if (++linesSinceLook >= LINES_PER_LOOK || reader.drained()) {
            look(System.nanoTime());
            lastLineNanos = System.nanoTime();
            silenceTold = false;
        }
    }

    /** A pause may have forced a decision on few lines (a banner): until there are enough, more lines may change it. */
    private void takeProbing(FormatProbe current) {
        current.add(reader);
        if (assembler != null) {
            if (current.hasDoubled()) {
                changeFormat(current);
            }
            line.show(reader);
            accept(assembler());
        } else if (current.isFull()) {
            beginDetected(current);
        }
        if (current.isFull()) {
            probe = null;
        }
    }

    private void changeFormat(FormatProbe current) {
        String detected = parts.formats().detect(current.sample(), lastWritten);
        if (!detected.equals(format)) {
            assembler().end();
            begin(detected);
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
            completeAfter(silentMillis);
            if (silenceTold || silentMillis >= parts.request().batches().delay().millis()) {
                parts.router().pause();
            }
        }
        look(now);
    }

    private void completeAfter(long silentMillis) {
        if (assembler == null && probe != null && !probe.isEmpty() && silentMillis >= PROBE_MILLIS) {
            beginDetected(probe);
        }
        if (assembler != null
                && !silenceTold
                && silentMillis >= parts.request().lines().flushMillis()) {
            rejected.reached(reader.number());
            assembler.silence();
            silenceTold = true;
            parts.flushRejects();
        }
    }

    private EntryAssembler assembler() {
        EntryAssembler current = assembler;
        if (current == null) {
            throw new IllegalStateException("no format yet");
        }
        return current;
    }

    private void beginDetected(FormatProbe current) {
        begin(parts.formats().detect(current.sample(), lastWritten));
        for (HeldLine held : current.lines()) {
            line.show(held);
            accept(assembler());
        }
    }

    private void begin(String newFormat) {
        LineParser parser = parts.formats().open(newFormat, lastWritten);
        format = newFormat;
        line.setForm(SourceLine.Form.of(parser));
        assembler = new EntryAssembler(parser, parts.request().lines(), rejected, parts.maker());
    }

    private void publishCounts() {
        rejected.reached(reader.number());
        parts.counters().read(reader.number() - linesCounted, reader.bytesRead() - bytesCounted);
        linesCounted = reader.number();
        bytesCounted = reader.bytesRead();
    }
}
