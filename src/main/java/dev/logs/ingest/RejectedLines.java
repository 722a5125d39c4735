package dev.logs.ingest;

import dev.logs.error.RejectedInputException;
import dev.logs.format.EntryDraft;
import dev.logs.format.LineKind;
import dev.logs.format.LineParser;
import dev.logs.ingest.UnparsableLines.Action;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decides on the lines of one source that its format does not know: keep, set aside, or end the run. */
final class RejectedLines {

    private final String sourceName;
    private final LineParser plainText;
    private final Policy policy;
    private long lastLine;

    RejectedLines(String sourceName, LineParser plainText, Policy policy) {
        this.sourceName = sourceName;
        this.plainText = plainText;
        this.policy = policy;
    }

    /**
     * What holds for all sources of a run.
     *
     * @param file where lines are set aside; null unless that is what is asked for
     */
    record Policy(Action action, @Nullable RejectsFile file, IngestCounters counters) {}

    /** Whether the next rejected line ends the run: what was read before it must be given on first. */
    boolean fails() {
        return policy.action() == Action.FAIL;
    }

    /**
     * Whether the line is to be stored as plain text; if not, it was set aside.
     *
     * @throws RejectedInputException when the run is to be strict
     */
    boolean keeps(SourceLine line) {
        lastLine = line.number();
        policy.counters().rejectedLine();
        if (fails()) {
            throw failure();
        }
        RejectsFile file = policy.file();
        if (file != null) {
            file.write(line.originalBuffer(), line.originalOffset(), line.originalLength());
        }
        return file == null;
    }

    /** The same for a record that ended unfinished. */
    boolean keeps(String text) {
        policy.counters().rejectedLine();
        if (fails()) {
            throw failure();
        }
        RejectsFile file = policy.file();
        if (file != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            file.write(bytes, 0, bytes.length);
        }
        return file == null;
    }

    /** Looks for a time at the start of the line; fills the draft when there is one. */
    LineKind plainText(SourceLine line, EntryDraft draft) {
        return plainText.parse(line, draft);
    }

    /** Tells which line was read last, for the message about a record that ended unfinished. */
    void reached(long lineNumber) {
        lastLine = lineNumber;
    }

    private RejectedInputException failure() {
        return new RejectedInputException(
                sourceName + ", line " + lastLine + ": not of the input's format; everything before it is stored",
                "leave out --on-error fail to keep such lines as plain text, or set them aside with --rejects FILE");
    }
}
