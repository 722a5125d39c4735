package dev.logs.store;

import org.jspecify.annotations.Nullable;

/** How many entries share one value, see {@link GroupColumn} for what the key is. */
public record GroupCount(@Nullable String key, long count) {}
