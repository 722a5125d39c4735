package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.PartitionKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statistics of random queries, over files, against adding up the oracle's entries one by one. */
class StatisticsOracleTest {

    private static final int QUERIES = 12;

    static LongStream seeds() {
        long first = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(first, first + 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addsUpLikeTheOracle(long seed, @TempDir Path root) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1);
        RandomTree maker = new RandomTree(random);
        List<FoundEntry> stored = maker.fill(tree, random.nextInt(300));
        NaiveSearch oracle = new NaiveSearch(stored);
        RandomQuery queries = new RandomQuery(random, maker, stored);
        List<dev.logs.error.Problem> problems = new ArrayList<>();
        DiskTree.Shape shape = DiskTree.Shape.values()[(int) Math.floorMod(seed, DiskTree.Shape.values().length)];
        try (DiskTree disk = new DiskTree(root, 1 + random.nextInt(16), problems::add)) {
            disk.write(tree, shape);
            for (int i = 0; i < QUERIES; i++) {
                Query query = queries.query().withSelection(Selection.ALL).withAfter(null);
                String about = "seed " + seed + ", " + shape + ", " + query;
                List<FoundEntry> matches = oracle.search(query);
                check(disk, query, StatisticsGrouping.CONTEXT, matches, about);
                check(disk, query, StatisticsGrouping.PARTITION, matches, about);
                check(disk, query, StatisticsGrouping.SRC, matches, about);
                check(disk, query, StatisticsGrouping.LEVEL, matches, about);
            }
            checkBytes(disk, stored, shape);
        }
        assertThat(problems).isEmpty();
    }

    private static void check(
            DiskTree disk, Query query, StatisticsGrouping grouping, List<FoundEntry> matches, String about) {
        Map<String, List<FoundEntry>> expected = new HashMap<>();
        for (FoundEntry found : matches) {
            expected.computeIfAbsent(name(grouping).apply(found), key -> new ArrayList<>())
                    .add(found);
        }
        Map<String, GroupStatistics> groups = new HashMap<>();
        for (GroupStatistics group : disk.engine.statistics(query, grouping)) {
            if (group.entries() > 0) {
                groups.put(group.name(), group);
            }
        }
        assertThat(groups.keySet()).as("by %s, %s", grouping, about).isEqualTo(expected.keySet());
        groups.forEach((name, group) -> check(group, expected.getOrDefault(name, List.of()), name + ", " + about));
    }

    private static Function<FoundEntry, String> name(StatisticsGrouping grouping) {
        return switch (grouping) {
            case CONTEXT -> found -> found.partition().context();
            case PARTITION -> found -> found.partition().toString();
            case SRC -> found -> found.entry().src();
            case LEVEL -> found -> Level.ranking(found.entry().level()).label();
        };
    }

    private static void check(GroupStatistics group, List<FoundEntry> expected, String about) {
        Map<Level, Long> levels = new HashMap<>();
        Map<Long, Long> days = new TreeMap<>();
        for (FoundEntry found : expected) {
            levels.merge(Level.ranking(found.entry().level()), 1L, Long::sum);
            days.merge(found.partition().epochDay(), 1L, Long::sum);
        }
        assertThat(group.entries()).as(about).isEqualTo(expected.size());
        assertThat(group.levels()).as(about).isEqualTo(levels);
        Map<Long, Long> counted = new TreeMap<>();
        group.days().forEach((day, count) -> counted.put(day, count.entries()));
        counted.values().removeIf(count -> count == 0);
        assertThat(counted).as(about).isEqualTo(days);
        if (group.partitions() > 0) {
            assertThat(group.firstEpoch())
                    .as(about)
                    .hasValue(epochs(expected).min().orElseThrow());
            assertThat(group.lastEpoch())
                    .as(about)
                    .hasValue(epochs(expected).max().orElseThrow());
        }
    }

    private static LongStream epochs(List<FoundEntry> entries) {
        return entries.stream().mapToLong(found -> found.entry().epoch());
    }

    /** The messages of one source alone cannot be measured in blocks, those of a partition can. */
    private static void checkBytes(DiskTree disk, List<FoundEntry> stored, DiskTree.Shape shape) {
        Map<PartitionKey, Long> expected = new HashMap<>();
        for (FoundEntry found : stored) {
            long bytes = found.entry().content().getBytes(StandardCharsets.UTF_8).length;
            expected.merge(found.partition(), bytes, Long::sum);
        }
        long sum = 0;
        for (GroupStatistics group : disk.engine.statistics(Query.ALL, StatisticsGrouping.SRC)) {
            sum += group.messageBytes();
        }
        long all = expected.values().stream().mapToLong(Long::longValue).sum();
        if (shape == DiskTree.Shape.ROWS || shape == DiskTree.Shape.ROWS_BESIDE_A_WRITER) {
            assertThat(sum).isEqualTo(all);
        } else {
            // Each source and level of a block is rounded.
            assertThat(sum).isBetween(all - stored.size(), all + stored.size());
        }
    }
}
