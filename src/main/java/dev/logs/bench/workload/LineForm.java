package dev.logs.bench.workload;

/** How entries are written, one after another. */
public enum LineForm {
    /** A JSON object a line, as {@code logs search -o jsonl} names things. */
    JSONL {
        @Override
        LineWriter writer() {
            return new JsonLineWriter();
        }
    },
    /** As services write to their log files: time, level, context, source, text; attributes behind it, stack traces below. */
    TEXT {
        @Override
        LineWriter writer() {
            return new TextLineWriter();
        }
    };

    /** A writer of its own for a thread. */
    abstract LineWriter writer();
}
