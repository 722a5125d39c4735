package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TextPattern;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random questions to files of every kind, against filtering and sorting a list. */
class ReadOracleTest {

    private static final int QUESTIONS = 80;

    private static final Comparator<LogEntry> OLDEST_FIRST = Comparator.comparingLong(LogEntry::epoch)
            .thenComparingInt(LogEntry::nanos)
            .thenComparingLong(LogEntry::logid);

    private static final List<EntryFilter> FILTERS = List.of(
            SrcFilter.parse(List.of("hero.proc")),
            SrcFilter.parse(List.of("hero.proc*")),
            SrcFilter.parse(List.of("rare.one")),
            SrcFilter.parse(List.of("!web")),
            SrcFilter.parse(List.of("nobody")),
            LevelFilter.parse(List.of("warn")),
            LevelFilter.parse(List.of("!info")),
            LevelFilter.parse(List.of("=fatal")),
            new ErrorFilter(true),
            new ErrorFilter(false),
            JobFilter.parse(List.of("job-3", "job-1*")),
            JobFilter.parse(List.of("!job-3")),
            JobFilter.parse(List.of("")),
            ContentFilter.containing(TextPattern.of("timeout", PatternOptions.DEFAULT)),
            ContentFilter.containing(TextPattern.of("message .*7 ?", PatternOptions.DEFAULT)));

    /** Kinds of files, which are read in different ways. */
    private enum Kind {
        EMPTY,
        IN_ORDER,
        FEW_IN_ORDER,
        SHUFFLED,
        FEW_SHUFFLED,
        SHUFFLED_BIG,
        LATE_ONES,
        WITHOUT_INDEXES,
        BASE_COLUMNS,
        COMPACTED,
        COMPACTED_WITH_LATE_ONES,
        COMPACTED_WITH_DRAFTS,
        COMPACTED_TWICE
    }

    @TempDir
    Path folder;

    private final Set<AccessPath> taken = EnumSet.noneOf(AccessPath.class);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void answersAreThoseOfAList(Kind kind) throws SQLException {
        Written written = write(kind);
        List<LogEntry> entries = written.entries;
        try (PartitionFile partition = PartitionFile.openForReading(written.file, StoreSettings.DEFAULT)) {
            for (int i = 0; i < QUESTIONS; i++) {
                RowRequest request = request(entries, written.random);
                String question = kind + ", seed " + written.seed + ", " + request + ", " + partition.explain(request);
                taken.add(partition.explain(request).access());
                checkRows(partition, entries, request, question);
                checkCounts(partition, entries, request, question);
            }
        }
        assertThat(taken).as("ways of reading %s, seed %d", kind, written.seed).containsAll(expected(kind));
    }

    private static Set<AccessPath> expected(Kind kind) {
        return switch (kind) {
            case EMPTY -> Set.of(AccessPath.TABLE_IN_ORDER);
            case FEW_SHUFFLED, COMPACTED, COMPACTED_WITH_LATE_ONES, COMPACTED_WITH_DRAFTS, COMPACTED_TWICE -> Set.of();
            case IN_ORDER -> Set.of(AccessPath.TABLE_IN_ORDER, AccessPath.CONDITION_INDEX);
            case FEW_IN_ORDER -> Set.of(AccessPath.CONDITION_INDEX);
            case SHUFFLED, SHUFFLED_BIG, LATE_ONES -> Set.of(AccessPath.TIME_INDEX, AccessPath.CONDITION_INDEX);
            case WITHOUT_INDEXES, BASE_COLUMNS -> Set.of(AccessPath.WHOLE_TABLE);
        };
    }

    /** A file and its entries, the oldest first; the random numbers go on where those of the entries ended. */
    private record Written(long seed, Random random, Path file, List<LogEntry> entries) {}

    private Written write(Kind kind) throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("logs.sqlite");
        List<LogEntry> entries = write(kind, file, random);
        entries.sort(OLDEST_FIRST);
        return new Written(seed, random, file, entries);
    }

    private static List<LogEntry> write(Kind kind, Path file, Random random) throws SQLException {
        List<LogEntry> entries = new ArrayList<>(
                switch (kind) {
                    case EMPTY -> List.<LogEntry>of();
                    case IN_ORDER -> TestEntries.inOrder(6_000, random);
                    case FEW_IN_ORDER -> TestEntries.inOrder(1_000, random);
                    case FEW_SHUFFLED -> TestEntries.shuffled(200, random);
                    case SHUFFLED_BIG -> TestEntries.shuffled(9_000, random);
                    default -> TestEntries.shuffled(1_500, random);
                });
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(entries);
            if (kind == Kind.LATE_ONES) {
                List<LogEntry> late = TestEntries.inOrder(50, random);
                partition.append(late);
                entries.addAll(late);
            }
        }
        if (kind.name().startsWith("COMPACTED")) {
            compact(kind, file, entries, random);
        }
        if (kind == Kind.WITHOUT_INDEXES || kind == Kind.BASE_COLUMNS) {
            for (String column : Schema.INDEXED) {
                Sqlite.run(file, "DROP INDEX " + Schema.indexName(column));
            }
        }
        if (kind == Kind.BASE_COLUMNS) {
            Sqlite.run(file, "PRAGMA application_id=0", "DROP TABLE metadata");
            for (String column : Schema.LATER_COLUMNS) {
                Sqlite.run(file, "ALTER TABLE logs DROP COLUMN " + column);
            }
            entries.replaceAll(e ->
                    new LogEntry(0, e.src(), e.tags(), e.epoch(), 0, e.level(), e.error(), e.content(), null, null));
        }
        return TestEntries.numbered(entries);
    }

    /** Blocks of a few hundred rows, which overlap where late entries became blocks of their own. */
    private static void compact(Kind kind, Path file, List<LogEntry> entries, Random random) {
        Compacting.compact(file, 100 + random.nextInt(900));
        for (int i = kind == Kind.COMPACTED ? 2 : 0; i < 2; i++) {
            List<LogEntry> late = TestEntries.inOrder(200, random);
            try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
                AppendBatch batch = AppendBatch.of(late, OwnLogids.KEEP_OR_ASSIGN);
                boolean isDraft = kind == Kind.COMPACTED_WITH_DRAFTS && i == 0;
                partition.append(isDraft ? batch.asBlock(BlockPlan.of(BlockSettings.DRAFT)) : batch);
            }
            entries.addAll(late);
            if (kind == Kind.COMPACTED_TWICE && i == 0) {
                Compacting.compact(file, 100 + random.nextInt(900));
            }
        }
    }

    private static RowRequest request(List<LogEntry> entries, Random random) {
        TimeRange range = new TimeRange(instant(entries, random), instant(entries, random));
        FilterSet filters = FilterSet.NONE;
        for (int i = random.nextInt(3); i > 0; i--) {
            filters = filters.and(FILTERS.get(random.nextInt(FILTERS.size())));
        }
        Order order = random.nextBoolean() ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        long limit = random.nextBoolean() ? RowRequest.NO_LIMIT : random.nextInt(50);
        return new RowRequest(range, filters, order, position(entries, random), limit);
    }

    private static @Nullable Instant instant(List<LogEntry> entries, Random random) {
        if (entries.isEmpty() || random.nextBoolean()) {
            return null;
        }
        LogEntry near = entries.get(random.nextInt(entries.size()));
        return Instant.ofEpochSecond(near.epoch(), near.nanos() + random.nextInt(3) - 1L);
    }

    private static @Nullable RowPosition position(List<LogEntry> entries, Random random) {
        if (entries.isEmpty() || random.nextInt(3) > 0) {
            return null;
        }
        LogEntry near = entries.get(random.nextInt(entries.size()));
        return new RowPosition(near.epoch(), near.nanos(), near.logid() + random.nextInt(3) - 1);
    }

    /** Where the engine is not needed the answer is the same. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void pagesAreThoseOfAList(Kind kind) throws SQLException {
        Written written = write(kind);
        List<LogEntry> entries = written.entries;
        int pages = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            RowRequest request = request(entries, written.random);
            Optional<EntryCursor> page = QuietFile.page(written.file, request);
            pages += page.isPresent() && request.limit() > 0 ? 1 : 0;
            page.ifPresent(cursor -> assertThat(Reading.all(cursor))
                    .as("%s, seed %d, %s", kind, written.seed, request)
                    .isEqualTo(expected(entries, request)));
        }
        boolean hasPages = Set.of(Kind.EMPTY, Kind.IN_ORDER, Kind.FEW_IN_ORDER, Kind.FEW_SHUFFLED)
                .contains(kind);
        assertThat(pages > 0).as("%s has pages", kind).isEqualTo(hasPages);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void allOfASmallFileAreThoseOfAList(Kind kind) throws SQLException {
        Written written = write(kind);
        boolean isSmall = kind == Kind.EMPTY || kind == Kind.FEW_SHUFFLED;
        for (int i = 0; i < QUESTIONS; i++) {
            RowRequest request = request(written.entries, written.random);
            Optional<List<LogEntry>> all = QuietFile.all(written.file, request.range(), request.filters());
            assertThat(all.isPresent()).as("%s is small", kind).isEqualTo(isSmall);
            all.ifPresent(found -> assertThat(found)
                    .as("%s, seed %d, %s", kind, written.seed, request)
                    .containsExactlyInAnyOrderElementsOf(matching(written.entries, request)));
        }
    }

    private static void checkRows(
            PartitionFile partition, List<LogEntry> entries, RowRequest request, String question) {
        assertThat(Reading.all(partition, request)).as(question).isEqualTo(expected(entries, request));
    }

    private static List<LogEntry> expected(List<LogEntry> entries, RowRequest request) {
        List<LogEntry> expected = new ArrayList<>(matching(entries, request));
        if (request.order() == Order.NEWEST_FIRST) {
            Collections.reverse(expected);
        }
        RowPosition after = request.after();
        if (after != null) {
            LogEntry place = TestEntries.at(after.epoch(), after.nanos(), "").withLogid(after.logid());
            boolean newestFirst = request.order() == Order.NEWEST_FIRST;
            expected.removeIf(
                    e -> newestFirst ? OLDEST_FIRST.compare(e, place) >= 0 : OLDEST_FIRST.compare(e, place) <= 0);
        }
        int size = (int) Math.min(request.limit(), expected.size());
        return expected.subList(0, size);
    }

    private static List<LogEntry> matching(List<LogEntry> entries, RowRequest request) {
        return entries.stream()
                .filter(e -> request.range().contains(e.epoch(), e.nanos())
                        && request.filters().matches(e))
                .toList();
    }

    private static void checkCounts(
            PartitionFile partition, List<LogEntry> entries, RowRequest request, String question) {
        List<LogEntry> expected = matching(entries, request);
        TimeRange range = request.range();
        FilterSet filters = request.filters();
        assertThat(partition.count(range, filters)).as(question).isEqualTo(expected.size());
        checkGroups(groups(partition, request, GroupColumn.SRC), expected, LogEntry::src, question);
        checkGroups(groups(partition, request, GroupColumn.JOB), expected, LogEntry::jobId, question);
        checkGroups(groups(partition, request, GroupColumn.LEVEL), expected, e -> "" + e.level(), question);
        Map<TimeBucket, Long> buckets = new HashMap<>();
        Map<String, SourceCount> sources = new HashMap<>();
        for (LogEntry e : expected) {
            buckets.merge(new TimeBucket(Math.floorDiv(e.epoch(), 60) * 60, e.level(), 0), 1L, Long::sum);
            sources.merge(e.src(), new SourceCount(e.src(), 1, e.epoch(), e.nanos()), SourceCount::and);
        }
        assertThat(partition.histogram(range, filters, 60, BucketDetail.LEVELS))
                .as(question)
                .hasSize(buckets.size())
                .allMatch(b -> buckets.getOrDefault(new TimeBucket(b.start(), b.level(), 0), 0L) == b.count());
        Map<Long, Long> totals = new HashMap<>();
        partition
                .histogram(range, filters, 60, BucketDetail.TOTALS)
                .forEach(b -> totals.merge(b.start(), b.count(), Long::sum));
        Map<Long, Long> expectedTotals = new HashMap<>();
        buckets.forEach((bucket, count) -> expectedTotals.merge(bucket.start(), count, Long::sum));
        assertThat(totals).as(question).isEqualTo(expectedTotals);
        assertThat(partition.sources(range, filters))
                .as(question)
                .containsExactlyInAnyOrderElementsOf(sources.values());
    }

    private static Map<@Nullable String, Long> groups(PartitionFile partition, RowRequest request, GroupColumn column) {
        Map<@Nullable String, Long> found = new HashMap<>();
        partition.groupCount(
                request.range(), request.filters(), column, (key, count) -> found.merge(key, count, Long::sum));
        return found;
    }

    private static void checkGroups(
            Map<@Nullable String, Long> actual,
            List<LogEntry> entries,
            Function<LogEntry, @Nullable String> key,
            String question) {
        Map<@Nullable String, Long> expected = new HashMap<>();
        entries.forEach(e -> expected.merge(key.apply(e), 1L, Long::sum));
        assertThat(actual).as(question).isEqualTo(expected);
    }
}
