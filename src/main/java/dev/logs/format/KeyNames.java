package dev.logs.format;

import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keys mean in one source: the usual meanings, and those that the user gives with {@code --map}. Immutable. */
public final class KeyNames {

    /** The usual meanings alone. */
    public static final KeyNames USUAL = new KeyNames(Map.of());

    /** What {@code --map} can give a value to, and the key that means it. */
    private static final Map<String, String> TARGETS = targets();

    private final Map<String, KnownKey> mapped;

    private KeyNames(Map<String, KnownKey> mapped) {
        this.mapped = mapped;
    }

    /**
     * Reads pairs such as {@code src=origin}: what is called origin in the input is the src of the entry.
     *
     * @throws UsageException when a pair has no equals sign or names nothing that an entry has
     */
    public static KeyNames parse(List<String> pairs) {
        Map<String, KnownKey> mapped = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new UsageException("--map: '" + pair + "' is not of the form OURS=THEIRS", "such as src=origin");
            }
            mapped.put(pair.substring(equals + 1), target(pair.substring(0, equals)));
        }
        return new KeyNames(mapped);
    }

    /** These meanings, and those of others for the keys that have none here. */
    public KeyNames or(KeyNames others) {
        Map<String, KnownKey> both = new LinkedHashMap<>(others.mapped);
        both.putAll(mapped);
        return new KeyNames(both);
    }

    private static KnownKey target(String name) {
        String usual = TARGETS.get(name);
        KnownKey key = usual == null ? null : WellKnownKeys.find(usual);
        if (key == null) {
            String near = Suggestions.didYouMean(name, TARGETS.keySet());
            throw new UsageException(
                    "--map: an entry has no '" + name + "'",
                    near != null ? near : "it has " + String.join(", ", TARGETS.keySet()));
        }
        // Before every key that the input may have besides.
        return new KnownKey(key.path(), key.role(), key.scale(), -1, key.children());
    }

    private static Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        for (String same : List.of("time", "level", "src", "context", "message", "error", "tags", "job_id", "fields")) {
            targets.put(same, same);
        }
        targets.put("content", "message");
        return targets;
    }

    /** What a key means, or null for one without a meaning. */
    @Nullable
    KnownKey find(String name) {
        KnownKey own = mapped.isEmpty() ? null : mapped.get(name);
        return own != null ? own : WellKnownKeys.find(name);
    }
}
