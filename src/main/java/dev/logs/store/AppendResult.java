package dev.logs.store;

/**
 * What a committed batch became.
 *
 * @param firstLogid lowest logid given to an entry that had none; 0 when there was no such entry
 * @param lastLogid highest logid given; 0 likewise
 * @param stored entries written
 * @param ignored entries not written, because their own logid was taken already
 */
public record AppendResult(long firstLogid, long lastLogid, int stored, int ignored) {

    public static final AppendResult NOTHING = new AppendResult(0, 0, 0, 0);

    /** The same of a batch of which some entries were left out before. */
    AppendResult ofBatch(int size) {
        return new AppendResult(firstLogid, lastLogid, stored, size - stored);
    }
}
