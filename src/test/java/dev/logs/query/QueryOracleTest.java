package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random trees and queries against a naive filter-and-sort of the same entries. */
class QueryOracleTest {

    private static final int QUERIES = 60;

    static LongStream seeds() {
        long base = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(base, base + 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersLikeTheOracle(long seed) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1 + random.nextInt(4));
        RandomTree maker = new RandomTree(random);
        List<FoundEntry> stored = fill(tree, maker, random);
        NaiveSearch oracle = new NaiveSearch(stored);
        RandomQuery queries = new RandomQuery(random, maker, stored);
        List<dev.logs.error.Problem> problems = new ArrayList<>();
        QueryEngine engine = new QueryEngine(tree, problems::add, new QueryCounters(() -> 0));
        for (int i = 0; i < QUERIES; i++) {
            Query query = queries.query();
            List<FoundEntry> expected = oracle.search(query);
            assertThat(read(engine.search(query)))
                    .as("seed %d, %s", seed, query)
                    .isEqualTo(expected);
            assertThat(engine.count(query)).as("seed %d, %s", seed, query).isEqualTo(expected.size());
            assertThat(tree.openNow()).isZero();
            assertThat(tree.openMost()).isLessThanOrEqualTo(tree.openMax());
        }
        assertThat(problems).isEmpty();
    }

    static List<FoundEntry> fill(FakeTree tree, RandomTree maker, Random random) {
        List<FoundEntry> stored = new ArrayList<>();
        int entries = random.nextInt(400);
        for (int i = 0; i < entries; i++) {
            stored.add(tree.add(maker.context(), maker.entry()));
        }
        tree.addPartition(dev.logs.entry.PartitionKey.at(maker.context(), maker.epoch()));
        return stored;
    }

    static List<FoundEntry> read(EntryStream stream) {
        List<FoundEntry> entries = new ArrayList<>();
        try (stream) {
            while (stream.next()) {
                entries.add(stream.entry());
            }
        }
        return entries;
    }
}
