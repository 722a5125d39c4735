package dev.logs.query;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.error.UsageException;
import dev.logs.store.BlockSpan;
import dev.logs.store.GroupTaker;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.PartitionSelection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers queries over a tree: the one place where partitions are read together. Memory is bounded whatever the range
 * and the number of contexts. A damaged partition is reported once and left out. Thread-safe; each stream belongs to one
 * thread.
 */
public final class QueryEngine {

    private final PartitionSource source;
    private final PartitionAccess access;

    /**
     * @param handles bounds how many files are open at once; closed by the caller, after all streams
     * @param problems told about what had to be left out
     */
    public QueryEngine(PartitionResolver resolver, HandleCache handles, ProblemSink problems, QueryCounters counters) {
        this(new TreePartitions(resolver, handles), problems, counters);
    }

    QueryEngine(PartitionSource source, ProblemSink problems, QueryCounters counters) {
        this.source = source;
        this.access = new PartitionAccess(source, problems, counters);
    }

    /** The selected matches in the order of the query. */
    public EntryStream search(Query query) {
        Selection selection = query.selection();
        Scope scope = scope(query);
        if (!selection.startsWith(query.order())) {
            scope = new SelectionBounds(access).narrow(scope, selection);
        }
        return new CountedStream(
                new MatchStream(DayReader.ahead(access), scope, query.order(), selection.limit()), access.counters());
    }

    /**
     * The selected matches, each with the entries that stand around it in its context and source, across midnight too.
     *
     * <p>Neighbours are shown whatever filters and range say. Earlier and later are meant in time; a group is shown in
     * the order of the query, and groups that touch become one. An entry that would match but is not selected is shown
     * as a neighbour. No entry is shown twice.
     *
     * @param before how many earlier entries, from 0
     * @param after how many later entries, from 0
     */
    public ContextStream searchWithContext(Query query, int before, int after) {
        Scope scope = new SelectionBounds(access).narrow(scope(query), query.selection());
        Order order = query.order();
        MatchTest test =
                found -> scope.window().contains(found) && query.filters().matches(found.entry());
        // The scope has no more of them, but who reads them should know that they are few.
        EntryStream matches = new MatchStream(
                DayReader.besideContextLines(access),
                scope,
                order,
                query.selection().limit());
        LaneReader lanes = new LaneReader(access, new LanePartitions(source), order, new Neighbours(before, after));
        return new CountedContext(new ContextLines(matches, test, lanes, order), access.counters());
    }

    /**
     * One entry and its neighbours in its context, of all sources, across midnight too.
     *
     * @param before how many earlier entries, from 0
     * @param after how many later entries, from 0
     * @throws UsageException when there is no entry at the address
     */
    public ContextStream around(Address address, int before, int after, Order order) {
        FoundEntry place = new EntryFinder(access).require(address);
        Position position = Position.of(place);
        LaneReader lanes = new LaneReader(access, new LanePartitions(source), order, new Neighbours(before, after));
        Lane context = new Lane(address.partition().context(), null);
        LaneGroup group = lanes.group(context, place, found -> position.compareTo(found) == 0, null)
                .group();
        return new CountedContext(new SingleGroup(group), access.counters());
    }

    /** The entry at an address; empty when it is not there any more. */
    public Optional<FoundEntry> find(Address address) {
        return new EntryFinder(access).find(address);
    }

    /** How many entries {@link #search} would return. */
    public long count(Query query) {
        LongAdder total = new LongAdder();
        new ScopeTally(access)
                .over(
                        scope(query),
                        (partition, range) -> total.add(partition.count(range, query.filters())),
                        entry -> total.increment());
        return Math.min(total.sum(), query.selection().limit());
    }

    /** The blocks that {@link #search} would look into, unordered: where work can be cut without reading one twice. */
    public List<BlockSpan> blocks(Query query) {
        Scope scope = scope(query);
        List<BlockSpan> blocks = Collections.synchronizedList(new ArrayList<>());
        new PartitionTasks(access).forEach(scope.partitions(), key -> {
            if (!source.hasRowsOnly(key)) {
                access.use(
                        key,
                        partition ->
                                blocks.addAll(partition.blocks(scope.window().range())));
            }
        });
        return blocks;
    }

    /**
     * Tells how many of the entries that {@link #search} would return fall into each group: times in order, levels most severe first, all
     * else by falling count. There may be any number of groups.
     *
     * <p>Times are labelled in the zone of the grouping, as {@code --on} reads them: {@code 2026-07-29T10}. Where the clock is set back,
     * the hour that comes twice is one group.
     *
     * @throws UsageException when neither memory nor the disk has room for so many groups
     */
    public void countBy(Query query, Grouping grouping, GroupTaker taker) {
        try (GroupTally tally = GroupTally.of(grouping, query.filters(), access.counters())) {
            new ScopeTally(access).over(selected(query), tally::add, tally::add);
            tally.groups(taker);
        }
    }

    /** How the entries that {@link #search} would return spread over time, in about forty buckets. */
    public Histogram histogram(Query query, ZoneId zone) {
        return new HistogramCounting(access).histogram(selected(query), zone);
    }

    /** The sources of the entries that {@link #search} would return, across contexts, by name. */
    public List<SourceSummary> sources(Query query) {
        return sources(query, SourceDetail.ACROSS_CONTEXTS);
    }

    /** The sources of the entries that {@link #search} would return, by name, then by context. */
    public List<SourceSummary> sources(Query query, SourceDetail detail) {
        SourceTally tally = new SourceTally(query.filters(), detail);
        new ScopeTally(access).over(selected(query), tally::add, tally::add);
        return tally.summaries();
    }

    /**
     * Statistics of the entries of the query's range that pass its filters, and of the partitions that have any; without
     * range and filters of every partition.
     *
     * @param query its selection and its place to start after do not count
     * @return unordered
     */
    public List<GroupStatistics> statistics(Query query, StatisticsGrouping grouping) {
        StatisticsTally tally = new StatisticsTally(query, grouping);
        List<PartitionKey> partitions = scope(query).partitions();
        if (tally.takesGlances()) {
            partitions = partitions.parallelStream()
                    .filter(key -> !tally.add(key, source.glance(key)))
                    .toList();
        }
        new PartitionTasks(access).forEachOpen(partitions, tally::add);
        return tally.groups();
    }

    /** What {@link #search} would do. */
    public Explanation explain(Query query) {
        return new Explainer(source, access).explain(query);
    }

    /** Why {@link #search} returned nothing; only asked when it did. Takes about a second at most. */
    public EmptyAnswer whyEmpty(Query query) {
        return new WhyEmpty(source, access, query).answer();
    }

    /** What the selection leaves, as a stretch of time and positions. */
    private Scope selected(Query query) {
        return new SelectionBounds(access).narrow(scope(query), query.selection());
    }

    private Scope scope(Query query) {
        Window window = Window.of(query);
        PartitionSelection selected = source.resolve(query.contexts(), window.range());
        access.counters().selected(selected.considered(), selected.pruned());
        List<PartitionKey> partitions = selected.partitions();
        if (!query.days().equals(TimeRange.ALL)) {
            partitions = partitions.stream().filter(query.days()::touches).toList();
        }
        return new Scope(window, query.filters(), partitions);
    }
}
