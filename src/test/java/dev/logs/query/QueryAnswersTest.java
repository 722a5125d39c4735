package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.Address;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.UsageException;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explanations, reasons for an empty answer, places: over files. */
class QueryAnswersTest {

    private static final long DAY = RandomTree.FIRST_DAY;

    private final FakeTree entries = new FakeTree(1);
    private final List<dev.logs.error.Problem> problems = new ArrayList<>();
    private final DiskTree disk;
    private final Set<PartitionKey> keys;

    QueryAnswersTest(@TempDir Path root) {
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 10; i++) {
                long epoch = DAY + day * PartitionKey.SECONDS_PER_DAY + i;
                entries.add("web", entry("hero.proc.worker", epoch, 10));
                entries.add("batch", entry("cron", epoch, 30));
            }
        }
        disk = new DiskTree(root, 4, problems::add);
        disk.write(entries);
        keys = entries.keys();
    }

    @AfterEach
    void closeTree() {
        disk.close();
    }

    private static LogEntry entry(String src, long epoch, int level) {
        return new LogEntry(LogEntry.NO_LOGID, src, LogEntry.NO_TAGS, epoch, 0, level, 0, "message", null, null);
    }

    private static Query with(EntryFilter... filters) {
        return Query.ALL.withFilters(new FilterSet(List.of(filters)));
    }

    @Test
    void explainsWhatWouldBeRead() {
        Instant since = Instant.ofEpochSecond(DAY + PartitionKey.SECONDS_PER_DAY);
        Query query = with(SrcFilter.parse(List.of("cron"))).withRange(new TimeRange(since, null));
        Explanation explanation = disk.engine.explain(query);
        assertThat(explanation.contexts()).containsExactly("batch", "web");
        assertThat(explanation.considered())
                .isGreaterThanOrEqualTo(explanation.partitions().size());
        assertThat(explanation.partitions())
                .extracting(PartitionKey::toString)
                .containsExactly("web/2026/001", "batch/2026/001", "web/2025/365", "batch/2025/365");
        assertThat(explanation.plans()).hasSize(4).allMatch(plan -> !plan.plan().isEmpty());
        assertThat(explanation.filters()).containsExactly("src cron and below");
    }

    @Test
    void namesTheFilterThatRemovedTheLastEntry() {
        EmptyAnswer answer = disk.engine.whyEmpty(with(
                LevelFilter.parse(List.of("warn")),
                SrcFilter.parse(List.of("hero.prok")),
                LevelFilter.parse(List.of("info"))));
        assertThat(answer.inRange()).isEqualTo(60);
        assertThat(answer.steps()).extracting(EmptyAnswer.Step::left).containsExactly(30L, 0L);
        assertThat(answer.remover()).map(EmptyAnswer.Step::filter).contains("src hero.prok and below");
        assertThat(answer.suggestions()).contains("hero.proc");
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void saysWhichDaysThereAreWhenNothingIsInRange() {
        Query query = Query.ALL.withRange(new TimeRange(Instant.ofEpochSecond(DAY + 90 * 86_400L), null));
        EmptyAnswer answer = disk.engine.whyEmpty(query);
        assertThat(answer.inRange()).isZero();
        assertThat(answer.steps()).isEmpty();
        assertThat(answer.stored())
                .isEqualTo(
                        new EmptyAnswer.Days(new PartitionKey("batch", 2025, 364), new PartitionKey("web", 2026, 1)));
    }

    @Test
    void suggestsAContext() {
        Query query = Query.ALL.withContexts(new ContextFilter(List.of("bach"), List.of()));
        EmptyAnswer answer = disk.engine.whyEmpty(query);
        assertThat(answer.contexts()).isZero();
        assertThat(answer.suggestions()).containsExactly("batch");
    }

    @Test
    void refusesAnAddressThatIsNotThere() {
        for (String address : List.of("web/2026/001#11", "web/2026/002#1", "nowhere/2026/001#1")) {
            assertThat(disk.engine.find(Address.parse(address))).isEmpty();
            assertThatThrownBy(() -> disk.engine.around(Address.parse(address), 1, 1, Order.NEWEST_FIRST))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(address);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void showsAPlaceAcrossMidnight() {
        Address first = Address.parse("web/2026/001#1");
        try (ContextStream stream = disk.engine.around(first, 2, 1, Order.OLDEST_FIRST)) {
            List<String> shown = new ArrayList<>();
            while (stream.next()) {
                shown.add((stream.isMatch() ? "*" : "") + stream.entry().address());
            }
            assertThat(shown).containsExactly("web/2025/365#9", "web/2025/365#10", "*web/2026/001#1", "web/2026/001#2");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsReportedAndTheRestAnswers() throws Exception {
        Files.writeString(
                disk.file(new PartitionKey("web", 2026, 1)), "this is not a database, but long enough\n".repeat(9));
        assertThat(Reading.all(disk.engine.search(Query.ALL))).hasSize(50);
        assertThat(disk.engine.count(Query.ALL)).isEqualTo(50);
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.where().equals("web/2026/001"));
    }

    @Test
    void countsOpenedAndReusedFiles() {
        keys.forEach(disk::openWriter);
        Reading.all(disk.engine.search(Query.ALL.withOrder(Order.OLDEST_FIRST)));
        Reading.all(
                disk.engine.search(Query.ALL.withSelection(Selection.newest(1)).withOrder(Order.OLDEST_FIRST)));
        assertThat(disk.handles().counters().opened()).isEqualTo(6);
        assertThat(disk.handles().counters().reused())
                .as("two to find the newest, two to read it")
                .isEqualTo(4);
        assertThat(disk.counters.partitionsConsidered()).isEqualTo(12);
        assertThat(disk.counters.rowsReturned()).isEqualTo(61);
        assertThat(disk.counters.firstRowNanos()).isPositive();
    }

    @Test
    void opensNoFileForAPage() {
        assertThat(Reading.all(disk.engine.search(Query.ALL.withSelection(Selection.newest(20)))))
                .hasSize(20);
        assertThat(disk.handles().counters().opened()).isZero();
        assertThat(disk.counters.rowsRead()).isPositive();
    }

    @Test
    void groupsAreNamedAndUnknownOnesRefused() {
        assertThat(Grouping.parse("field:a.b", ZoneOffset.UTC).fieldPath()).isEqualTo("a.b");
        assertThatThrownBy(() -> Grouping.parse("levle", ZoneOffset.UTC))
                .isInstanceOf(UsageException.class)
                .satisfies(e -> assertThat(((UsageException) e).remedy()).contains("did you mean 'level'?", "minute"));
    }

    @Test
    void levelsAreListedMostSevereFirst() {
        List<String> levels = new ArrayList<>();
        disk.engine.countBy(
                Query.ALL, Grouping.parse("level", ZoneOffset.UTC), (level, count) -> levels.add(level + " " + count));
        assertThat(levels).containsExactly("warn 30", "info 30");
    }
}
