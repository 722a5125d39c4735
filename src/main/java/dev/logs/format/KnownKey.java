package dev.logs.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key that log libraries give a fixed meaning. Built once by {@link WellKnownKeys}, then read only. */
final class KnownKey {

    /** Dotted name from the top of the record, under which a value that is not needed is kept in fields. */
    final String path;

    final KeyRole role;

    final NumberScale scale;

    /** Among several keys of one role in a record, the lowest rank wins. */
    final int rank;

    private final Map<String, KnownKey> children;

    KnownKey(String path, KeyRole role, NumberScale scale, int rank) {
        this(path, role, scale, rank, new HashMap<>(4));
    }

    private KnownKey(String path, KeyRole role, NumberScale scale, int rank, Map<String, KnownKey> children) {
        this.path = path;
        this.role = role;
        this.scale = scale;
        this.rank = rank;
        this.children = children;
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

    void addChild(String name, KnownKey child) {
        children.put(name, child);
    }
}
