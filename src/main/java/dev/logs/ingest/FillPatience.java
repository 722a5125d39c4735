package dev.logs.ingest;

/**
 * How long entries may wait for their partition to appear with all there is for it.
 *
 * @param firstBatchMin entries of the first batch of a partition; with fewer it goes the ordinary way, and is seen at once
 * @param nanosMax how long a partition may take to appear; what still comes for it then is appended as ever
 */
public record FillPatience(int firstBatchMin, long nanosMax) {

    /** For what is whole from the start. */
    public static final FillPatience WHOLE = new FillPatience(1, Long.MAX_VALUE);

    /**
     * For what is written while it is read: a flood is stored as if it were a file, as long as nobody is kept waiting. Raised: a
     * process that is killed loses more of it, and others see it later.
     */
    public static final FillPatience LIVE = new FillPatience(1_000, 1_000_000_000L);

    /** The one for such input. */
    public static FillPatience of(IngestSource.Kind input) {
        return input == IngestSource.Kind.FILE ? WHOLE : LIVE;
    }
}
