package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.format.EntryDraft;
import dev.logs.format.JsonText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Completes what a parser found with what the user and the source say, and gives the entry on to its partition.
 *
 * <p>Nothing that a record says is lost: what a fixed src, a refused context or an impossible time displaces becomes a
 * field. One thread.
 */
final class EntryMaker implements EntrySink {

    /** 1970-01-01: earlier times are the zero of some language, not a time of anything. */
    private static final long EPOCH_MIN = 0;

    /** 2262-04-11, the last second that 64-bit nanoseconds can say. */
    private static final long EPOCH_MAX = 9_223_372_036L;

    private final EntryDefaults defaults;
    private final ContextNames contexts;
    private final Clock clock;
    private final BatchRouter router;
    private final String defaultTags;
    private final ExtraFields extra = new ExtraFields();
    private String sourceSrc = "";

    EntryMaker(EntryDefaults defaults, ContextNames contexts, Clock clock, BatchRouter router) {
        this.defaults = defaults;
        this.contexts = contexts;
        this.clock = clock;
        this.router = router;
        this.defaultTags = json(defaults.tags(), List.of());
    }

    /** Names the src of the entries to come whose line names none. */
    void enterSource(IngestSource source) {
        sourceSrc = source.src();
    }

    @Override
    public void accept(PendingEntry entry) {
        EntryDraft draft = entry.draft;
        extra.clear();
        String src = src(draft);
        String context = context(draft);
        ensureTime(draft);
        addMarks(entry);
        boolean error = draft.error == null ? defaults.error() : draft.error;
        LogEntry made = new LogEntry(
                draft.logid,
                src,
                draft.tags.isEmpty() ? defaultTags : json(draft.tags, defaults.tags()),
                draft.epoch,
                draft.nanos,
                draft.level == EntryDraft.NO_LEVEL ? defaults.level() : draft.level,
                error ? 1 : 0,
                entry.content(),
                draft.jobId == null ? defaults.jobId() : draft.jobId,
                extra.complete(draft.fields));
        router.add(context, made);
    }

    /** The fixed src, else the record's own, else its component, else the source's; what is displaced goes to fields. */
    private String src(EntryDraft draft) {
        String own = draft.src;
        String component = emptyToNull(draft.component);
        String fixed = defaults.src();
        String named = own != null ? own : component;
        if (fixed == null) {
            if (own != null && component != null && !own.equals(component)) {
                extra.add("logger", component);
            }
            return named != null ? named : sourceSrc;
        }
        if (named != null && !named.isEmpty() && !named.equals(fixed)) {
            extra.add("logger", named);
        }
        if (own != null && component != null && !own.equals(component)) {
            extra.add("component", component);
        }
        return fixed;
    }

    private String context(EntryDraft draft) {
        String named = draft.context;
        if (named == null) {
            return contexts.defaultName();
        }
        String directory = contexts.directoryName(named);
        if (directory.isEmpty()) {
            extra.add("context", named);
            return contexts.defaultName();
        }
        return directory;
    }

    /** Without a time, and with one that no log can have been written at, the receipt time stands. */
    private void ensureTime(EntryDraft draft) {
        boolean possible = draft.epoch >= EPOCH_MIN && draft.epoch < EPOCH_MAX;
        if (draft.hasTime && possible) {
            return;
        }
        if (draft.hasTime) {
            extra.add("original_time", display(draft));
        }
        Instant receipt = clock.instant();
        draft.setTime(receipt.getEpochSecond(), receipt.getNano());
    }

    private static String display(EntryDraft draft) {
        boolean representable =
                draft.epoch >= Instant.MIN.getEpochSecond() && draft.epoch <= Instant.MAX.getEpochSecond();
        return representable ? Instant.ofEpochSecond(draft.epoch, draft.nanos).toString() : "@" + draft.epoch;
    }

    private void addMarks(PendingEntry entry) {
        if (entry.cutBytes() > 0) {
            extra.add("cut_bytes", entry.cutBytes());
        }
        if (entry.invalidBytes() > 0) {
            extra.add("invalid_utf8", entry.invalidBytes());
        }
        if (entry.continued()) {
            extra.addJson("continued", "true");
        }
        for (Map.Entry<String, String> field : defaults.fields().entrySet()) {
            extra.add(field.getKey(), field.getValue());
        }
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A JSON array of both lists, without those of the second that the first has. */
    private static String json(List<String> first, List<String> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return LogEntry.NO_TAGS;
        }
        StringBuilder text = new StringBuilder("[");
        for (String tag : first) {
            append(tag, text);
        }
        for (String tag : second) {
            if (!first.contains(Objects.requireNonNull(tag))) {
                append(tag, text);
            }
        }
        return text.append(']').toString();
    }

    private static void append(String tag, StringBuilder text) {
        if (text.length() > 1) {
            text.append(',');
        }
        JsonText.quote(tag, text);
    }
}
