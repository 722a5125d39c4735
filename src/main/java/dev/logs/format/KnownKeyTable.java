package dev.logs.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects {@link KnownKey}s in order of rank, and builds the objects that lead to nested ones. */
final class KnownKeyTable {

    private final Map<String, KnownKey> keys = new HashMap<>(512);
    private int size;

    void add(KeyRole role, String... paths) {
        add(role, NumberScale.GUESSED, paths);
    }

    /** Adds keys that rank behind all before; a slash in a path leads into an object. */
    void add(KeyRole role, NumberScale scale, String... paths) {
        for (String path : paths) {
            KnownKey key = KnownKey.of(path.replace('/', '.'), role, scale, size++);
            int slash = path.lastIndexOf('/');
            if (slash < 0) {
                addTop(path, key);
            } else {
                addNested(container(path.substring(0, slash)), path.substring(slash + 1), key);
            }
        }
    }

    Map<String, KnownKey> keys() {
        return keys;
    }

    private void addTop(String path, KnownKey key) {
        KnownKey known = keys.get(path);
        KnownKey merged = known == null ? key : known.as(key);
        keys.put(path, merged);
        addSpelling(path.toUpperCase(Locale.ROOT), merged);
        addSpelling(Character.toUpperCase(path.charAt(0)) + path.substring(1), merged);
    }

    private void addSpelling(String path, KnownKey key) {
        KnownKey known = keys.get(path);
        if (known == null || known.role() == KeyRole.CONTAINER) {
            keys.put(path, key.spelled(path));
        }
    }

    private static void addNested(KnownKey parent, String name, KnownKey key) {
        KnownKey known = parent.child(name);
        parent.children().put(name, known == null ? key : known.as(key));
    }

    private KnownKey container(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        KnownKey parent = slash < 0 ? null : container(path.substring(0, slash));
        KnownKey known = parent == null ? keys.get(name) : parent.child(name);
        if (known != null) {
            return known;
        }
        KnownKey made = KnownKey.of(path.replace('/', '.'), KeyRole.CONTAINER, NumberScale.GUESSED, size++);
        if (parent == null) {
            addTop(name, made);
        } else {
            parent.children().put(name, made);
        }
        return known(parent, name);
    }

    private KnownKey known(@Nullable KnownKey parent, String name) {
        KnownKey key = parent == null ? keys.get(name) : parent.child(name);
        if (key == null) {
            throw new IllegalStateException(name);
        }
        return key;
    }
}
