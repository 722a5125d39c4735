package dev.logs.format;

/** What the value of a well-known key is to an entry. */
enum KeyRole {
    /** When the entry was written. */
    TIME,
    /** A calendar day alone, to be joined with a time of day. */
    DATE,
    LEVEL,
    /** The level as this program exports it beside one of another system's: decides alone, and that one is dropped. */
    OWN_LEVEL,
    MESSAGE,
    /** The src itself, as this program prints it. */
    SRC,
    /** The logger, process or service that spoke. */
    COMPONENT,
    /** As {@link #COMPONENT}, but also a common name for other things: believed only beside a time and a level. */
    MAYBE_COMPONENT,
    CONTEXT,
    ERROR,
    /** stdout or stderr. */
    STREAM,
    TAGS,
    JOB,
    /** An object whose members are fields. */
    FIELDS,
    /** As {@link #FIELDS} behind an address of this program, else one of the fields. */
    OWN_FIELDS,
    /** The number of a record in its file: nothing to an entry behind an address of this program, else one of its fields. */
    SEQUENCE,
    /** The address that this program prints; tells its own records from others. */
    ADDRESS,
    /** An array of key and value objects, as OpenTelemetry writes attributes. */
    ATTRIBUTES,
    /** Nothing itself; some of its members are well known. */
    CONTAINER
}
