package dev.logs.block;

import org.jspecify.annotations.Nullable;

/** Who spoke, and how: what many entries have in common beside their template. */
public record Origin(String src, int level, int error) {

    public boolean isError() {
        return error != 0;
    }

    // Written out, with hashCode(): a record's own are put together at first use, which takes longer than counting.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin that && level == that.level && error == that.error && src.equals(that.src);
    }

    @Override
    public int hashCode() {
        return (31 * level + error) * 31 + src.hashCode();
    }
}
