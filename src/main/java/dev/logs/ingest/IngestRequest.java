package dev.logs.ingest;

import java.util.List;

/**
 * One run of ingest.
 *
 * @param sources read one after another
 * @param format name of the format of all sources, or {@link #AUTO} to detect it for each
 */
public record IngestRequest(
        List<IngestSource> sources,
        String format,
        EntryDefaults defaults,
        LineLimits lines,
        BatchLimits batches,
        UnparsableLines unparsable) {

    /** The format name that stands for detection. */
    public static final String AUTO = "auto";

    public IngestRequest {
        sources = List.copyOf(sources);
    }

    /** {@link IngestSource.Kind#FILE} when all sources are. */
    public IngestSource.Kind kind() {
        boolean whole = sources.stream().allMatch(source -> source.kind() == IngestSource.Kind.FILE);
        return whole ? IngestSource.Kind.FILE : IngestSource.Kind.LIVE;
    }

    /** Detects formats, keeps every line, default limits. */
    public static IngestRequest of(List<IngestSource> sources) {
        return new IngestRequest(
                sources, AUTO, EntryDefaults.NONE, LineLimits.DEFAULT, BatchLimits.DEFAULT, UnparsableLines.KEEP);
    }

    public IngestRequest withFormat(String name) {
        return new IngestRequest(sources, name, defaults, lines, batches, unparsable);
    }

    public IngestRequest withDefaults(EntryDefaults other) {
        return new IngestRequest(sources, format, other, lines, batches, unparsable);
    }

    public IngestRequest withLines(LineLimits other) {
        return new IngestRequest(sources, format, defaults, other, batches, unparsable);
    }

    public IngestRequest withBatches(BatchLimits other) {
        return new IngestRequest(sources, format, defaults, lines, other, unparsable);
    }

    public IngestRequest withUnparsable(UnparsableLines other) {
        return new IngestRequest(sources, format, defaults, lines, batches, other);
    }
}
