package dev.logs.entry;

/**
 * The entry that a stream stands at: as bytes where its source has bytes, else as an object, and the other form is made when it
 * is asked for. Valid until the stream moves on. One thread.
 *
 * <p>Its texts are UTF-8, in which an unpaired surrogate is encoded like any other character of the basic plane, in three
 * bytes.
 */
public interface EntryView {

    /** What {@link #from} answers for a text that the entry does not have. */
    int ABSENT = -1;

    /** The texts of an entry that are its own; its source is one of few. */
    enum Text {
        CONTENT,
        TAGS,
        JOB_ID,
        FIELDS
    }

    /** Position within its partition. */
    long logid();

    /** Unix seconds. */
    long epoch();

    /** 0..999999999 within the second. */
    int nanos();

    /** Often the same object as that of the entry before. */
    String src();

    /** The stored number, see {@link Level}. */
    int level();

    /** See {@link LogEntry#error}. */
    int error();

    /** Where the bytes of all texts lie, among others. */
    byte[] bytes();

    /** Index of the first byte of a text, or {@link #ABSENT}. */
    int from(Text text);

    /** Index behind the last byte of a text that is there. */
    int to(Text text);

    /** The same as an object, which stays valid. */
    LogEntry entry();
}
