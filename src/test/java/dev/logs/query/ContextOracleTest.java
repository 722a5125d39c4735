package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Context lines of random queries against lists of whole lanes. */
class ContextOracleTest {

    private static final int QUERIES = 40;

    static LongStream seeds() {
        long first = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(first, first + 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void showsTheSameLinesAsTheOracle(long seed) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1 + random.nextInt(4));
        RandomTree maker = new RandomTree(random);
        List<FoundEntry> stored = maker.fill(tree, random.nextInt(300));
        RandomQuery queries = new RandomQuery(random, maker, stored);
        QueryEngine engine = engine(tree);
        for (int i = 0; i < QUERIES; i++) {
            Query query = queries.query();
            Neighbours neighbours = new Neighbours(random.nextInt(4), random.nextInt(4));
            List<NaiveContext.Shown> lines =
                    lines(engine.searchWithContext(query, neighbours.earlier(), neighbours.later()));
            assertThat(lines)
                    .as("seed %d, %s, %s", seed, neighbours, query)
                    .isEqualTo(NaiveContext.expected(stored, query, neighbours));
            assertThat(tree.openNow()).isZero();
            assertThat(tree.openMost()).isLessThanOrEqualTo(tree.openMax());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void showsAPlaceAmongAllSources(long seed) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1 + random.nextInt(4));
        RandomTree maker = new RandomTree(random);
        List<FoundEntry> stored = maker.fill(tree, 1 + random.nextInt(200));
        FoundEntry place = stored.get(random.nextInt(stored.size()));
        Neighbours neighbours = new Neighbours(random.nextInt(9), random.nextInt(9));
        Order order = random.nextBoolean() ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        ContextStream stream = engine(tree).around(place.address(), neighbours.earlier(), neighbours.later(), order);
        assertThat(lines(stream)).as("seed %d", seed).isEqualTo(around(stored, place, neighbours, order));
    }

    private static List<NaiveContext.Shown> around(
            List<FoundEntry> stored, FoundEntry place, Neighbours neighbours, Order order) {
        List<FoundEntry> context = new ArrayList<>(new NaiveSearch(stored)
                .all().stream()
                        .filter(found -> found.partition()
                                .context()
                                .equals(place.partition().context()))
                        .toList());
        int at = context.indexOf(place);
        List<FoundEntry> near = new ArrayList<>(context.subList(
                Math.max(0, at - neighbours.earlier()), Math.min(context.size(), at + neighbours.later() + 1)));
        if (order == Order.NEWEST_FIRST) {
            Collections.reverse(near);
        }
        return near.stream()
                .map(found -> new NaiveContext.Shown(found, found.equals(place), found.equals(near.get(0))))
                .toList();
    }

    private static QueryEngine engine(FakeTree tree) {
        return new QueryEngine(
                tree,
                problem -> {
                    throw new AssertionError(problem);
                },
                new QueryCounters(() -> 0));
    }

    private static List<NaiveContext.Shown> lines(ContextStream stream) {
        List<NaiveContext.Shown> lines = new ArrayList<>();
        try (stream) {
            while (stream.next()) {
                lines.add(new NaiveContext.Shown(stream.entry(), stream.isMatch(), stream.startsGroup()));
            }
        }
        return lines;
    }
}
