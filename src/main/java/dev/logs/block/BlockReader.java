package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.StreamReader;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.ColumnSource;
import dev.logs.block.column.TemplateIndex;
import dev.logs.block.column.TemplateRows;
import dev.logs.block.column.TextColumn;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.EntryColumn;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one block. Rows are numbered from 0 in order of (epoch, nanos, logid); only the columns that are
 * asked for are decompressed. One thread.
 */
public final class BlockReader {

    /** Plans whose findings are kept while a block is open. Raised: more memory. */
    private static final int PLANS_KEPT = 32;

    private final BlockSummary summary;
    private final RowColumns columns;
    private final ByteSink text = new ByteSink(256);
    private final BlockEntry whole = new BlockEntry();
    private int @Nullable [] jobBefore;

    /** Of the plans that were asked last, the latest first: context lines ask the same few in turn. */
    private final ArrayDeque<BlockCandidates> asked = new ArrayDeque<>();

    private BlockReader(BlockSummary summary, RowColumns columns) {
        this.summary = summary;
        this.columns = columns;
    }

    /**
     * Opens a block; what the pieces hold must not change as long as the reader is used.
     *
     * @throws dev.logs.error.DamagedFileException when payload and summary do not belong together, or are damaged. Damage
     *     that checksums do not show may be met later, by any method, as the same error
     */
    public static BlockReader open(BlockPieces pieces, BlockSummary summary, BlockDictionary dictionary) {
        byte[] payload = pieces.piece(0);
        BlockContents contents = summary.contents();
        if (Checksum.stored(payload) != contents.payloadChecksum()) {
            throw Damage.of("the payload is not the one that the summary tells of");
        }
        ByteCursor cursor = Checksum.open(payload, "payload");
        Versions.check(cursor, "payload");
        StreamReader streams = new StreamReader(cursor, pieces::piece, BlockLimits.CONTENT_BYTES_MAX);
        RowColumns columns = new RowColumns(new ColumnSource(streams, dictionary, 0), summary);
        return new BlockReader(summary, columns);
    }

    public int rows() {
        return summary.rows();
    }

    /** The whole entry. */
    public LogEntry entry(int row) {
        read(row, whole);
        return whole.entry();
    }

    /** Puts the whole entry together. */
    public void read(int row, BlockEntry target) {
        int place = columns.place(row);
        ByteSink bytes = target.begin(logid(row), epoch(row), nanos(row), origin(row));
        appendContent(row, bytes);
        target.end(EntryView.Text.CONTENT, 0);
        int tagsAt = bytes.length();
        columns.tags.append(place, bytes);
        target.end(EntryView.Text.TAGS, tagsAt);
        if (columns.jobPresence.get(place) != 0) {
            int jobAt = bytes.length();
            appendJob(row, bytes);
            target.end(EntryView.Text.JOB_ID, jobAt);
        }
        if (columns.fields.isPresent(place)) {
            int fieldsAt = bytes.length();
            columns.fields.append(place, columns, bytes);
            target.end(EntryView.Text.FIELDS, fieldsAt);
        }
    }

    /** Where the entry stands. */
    public RowKey key(int row) {
        return new RowKey(epoch(row), nanos(row), logid(row));
    }

    /** Unix seconds. */
    public long epoch(int row) {
        long time = columns.times.get(row);
        return columns.timeForm == TimeForm.APART
                ? time
                : summary.contents().first().epoch() + Math.floorDiv(time, TimeForm.NANOS_PER_SECOND);
    }

    public int nanos(int row) {
        return columns.timeForm == TimeForm.APART
                ? (int) columns.nanos.get(row)
                : (int) Math.floorMod(columns.times.get(row), TimeForm.NANOS_PER_SECOND);
    }

    public long logid(int row) {
        return columns.logids.get(row);
    }

    /** Who spoke, and how. */
    public Origin origin(int row) {
        int first = summary.events().firstOrigin(columns.index().templateOf(row));
        return summary.events().origin(first + originIndex(row));
    }

    int originIndex(int row) {
        int origins = summary.events().originCount(columns.index().templateOf(row));
        return Damage.bounded(columns.origins.get(columns.place(row)), origins - 1L, "index of an origin");
    }

    private String tags(int place) {
        text.clear();
        columns.tags.append(place, text);
        return decoded();
    }

    String content(int row) {
        text.clear();
        appendContent(row, text);
        return decoded();
    }

    private void appendContent(int row, ByteSink target) {
        int template = columns.index().templateOf(row);
        columns.templates.get(template).append(columns.index().rank(row), target);
    }

    /** The job id, or null. */
    public @Nullable String job(int row) {
        if (columns.jobPresence.get(columns.place(row)) == 0) {
            return null;
        }
        text.clear();
        appendJob(row, text);
        return decoded();
    }

    private void appendJob(int row, ByteSink target) {
        int[] before = jobBefore;
        if (before == null) {
            before = new int[rows()];
            int jobs = 0;
            for (int i = 0; i < before.length; i++) {
                before[i] = jobs;
                jobs += columns.jobPresence.get(columns.place(i)) == 0 ? 0 : 1;
            }
            jobBefore = before;
        }
        columns.jobs.append(Damage.bounded(before[row], columns.jobs.size() - 1L, "index of a job id"), target);
    }

    @Nullable
    String fields(int row) {
        int place = columns.place(row);
        if (!columns.fields.isPresent(place)) {
            return null;
        }
        text.clear();
        columns.fields.append(place, columns, text);
        return decoded();
    }

    private String decoded() {
        return TextBytes.decode(text.array(), 0, text.length());
    }

    /** The rows that match; the same that {@link dev.logs.filter.FilterSet#matches} accepts. */
    public BlockSearch search(SearchPlan plan, TimeRange range) {
        return search(plan, range, Haste.none());
    }

    /** The same for who wants a few of them. */
    public BlockSearch search(SearchPlan plan, TimeRange range, Haste haste) {
        return new BlockSearch(this, plan, range, haste);
    }

    BlockCandidates candidates(SearchPlan plan) {
        for (BlockCandidates each : asked) {
            if (each.plan() == plan) {
                return each;
            }
        }
        BlockCandidates made = new BlockCandidates(this, plan);
        asked.addFirst(made);
        if (asked.size() > PLANS_KEPT) {
            asked.removeLast();
        }
        return made;
    }

    /** An entry in which only the columns named are what they are. */
    LogEntry partialEntry(int row, Set<EntryColumn> wanted) {
        Origin origin = origin(row);
        return new LogEntry(
                LogEntry.NO_LOGID,
                origin.src(),
                wanted.contains(EntryColumn.TAGS) ? tags(columns.place(row)) : LogEntry.NO_TAGS,
                0,
                0,
                origin.level(),
                origin.error(),
                wanted.contains(EntryColumn.CONTENT) ? content(row) : "",
                wanted.contains(EntryColumn.JOB_ID) ? job(row) : null,
                wanted.contains(EntryColumn.FIELDS) ? fields(row) : null);
    }

    /** Whether no entry has a job id. */
    boolean hasNoJobs() {
        return columns.jobs.size() == 0;
    }

    /** The tags of all entries, where they are the same. */
    Optional<String> soleTags() {
        return columns.tags instanceof TextColumn.Constant && rows() > 0 ? Optional.of(tags(0)) : Optional.empty();
    }

    RowColumns columns() {
        return columns;
    }

    TemplateIndex index() {
        return columns.index();
    }

    TemplateRows templateRows(int template) {
        return columns.templates.get(template);
    }

    BlockSummary summary() {
        return summary;
    }

    /** The first row that is not before a time; no column is read when the summary says it. */
    int firstNotBefore(@Nullable Instant since) {
        RowKey first = summary.contents().first();
        if (since == null || compare(first, since) >= 0) {
            return 0;
        }
        return partition(since, Place.AT);
    }

    /** The first row behind a time. */
    int firstAfter(@Nullable Instant until) {
        RowKey last = summary.contents().last();
        if (until == null || compare(last, until) <= 0) {
            return rows();
        }
        return partition(until, Place.BEHIND);
    }

    private static int compare(RowKey key, Instant bound) {
        int bySecond = Long.compare(key.epoch(), bound.getEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(key.nanos(), bound.getNano());
    }

    /** Where the first row lies that is asked for: at a time or behind it, or behind it only. */
    private enum Place {
        AT,
        BEHIND
    }

    /** The number of rows when there is none. */
    private int partition(Instant time, Place place) {
        int low = 0;
        int high = rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = BlockSearch.compare(this, middle, time);
            if (comparison > 0 || comparison == 0 && place == Place.AT) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
