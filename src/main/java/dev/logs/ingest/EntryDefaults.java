package dev.logs.ingest;

import dev.logs.tree.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about every entry of a run.
 *
 * @param context for entries that name none; not yet normalised
 * @param src fixed src of every entry, or null to take what the line or the source says
 * @param level stored number, for entries that name none
 * @param error whether entries that do not say count as errors
 * @param tags added to the entry's own
 * @param fields added where the entry has no field of that name
 * @param jobId for entries that name none, or null
 */
public record EntryDefaults(
        String context,
        @Nullable String src,
        int level,
        boolean error,
        List<String> tags,
        Map<String, String> fields,
        @Nullable String jobId) {

    public EntryDefaults {
        tags = List.copyOf(tags);
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Nothing said: context {@code default}, level info. */
    public static final EntryDefaults NONE = new EntryDefaults(
            Layout.DEFAULT_CONTEXT, null, dev.logs.entry.Level.INFO.stored(), false, List.of(), Map.of(), null);
}
