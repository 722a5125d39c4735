package dev.logs.ingest;

import dev.logs.format.LineKind;
import dev.logs.format.LineParser;
import dev.logs.ingest.PendingEntry.Origin;

/**
 * Makes entries of the lines of one source: parses, joins the lines that belong together, and decides what becomes of
 * those that the format does not know. One thread.
 */
final class EntryAssembler {

    private final LineParser parser;
    private final LineLimits limits;
    private final RejectedLines rejected;
    private final EntrySink sink;

    /** The entry that lines may still join; meaningful when {@link #open}. */
    private PendingEntry pending = new PendingEntry();

    private PendingEntry spare = new PendingEntry();
    private boolean open;

    /** The time of the last entry that had one: lines without a time are stored beside it. */
    private boolean lastTimeKnown;

    private long lastEpoch;
    private int lastNanos;

    EntryAssembler(LineParser parser, LineLimits limits, RejectedLines rejected, EntrySink sink) {
        this.parser = parser;
        this.limits = limits;
        this.rejected = rejected;
        this.sink = sink;
    }

    /** Takes the next line. */
    void accept(SourceLine line) {
        PendingEntry next = spare;
        next.clear();
        switch (parser.parse(line, next.draft)) {
            case ENTRY -> {
                begin(Origin.FORMAT, line);
                takeFurtherEntries();
            }
            case CONTINUATION -> continuation(line);
            case CONSUMED -> {}
            case UNPARSABLE -> unparsable(line);
        }
    }

    /** A live source has been silent: what is there is taken as complete. */
    void silence() {
        finishParser();
        close();
        // What comes after a pause has nothing to do with the time before it.
        lastTimeKnown = false;
    }

    /** The source is at its end. */
    void end() {
        finishParser();
        close();
    }

    private void begin(Origin origin, SourceLine line) {
        PendingEntry next = spare;
        next.begin(origin);
        next.mark(line);
        replaceOpen();
    }

    private void takeFurtherEntries() {
        while (parser.hasNext()) {
            spare.clear();
            parser.parseNext(spare.draft);
            spare.begin(Origin.FORMAT);
            replaceOpen();
        }
    }

    private void replaceOpen() {
        close();
        PendingEntry next = spare;
        spare = pending;
        pending = next;
        open = true;
        if (next.draft.hasTime) {
            lastTimeKnown = true;
            lastEpoch = next.draft.epoch;
            lastNanos = next.draft.nanos;
        }
    }

    private void close() {
        if (open) {
            open = false;
            sink.accept(pending);
        }
    }

    private void continuation(SourceLine line) {
        boolean joins = open && limits.joinedLinesMax() > 1 && joinsOpen(line);
        if (!joins) {
            orphan(line);
        } else if (pending.hasRoomFor(line, limits)) {
            pending.join(line);
        } else if (!line.isBlank()) {
            spare.clear();
            spare.continueFrom(pending);
            spare.draft.content = line.text();
            begin(pending.origin(), line);
        }
    }

    /** A line that began no entry properly takes only lines that show by their indentation where they belong. */
    private boolean joinsOpen(SourceLine line) {
        return pending.origin() == Origin.FORMAT || line.isIndented();
    }

    private void orphan(SourceLine line) {
        if (line.isBlank() && line.cutBytes() == 0) {
            return;
        }
        spare.clear();
        spare.draft.content = line.text();
        useLastTime(spare);
        begin(Origin.ORPHAN, line);
    }

    private void unparsable(SourceLine line) {
        // A line that was cut is not to blame for being no JSON any more: it is kept and marked.
        boolean blamed = line.cutBytes() == 0;
        if (blamed && line.isBlank()) {
            continuation(line);
            return;
        }
        String collected = spare.draft.content;
        if (!collected.isEmpty()) {
            // Lines that the parser took before turn out, with this one, to be no record.
            unfinished(collected);
            return;
        }
        if (blamed && rejected.fails()) {
            close();
        }
        if (!blamed || rejected.keeps(line)) {
            plainText(line);
        }
    }

    private void plainText(SourceLine line) {
        spare.clear();
        LineKind kind = rejected.plainText(line, spare.draft);
        if (kind == LineKind.ENTRY) {
            if (!spare.draft.hasTime) {
                useLastTime(spare);
            }
            begin(Origin.PLAIN_TEXT, line);
            return;
        }
        boolean joins = open
                && pending.origin() == Origin.PLAIN_TEXT
                && limits.joinedLinesMax() > 1
                && pending.hasRoomFor(line, limits);
        if (joins) {
            pending.join(line);
            return;
        }
        spare.clear();
        spare.draft.content = line.text();
        useLastTime(spare);
        begin(Origin.PLAIN_TEXT, line);
    }

    private void useLastTime(PendingEntry entry) {
        if (lastTimeKnown) {
            entry.draft.setTime(lastEpoch, lastNanos);
        }
    }

    /** Gives out the record that the parser was still collecting. */
    private void finishParser() {
        spare.clear();
        switch (parser.finish(spare.draft)) {
            case ENTRY -> {
                spare.begin(Origin.FORMAT);
                replaceOpen();
            }
            case UNPARSABLE -> unfinished(spare.draft.content);
            case CONSUMED, CONTINUATION -> {}
        }
    }

    private void unfinished(String text) {
        if (rejected.fails()) {
            close();
        }
        if (rejected.keeps(text)) {
            spare.clear();
            spare.draft.content = text;
            useLastTime(spare);
            spare.begin(Origin.PLAIN_TEXT);
            replaceOpen();
        }
    }
}
