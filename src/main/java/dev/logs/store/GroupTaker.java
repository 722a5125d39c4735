package dev.logs.store;

import org.jspecify.annotations.Nullable;

/** Is told how many entries share a value. */
@FunctionalInterface
public interface GroupTaker {

    /** @param key see {@link GroupColumn} for what it is; null for the entries that have no such value */
    void take(@Nullable String key, long count);
}
