package dev.logs.block.template;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a scanned template.
 *
 * @param mergedWords for each word whether it is a slot as a whole; null when none is
 * @param hexOverDigits whether a slot that was scanned as digits may be hexadecimal now
 */
@SuppressWarnings("ArrayRecordComponent")
record MergedTemplate(Template template, boolean @Nullable [] mergedWords, boolean hexOverDigits) {

    static final MergedTemplate RAW = new MergedTemplate(Template.RAW, null, false);

    boolean isRaw() {
        return this == RAW;
    }
}
