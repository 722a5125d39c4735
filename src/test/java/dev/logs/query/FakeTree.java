package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.store.BlockSpan;
import dev.logs.store.BucketDetail;
import dev.logs.store.EntryCursor;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupTaker;
import dev.logs.store.PartitionStatistics;
import dev.logs.store.RowEntry;
import dev.logs.store.RowPosition;
import dev.logs.store.RowRequest;
import dev.logs.store.SourceCount;
import dev.logs.store.StatisticsDetail;
import dev.logs.store.TimeBucket;
import dev.logs.tree.PartitionSelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tree of lists: what the query core needs of tree and store, without files. Counts what is open. */
final class FakeTree implements PartitionSource {

    static final Comparator<LogEntry> OLDEST_FIRST = Comparator.comparingLong(LogEntry::epoch)
            .thenComparingInt(LogEntry::nanos)
            .thenComparingLong(LogEntry::logid);

    private final Map<PartitionKey, List<LogEntry>> partitions = new TreeMap<>();
    private final Set<PartitionKey> damaged = new HashSet<>();
    private final int openMax;
    private int openNow;
    private int openMost;
    private int opens;

    FakeTree(int openMax) {
        this.openMax = openMax;
    }

    void addPartition(PartitionKey key) {
        partitions.computeIfAbsent(key, unused -> new ArrayList<>());
    }

    /** Stores an entry where it belongs, with the next logid there. */
    FoundEntry add(String context, LogEntry entry) {
        PartitionKey key = PartitionKey.at(context, entry.epoch());
        List<LogEntry> rows = partitions.computeIfAbsent(key, unused -> new ArrayList<>());
        LogEntry stored = entry.withLogid(rows.size() + 1L);
        rows.add(stored);
        return new FoundEntry(key, stored);
    }

    /** Reading this partition fails after its first entry. */
    void damage(PartitionKey key) {
        damaged.add(key);
    }

    Set<PartitionKey> keys() {
        return partitions.keySet();
    }

    /** Every entry, in no order. */
    List<FoundEntry> all() {
        List<FoundEntry> all = new ArrayList<>();
        partitions.forEach((key, rows) -> rows.forEach(row -> all.add(new FoundEntry(key, row))));
        return all;
    }

    synchronized int openNow() {
        return openNow;
    }

    synchronized int openMost() {
        return openMost;
    }

    synchronized int opens() {
        return opens;
    }

    @Override
    public PartitionSelection resolve(ContextFilter contexts, TimeRange range) {
        List<PartitionKey> chosen = new ArrayList<>();
        for (PartitionKey key : partitions.keySet()) {
            if (contexts.matches(key.context()) && range.touches(key)) {
                chosen.add(key);
            }
        }
        Collections.reverse(chosen);
        return new PartitionSelection(chosen, partitions.size());
    }

    @Override
    public boolean isThere(PartitionKey key) {
        return partitions.containsKey(key);
    }

    @Override
    public List<String> contexts() {
        Set<String> names = new TreeSet<>();
        partitions.keySet().forEach(key -> names.add(key.context()));
        return List.copyOf(names);
    }

    @Override
    public synchronized Optional<OpenPartition> open(PartitionKey key) {
        List<LogEntry> rows = partitions.get(key);
        if (rows == null) {
            return Optional.empty();
        }
        opens++;
        openNow++;
        openMost = Math.max(openMost, openNow);
        return Optional.of(new ListPartition(key, rows));
    }

    /** There is one of every third context, unless it is damaged. */
    @Override
    public synchronized Optional<EntryCursor> page(PartitionKey key, RowRequest request) {
        if (key.context().hashCode() % 3 != 0 || damaged.contains(key)) {
            return Optional.empty();
        }
        opens++;
        return Optional.of(new ListPartition(key, partitions.getOrDefault(key, List.of())).read(request));
    }

    /** They are few in every fifth context, unless it is damaged. */
    @Override
    public synchronized Optional<List<LogEntry>> all(PartitionKey key, TimeRange range, FilterSet filters) {
        if (key.context().hashCode() % 5 != 0 || damaged.contains(key)) {
            return Optional.empty();
        }
        opens++;
        return Optional.of(partitions.getOrDefault(key, List.of()).stream()
                .filter(entry -> range.contains(entry.epoch(), entry.nanos()) && filters.matches(entry))
                .toList());
    }

    @Override
    public boolean hasRowsOnly(PartitionKey key) {
        return true;
    }

    /** Known of every other context. */
    @Override
    public OptionalLong newest(PartitionKey key) {
        return key.context().hashCode() % 2 == 0
                ? partitions.getOrDefault(key, List.of()).stream()
                        .mapToLong(LogEntry::epoch)
                        .max()
                : OptionalLong.empty();
    }

    @Override
    public Optional<PartitionStatistics> glance(PartitionKey key) {
        return Optional.empty();
    }

    @Override
    public int openMax() {
        return openMax;
    }

    private synchronized void closed() {
        openNow--;
    }

    private final class ListPartition implements OpenPartition {

        private final PartitionKey key;
        private final List<LogEntry> rows;
        private boolean closed;

        ListPartition(PartitionKey key, List<LogEntry> rows) {
            this.key = key;
            this.rows = rows;
        }

        @Override
        public PartitionKey key() {
            return key;
        }

        @Override
        public List<BlockSpan> blocks(TimeRange range) {
            return List.of();
        }

        @Override
        public EntryCursor read(RowRequest request) {
            Comparator<LogEntry> order = request.order() == Order.OLDEST_FIRST ? OLDEST_FIRST : OLDEST_FIRST.reversed();
            RowPosition after = request.after();
            Iterator<LogEntry> matches = rows.stream()
                    .filter(row -> request.range().contains(row.epoch(), row.nanos()))
                    .filter(request.filters()::matches)
                    .filter(row -> after == null || order.compare(row, rowAt(after)) > 0)
                    .sorted(order)
                    .limit(request.limit())
                    .iterator();
            return new ListCursor(matches, damaged.contains(key));
        }

        private static LogEntry rowAt(RowPosition position) {
            return new LogEntry(position.logid(), "", "[]", position.epoch(), position.nanos(), 0, 0, "", null, null);
        }

        @Override
        public long count(TimeRange range, FilterSet filters) {
            return matches(range, filters).count();
        }

        private Stream<LogEntry> matches(TimeRange range, FilterSet filters) {
            if (damaged.contains(key)) {
                throw new DamagedFileException("page 7 is not a page", null);
            }
            return rows.stream().filter(row -> range.contains(row.epoch(), row.nanos()) && filters.matches(row));
        }

        @Override
        public Optional<LogEntry> find(long logid) {
            return rows.stream().filter(row -> row.logid() == logid).findFirst();
        }

        @Override
        public void groupCount(TimeRange range, FilterSet filters, GroupColumn column, GroupTaker taker) {
            matches(range, filters).forEach(row -> taker.take(value(row, column), 1));
        }

        private static @Nullable String value(LogEntry row, GroupColumn column) {
            return switch (column) {
                case LEVEL -> Integer.toString(row.level());
                case SRC -> row.src();
                case JOB -> row.jobId();
            };
        }

        @Override
        public List<TimeBucket> histogram(TimeRange range, FilterSet filters, long bucketSeconds, BucketDetail detail) {
            return matches(range, filters)
                    .map(row ->
                            new TimeBucket(Math.floorDiv(row.epoch(), bucketSeconds) * bucketSeconds, row.level(), 1))
                    .toList();
        }

        @Override
        public List<SourceCount> sources(TimeRange range, FilterSet filters) {
            return matches(range, filters)
                    .map(row -> new SourceCount(row.src(), 1, row.epoch(), row.nanos()))
                    .toList();
        }

        @Override
        public PartitionStatistics statistics(TimeRange range, FilterSet filters, StatisticsDetail detail) {
            throw new UnsupportedOperationException("the tests of statistics use files");
        }

        @Override
        public String explain(RowRequest request) {
            return "a list, sorted";
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                closed();
            }
        }

        private void closed() {
            FakeTree.this.closed();
        }
    }

    private static final class ListCursor implements EntryCursor {

        private final Iterator<LogEntry> rows;
        private final boolean fails;
        private final RowEntry entry = new RowEntry();
        private long fetched;

        ListCursor(Iterator<LogEntry> rows, boolean fails) {
            this.rows = rows;
            this.fails = fails;
        }

        @Override
        public boolean next() {
            if (fails && fetched > 0) {
                throw new DamagedFileException("page 7 is not a page", null);
            }
            if (!rows.hasNext()) {
                return false;
            }
            entry.set(rows.next());
            fetched++;
            return true;
        }

        @Override
        public EntryView view() {
            return entry;
        }

        @Override
        public long rowsFetched() {
            return fetched;
        }

        @Override
        public void close() {}
    }
}
