package dev.logs.format;

/** A line without a time among lines that have times was written when the one before it was. */
final class LastTime {

    private boolean known;
    private long epoch;
    private int nanos;

    /** Keeps the time of the draft, or gives it the one that was kept. */
    void apply(EntryDraft draft) {
        if (draft.hasTime) {
            known = true;
            epoch = draft.epoch;
            nanos = draft.nanos;
        } else if (known) {
            draft.setTime(epoch, nanos);
        }
    }

    /** What comes after a pause has nothing to do with the time before it. */
    void forget() {
        known = false;
    }
}
