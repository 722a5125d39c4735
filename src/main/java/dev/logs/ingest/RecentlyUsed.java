package dev.logs.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets the entry that was asked for longest ago when there are too many. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int sizeMax;

    RecentlyUsed(int sizeMax) {
        super(16, 0.75f, true);
        this.sizeMax = sizeMax;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > sizeMax;
    }
}
