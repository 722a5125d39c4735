package dev.logs.format;

/** Turns the lines of one source into entries. Keeps state between lines (a year, a header), so one per source; one thread. */
public interface LineParser {

    /**
     * Reads one line.
     *
     * @param draft cleared by the caller; filled when the answer is {@link LineKind#ENTRY}. With {@link
     *     LineKind#UNPARSABLE} its content is empty, or holds the text of several lines that were being collected: this
     *     line and those before it that were answered with {@link LineKind#CONSUMED}
     */
    LineKind parse(Line line, EntryDraft draft);

    /** Whether the line that was parsed last holds further entries, which {@link #parseNext} gives out one by one. */
    default boolean hasNext() {
        return false;
    }

    /** Fills the draft, cleared by the caller, with the next entry of a line that {@link #hasNext}. */
    default void parseNext(EntryDraft draft) {
        throw new IllegalStateException("a line of this format is one entry");
    }

    /**
     * Called at the end of the source, or when a live source has been silent: gives out a record that was still
     * being collected.
     *
     * @return {@link LineKind#ENTRY} when the draft was filled, {@link LineKind#CONSUMED} when nothing was pending,
     *     {@link LineKind#UNPARSABLE} when what was pending makes no entry (the draft's content then holds its text)
     */
    default LineKind finish(EntryDraft draft) {
        return LineKind.CONSUMED;
    }

    /**
     * Whether lines must come byte for byte: with a carriage return at their end, and with bytes that are not UTF-8.
     * Otherwise the former is taken off and the latter are made readable before the parser sees the line.
     */
    default boolean wantsRawBytes() {
        return false;
    }
}
