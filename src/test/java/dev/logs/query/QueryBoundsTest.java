package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.error.Problem;
import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcFilter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a query may hold open, read and keep in memory; and what happens when a partition fails. */
class QueryBoundsTest {

    private static final long DAY = RandomTree.FIRST_DAY;

    private final List<Problem> problems = new ArrayList<>();
    private final QueryCounters counters = new QueryCounters(() -> 0);

    private static LogEntry entry(String src, long epoch, String content) {
        return new LogEntry(LogEntry.NO_LOGID, src, LogEntry.NO_TAGS, epoch, 0, 10, 0, content, null, null);
    }

    private static FakeTree tree(int openMax, int contexts, int entries) {
        FakeTree tree = new FakeTree(openMax);
        for (int i = 0; i < entries; i++) {
            for (int context = 0; context < contexts; context++) {
                tree.add("c" + context, entry(i % 50 == 0 ? "rare" : "often", DAY + i, "message " + i));
            }
        }
        return tree;
    }

    private QueryEngine engine(FakeTree tree) {
        return new QueryEngine(tree, problems::add, counters);
    }

    @Test
    void aHundredContextsADayNeedNoMoreThanFourFiles() {
        FakeTree tree = tree(4, 100, 60);
        List<FoundEntry> expected = new NaiveSearch(tree.all()).search(Query.ALL);
        assertThat(Reading.all(engine(tree).search(Query.ALL))).isEqualTo(expected);
        assertThat(tree.openMost()).isLessThanOrEqualTo(4);
        assertThat(tree.openNow()).isZero();
    }

    @Test
    void contextLinesOfAHundredContextsNeedNoMoreThanFourFiles() {
        FakeTree tree = tree(4, 100, 60);
        FilterSet rare = FilterSet.NONE.and(SrcFilter.parse(List.of("rare")));
        Query query = Query.ALL.withFilters(rare);
        try (ContextStream stream = engine(tree).searchWithContext(query, 2, 2)) {
            long lines = 0;
            while (stream.next()) {
                lines++;
                assertThat(tree.openNow()).isLessThanOrEqualTo(4);
            }
            assertThat(lines).isEqualTo(200);
        }
        assertThat(tree.openMost()).isLessThanOrEqualTo(4);
        assertThat(tree.openNow()).isZero();
    }

    @Test
    void chunksOfLongEntriesStayWithinTheirBudget() {
        String content = "x".repeat(100_000);
        FakeTree tree = new FakeTree(2);
        for (int i = 0; i < 200; i++) {
            for (int context = 0; context < 8; context++) {
                tree.add("c" + context, entry("often", DAY + i, content));
            }
        }
        QueryEngine engine = engine(tree);
        try (EntryStream stream = engine.search(Query.ALL)) {
            assertThat(stream.next()).isTrue();
        }
        assertThat(counters.rowsRead()).isGreaterThan(8);
        assertThat(counters.rowsRead() * 100_000).isLessThan(QueryLimits.CHUNK_BYTES_MAX);
    }

    @Test
    void readingStopsAtTheLimit() {
        FakeTree tree = tree(16, 5, 1000);
        Query query = Query.ALL.withSelection(Selection.newest(20));
        assertThat(Reading.all(engine(tree).search(query))).hasSize(20);
        assertThat(counters.rowsRead()).isLessThanOrEqualTo(20 + 5);
        assertThat(counters.rowsReturned()).isEqualTo(20);
    }

    @Test
    void olderDaysAreNotOpenedWhenTheNewestAnswers() {
        FakeTree tree = new FakeTree(16);
        for (int day = 0; day < 30; day++) {
            tree.add("c", entry("s", DAY + day * PartitionKey.SECONDS_PER_DAY, "message"));
        }
        try (EntryStream stream = engine(tree).search(Query.ALL)) {
            stream.next();
            stream.next();
            assertThat(tree.opens()).as("two, and perhaps one ahead").isBetween(2, 3);
        }
        assertThat(tree.openNow()).isZero();
    }

    @Test
    void theNewestShownOldestFirstAreFoundWithTiesInTime() {
        FakeTree tree = new FakeTree(1);
        for (int i = 0; i < 50; i++) {
            tree.add(i % 2 == 0 ? "a" : "b", entry("s", DAY, "message " + i));
        }
        Query query = Query.ALL.withSelection(Selection.newest(7)).withOrder(Order.OLDEST_FIRST);
        assertThat(Reading.all(engine(tree).search(query))).isEqualTo(new NaiveSearch(tree.all()).search(query));
    }

    @Test
    void aDamagedPartitionIsReportedAndTheRestAnswers() {
        FakeTree tree = tree(16, 3, 10);
        PartitionKey damaged = PartitionKey.at("c1", DAY);
        tree.damage(damaged);
        List<FoundEntry> answer = Reading.all(engine(tree).search(Query.ALL));
        assertThat(answer)
                .filteredOn(found -> !found.partition().equals(damaged))
                .hasSize(20);
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.where().equals("c1/2025/364"));
        assertThat(engine(tree).count(Query.ALL)).isEqualTo(20);
        assertThat(tree.openNow()).isZero();
    }

    @Test
    void aDamagedPartitionAmongManyIsReportedAndTheRestAnswers() {
        FakeTree tree = tree(1, 3, 10);
        tree.damage(PartitionKey.at("c1", DAY));
        List<FoundEntry> answer = Reading.all(engine(tree).search(Query.ALL));
        assertThat(answer).hasSize(21);
        assertThat(problems).isNotEmpty();
        assertThat(tree.openNow()).isZero();
    }

    @Test
    void aSourceThatFellSilentIsLookedForOverAMonthOfPartitions() {
        FakeTree tree = new FakeTree(2);
        tree.add("c", entry("rare", DAY, "long ago"));
        for (int day = 1; day <= 40; day++) {
            tree.add("c", entry("often", DAY + day * PartitionKey.SECONDS_PER_DAY, "message"));
        }
        long last = DAY + 41 * PartitionKey.SECONDS_PER_DAY;
        tree.add("c", entry("rare", last, "now"));
        Query query = Query.ALL.withSelection(Selection.newest(1));
        try (ContextStream stream = engine(tree).searchWithContext(query, 1, 0)) {
            assertThat(Reading.all(stream)).hasSize(1);
        }
        assertThat(tree.opens()).isLessThan(2 * QueryLimits.SILENT_DAYS_MAX);
    }
}
