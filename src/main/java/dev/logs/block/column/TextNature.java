package dev.logs.block.column;

import dev.logs.block.bytes.StreamGroup;

/** What kind of texts a column has, for what may be tried with it. */
public enum TextNature {
    /** Values that may have a form of their own. */
    VALUES,
    /** Parts of texts that were split already. */
    PARTS,
    /** Packed bytes. */
    PACKED;

    StreamGroup group() {
        return this == PACKED ? StreamGroup.PACKED : StreamGroup.TEXT;
    }

    boolean mayHaveTemplates() {
        return this == VALUES;
    }

    TextNature inner() {
        return PARTS;
    }
}
