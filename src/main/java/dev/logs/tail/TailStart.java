package dev.logs.tail;

import dev.logs.entry.PartitionKey;
import dev.logs.query.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a tail begins.
 *
 * @param history what is shown before anything is followed, oldest first; without meaning when an earlier run is resumed
 * @param resumed how far an earlier run had read; null for none
 * @param remembered whether a later run goes on where this one ends, which takes a look into every partition beforehand
 */
public record TailStart(Query history, @Nullable Map<PartitionKey, Mark> resumed, boolean remembered) {}
