package dev.logs.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that log libraries give a fixed meaning. Built once by {@link WellKnownKeys}, then read only.
 *
 * @param path dotted name from the top of the record, under which a value that is not needed is kept in fields
 * @param rank among several keys of one role in a record, the lowest wins
 * @param children what the members mean when the value is an object, by name
 */
record KnownKey(String path, KeyRole role, NumberScale scale, int rank, Map<String, KnownKey> children) {

    static KnownKey of(String path, KeyRole role, NumberScale scale, int rank) {
        return new KnownKey(path, role, scale, rank, new HashMap<>(4));
    }

    /** What a member means when this key's value is an object, or null. */
    @Nullable
    KnownKey child(String name) {
        return children.get(name);
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    /** The same key with the same members, under another spelling. */
    KnownKey spelled(String otherPath) {
        return new KnownKey(otherPath, role, scale, rank, children);
    }

    /** A key of another role that has the members of this one. */
    KnownKey as(KnownKey other) {
        return new KnownKey(other.path, other.role, other.scale, other.rank, children);
    }
}
