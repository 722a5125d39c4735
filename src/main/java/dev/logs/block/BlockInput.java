package dev.logs.block;

import dev.logs.block.bytes.TextBytes;
import dev.logs.block.template.Texts;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a block is made of: numbers in arrays, texts as bytes behind each other. As objects they would be most of
 * the memory of a compaction, and the collector would copy them again and again.
 *
 * <p>An entry begins with {@link #begin}, and each of the methods behind it is called once for it. Texts are as {@link
 * TextBytes#encode} writes them, and are copied. One thread at a time.
 */
public final class BlockInput {

    private static final int START_ENTRIES = 1_024;

    private static final byte[] NO_TEXT = {};

    private static final byte[] NO_TAGS = TextBytes.encode(LogEntry.NO_TAGS);

    private long[] logids = new long[START_ENTRIES];
    private long[] epochs = new long[START_ENTRIES];
    private int[] nanos = new int[START_ENTRIES];
    private int[] levels = new int[START_ENTRIES];
    private int[] errors = new int[START_ENTRIES];
    private int[] srcOf = new int[START_ENTRIES];
    private int[] tagsOf = new int[START_ENTRIES];
    private int size;

    private final FewTexts srcs;
    private final FewTexts tags;
    private final Texts contents;
    private final SomeTexts jobs;
    private final SomeTexts fields;

    /** Without entries. */
    public BlockInput() {
        srcs = new FewTexts();
        tags = new FewTexts();
        contents = new Texts();
        jobs = new SomeTexts();
        fields = new SomeTexts();
    }

    private BlockInput(BlockInput other) {
        logids = other.logids;
        epochs = other.epochs;
        nanos = other.nanos;
        levels = other.levels;
        errors = other.errors;
        srcOf = other.srcOf;
        tagsOf = other.tagsOf;
        size = other.size;
        srcs = other.srcs;
        tags = other.tags;
        contents = other.contents;
        jobs = other.jobs;
        fields = other.fields;
    }

    /** The entries of a list, in its order; not copied when they are such bytes already, so that none may be added any more. */
    public static BlockInput of(List<LogEntry> entries) {
        if (entries instanceof PackedEntries packed) {
            return packed.input();
        }
        BlockInput input = new BlockInput();
        entries.forEach(input::add);
        return input;
    }

    /** Adds an entry. */
    public void add(LogEntry entry) {
        add(entry, entry.logid());
    }

    /** Adds an entry with another logid. */
    public void add(LogEntry entry, long logid) {
        begin(logid, entry.epoch(), entry.nanos());
        origin(entry.src(), entry.level(), entry.error());
        tagsOf[size - 1] = tags.number(entry.tags());
        content(TextBytes.encode(entry.content()));
        job(encoded(entry.jobId()));
        fields(encoded(entry.fields()));
    }

    /** Adds an entry as bytes. */
    public void add(EntryView entry) {
        begin(entry.logid(), entry.epoch(), entry.nanos());
        origin(entry.src(), entry.level(), entry.error());
        tags(bytes(entry, EntryView.Text.TAGS));
        content(Objects.requireNonNullElse(bytes(entry, EntryView.Text.CONTENT), NO_TEXT));
        job(bytes(entry, EntryView.Text.JOB_ID));
        fields(bytes(entry, EntryView.Text.FIELDS));
    }

    private static byte @Nullable [] bytes(EntryView entry, EntryView.Text text) {
        int from = entry.from(text);
        return from == EntryView.ABSENT ? null : Arrays.copyOfRange(entry.bytes(), from, entry.to(text));
    }

    private static byte @Nullable [] encoded(@Nullable String text) {
        return text == null ? null : TextBytes.encode(text);
    }

    /** Begins an entry; see {@link LogEntry} for the numbers. */
    public void begin(long logid, long epoch, int nano) {
        if (size == logids.length) {
            grow(size * 2);
        }
        logids[size] = logid;
        epochs[size] = epoch;
        nanos[size] = nano;
        size++;
    }

    /** Who spoke, and how. */
    public void origin(byte[] src, int level, int error) {
        origin(srcs.number(src), level, error);
    }

    private void origin(String src, int level, int error) {
        origin(srcs.number(src), level, error);
    }

    private void origin(int src, int level, int error) {
        srcOf[size - 1] = src;
        levels[size - 1] = level;
        errors[size - 1] = error;
    }

    /** @param text null for {@link LogEntry#NO_TAGS} */
    public void tags(byte @Nullable [] text) {
        tagsOf[size - 1] = tags.number(text == null ? NO_TAGS : text);
    }

    /** The message. */
    public void content(byte[] text) {
        contents.add(text);
    }

    public void job(byte @Nullable [] text) {
        jobs.add(text);
    }

    public void fields(byte @Nullable [] text) {
        fields.add(text);
    }

    public int size() {
        return size;
    }

    /** Whether each entry lies behind the one before it by (epoch, nanos, logid), as those of a block must. */
    public boolean isInOrder() {
        for (int i = 1; i < size; i++) {
            if (compare(i - 1, i) > 0) {
                return false;
            }
        }
        return true;
    }

    private int compare(int a, int b) {
        int order = Long.compare(epochs[a], epochs[b]);
        order = order == 0 ? Integer.compare(nanos[a], nanos[b]) : order;
        return order == 0 ? Long.compare(logids[a], logids[b]) : order;
    }

    /** The same entries with logids one after the other. All but these is shared: nothing may be added to either. */
    public BlockInput numbered(long first) {
        BlockInput numbered = new BlockInput(this);
        numbered.logids = new long[Math.max(size, 1)];
        for (int i = 0; i < size; i++) {
            numbered.logids[i] = first + i;
        }
        return numbered;
    }

    /** The same entries in order. */
    public BlockInput ordered() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, this::compare);
        BlockInput ordered = new BlockInput();
        for (int i : order) {
            ordered.begin(logids[i], epochs[i], nanos[i]);
            ordered.origin(bytes(srcs.bytes(), srcOf[i]), levels[i], errors[i]);
            ordered.tags(bytes(tags.bytes(), tagsOf[i]));
            ordered.content(bytes(contents, i));
            ordered.job(jobs.has(i) ? bytes(jobs.texts(), i) : null);
            ordered.fields(fields.has(i) ? bytes(fields.texts(), i) : null);
        }
        return ordered;
    }

    private static byte[] bytes(Texts texts, int index) {
        return Arrays.copyOfRange(texts.array(), texts.start(index), texts.end(index));
    }

    /** The entries as objects. */
    public PackedEntries entries() {
        return new PackedEntries(this);
    }

    LogEntry entry(int i) {
        return new LogEntry(
                logids[i],
                srcs.text(srcOf[i]),
                text(tags.bytes(), tagsOf[i]),
                epochs[i],
                nanos[i],
                levels[i],
                errors[i],
                text(contents, i),
                jobs.has(i) ? text(jobs.texts(), i) : null,
                fields.has(i) ? text(fields.texts(), i) : null);
    }

    private static String text(Texts texts, int index) {
        return TextBytes.decode(texts.array(), texts.start(index), texts.length(index));
    }

    /** The logid of an entry, as it was added. */
    public long logid(int entry) {
        return logids[entry];
    }

    /** Bytes of messages and fields so far. */
    public long textBytes() {
        return contents.arrayLength() + fields.texts().arrayLength();
    }

    long epoch(int entry) {
        return epochs[entry];
    }

    int nanos(int entry) {
        return nanos[entry];
    }

    int level(int entry) {
        return levels[entry];
    }

    int error(int entry) {
        return errors[entry];
    }

    RowKey key(int entry) {
        return new RowKey(epochs[entry], nanos[entry], logids[entry]);
    }

    /** The number of the entry's source among {@link #srcs()}. */
    int srcOf(int entry) {
        return srcOf[entry];
    }

    FewTexts srcs() {
        return srcs;
    }

    /** The number of the entry's tags among {@link #tags()}. */
    int tagsOf(int entry) {
        return tagsOf[entry];
    }

    FewTexts tags() {
        return tags;
    }

    Texts contents() {
        return contents;
    }

    SomeTexts jobs() {
        return jobs;
    }

    SomeTexts fields() {
        return fields;
    }

    boolean isSameOrigin(int a, int b) {
        return srcOf[a] == srcOf[b] && levels[a] == levels[b] && errors[a] == errors[b];
    }

    private void grow(int capacity) {
        logids = Arrays.copyOf(logids, capacity);
        epochs = Arrays.copyOf(epochs, capacity);
        nanos = Arrays.copyOf(nanos, capacity);
        levels = Arrays.copyOf(levels, capacity);
        errors = Arrays.copyOf(errors, capacity);
        srcOf = Arrays.copyOf(srcOf, capacity);
        tagsOf = Arrays.copyOf(tagsOf, capacity);
    }
}
