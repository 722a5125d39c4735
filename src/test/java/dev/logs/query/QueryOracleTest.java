package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random trees and queries against a naive filter-and-sort of the same entries. */
class QueryOracleTest {

    private static final int QUERIES = 60;

    private final List<Problem> problems = new ArrayList<>();

    static LongStream seeds() {
        long first = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(first, first + 60);
    }

    static Stream<Arguments> seedsAndShapes() {
        return seeds().limit(4).boxed().flatMap(seed -> Stream.of(DiskTree.Shape.values())
                .map(shape -> Arguments.of(seed, shape)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersLikeTheOracle(long seed) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1 + random.nextInt(4));
        QueryEngine engine = new QueryEngine(tree, problems::add, new QueryCounters(() -> 0));
        for (QueryCase each : cases(random, tree)) {
            each.check(engine, seed);
            assertThat(tree.openNow()).as("still open, seed %d", seed).isZero();
            assertThat(tree.openMost()).as("open at once, seed %d", seed).isLessThanOrEqualTo(tree.openMax());
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("seedsAndShapes")
    void answersFromFilesLikeTheOracle(long seed, DiskTree.Shape shape, @TempDir Path root) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1);
        List<QueryCase> cases = cases(random, tree);
        try (DiskTree disk = new DiskTree(root, 2, problems::add)) {
            disk.write(tree, shape);
            for (QueryCase each : cases) {
                each.check(disk.engine, seed);
            }
        }
        assertThat(problems).isEmpty();
    }

    /** A query and what it should answer. */
    private record QueryCase(Query query, List<FoundEntry> expected) {

        void check(QueryEngine engine, long seed) {
            assertThat(Reading.all(engine.search(query)))
                    .as("seed %d, %s", seed, query)
                    .isEqualTo(expected);
            assertThat(engine.count(query))
                    .as("count, seed %d, %s", seed, query)
                    .isEqualTo(expected.size());
        }
    }

    private static List<QueryCase> cases(Random random, FakeTree tree) {
        RandomTree maker = new RandomTree(random);
        List<FoundEntry> stored = maker.fill(tree, random.nextInt(400));
        tree.addPartition(PartitionKey.at(maker.context(), maker.epoch()));
        NaiveSearch oracle = new NaiveSearch(stored);
        RandomQuery queries = new RandomQuery(random, maker, stored);
        List<QueryCase> cases = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            Query query = queries.query();
            cases.add(new QueryCase(query, oracle.search(query)));
        }
        return cases;
    }
}
