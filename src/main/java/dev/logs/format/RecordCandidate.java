package dev.logs.format;

import org.jspecify.annotations.Nullable;

/** The best value so far for one role of a record; reused from record to record. */
final class RecordCandidate {

    /** Null while there is no value. */
    @Nullable
    KnownKey key;

    String text = "";
    ValueKind kind = ValueKind.TEXT;

    void clear() {
        key = null;
        text = "";
    }

    void set(KnownKey newKey, String newText, ValueKind newKind) {
        key = newKey;
        text = newText;
        kind = newKind;
    }

    /** Whether a value under another key is to be preferred. */
    boolean yieldsTo(KnownKey other) {
        return key == null || other.rank() < key.rank();
    }
}
