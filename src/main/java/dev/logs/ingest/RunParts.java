package dev.logs.ingest;

import dev.logs.error.ProblemSink;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What the sources of one run share. */
record RunParts(
        IngestRequest request,
        InputFormats formats,
        Clock clock,
        ProblemSink problems,
        IngestCounters counters,
        EntryMaker maker,
        BatchRouter router,
        @Nullable RejectsFile rejects) {

    RejectedLines.Policy rejectionPolicy() {
        return new RejectedLines.Policy(request.unparsable().action(), rejects, counters);
    }

    void flushRejects() {
        if (rejects != null) {
            rejects.flush();
        }
    }
}
