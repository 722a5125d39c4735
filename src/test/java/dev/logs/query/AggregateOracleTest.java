package dev.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.filter.FieldPath;
import dev.logs.filter.TagFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups, histograms and sources of random queries, over files, against counting the oracle's entries one by one. */
class AggregateOracleTest {

    private static final int QUERIES = 12;
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Kolkata"), ZoneId.of("America/St_Johns"));

    static LongStream seeds() {
        long first = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(first, first + 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsLikeTheOracle(long seed, @TempDir Path root) {
        Random random = new Random(seed);
        FakeTree tree = new FakeTree(1);
        RandomTree maker = new RandomTree(random);
        List<FoundEntry> stored = maker.fill(tree, random.nextInt(300));
        NaiveSearch oracle = new NaiveSearch(stored);
        RandomQuery queries = new RandomQuery(random, maker, stored);
        List<dev.logs.error.Problem> problems = new ArrayList<>();
        try (DiskTree disk = new DiskTree(root, 1 + random.nextInt(16), problems::add)) {
            disk.write(tree, DiskTree.Shape.values()[(int) Math.floorMod(seed, DiskTree.Shape.values().length)]);
            for (int i = 0; i < QUERIES; i++) {
                Query query = queries.query();
                ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
                String about = "seed " + seed + ", " + zone + ", " + query;
                List<FoundEntry> matches = oracle.search(query);
                checkGroups(disk.engine, query, zone, matches, about);
                checkHistogram(disk.engine.histogram(query, zone), matches, about);
                checkSources(disk.engine.sources(query, SourceDetail.PER_CONTEXT), matches, about);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void checkGroups(
            QueryEngine engine, Query query, ZoneId zone, List<FoundEntry> matches, String about) {
        for (String key :
                List.of("src", "level", "context", "job", "tag", "field:http.status", "hour", "day", "minute")) {
            Map<@Nullable String, Long> expected = new HashMap<>();
            for (FoundEntry found : matches) {
                keys(key, zone, found).forEach(each -> expected.merge(each, 1L, Long::sum));
            }
            Map<@Nullable String, Long> counted = new HashMap<>();
            engine.countBy(query, Grouping.parse(key, zone), (group, count) -> assertThat(counted.put(group, count))
                    .isNull());
            assertThat(counted).as("by %s, %s", key, about).isEqualTo(expected);
        }
    }

    private static List<@Nullable String> keys(String key, ZoneId zone, FoundEntry found) {
        LogEntry entry = found.entry();
        String local = LocalDateTime.ofInstant(Instant.ofEpochSecond(entry.epoch()), zone)
                .toString();
        return switch (key) {
            case "src" -> Collections.singletonList(entry.src());
            case "level" -> Collections.singletonList(Level.display(entry.level()));
            case "context" -> Collections.singletonList(found.partition().context());
            case "job" -> Collections.singletonList(entry.jobId());
            case "tag" -> tags(entry);
            case "hour" -> Collections.singletonList(local.substring(0, 13));
            case "day" -> Collections.singletonList(local.substring(0, 10));
            case "minute" -> Collections.singletonList(local.substring(0, 16));
            default ->
                Collections.singletonList(
                        new FieldPath("http.status").valueIn(entry.fields()).orElse(null));
        };
    }

    private static List<@Nullable String> tags(LogEntry entry) {
        List<@Nullable String> tags = new ArrayList<>(new HashSet<>(TagFilter.namesIn(entry.tags())));
        return tags.isEmpty() ? Collections.singletonList(null) : tags;
    }

    private static void checkHistogram(Histogram histogram, List<FoundEntry> matches, String about) {
        assertThat(histogram.total()).as("histogram, %s", about).isEqualTo(matches.size());
        assertThat(histogram.buckets().size()).isLessThanOrEqualTo(QueryLimits.HISTOGRAM_BUCKETS_MAX + 1);
        for (Histogram.Bucket bucket : histogram.buckets()) {
            LocalDateTime end = histogram.width().after(bucket.start());
            Map<Level, Long> expected = new HashMap<>();
            for (FoundEntry found : matches) {
                LocalDateTime local = LocalDateTime.ofInstant(
                        Instant.ofEpochSecond(found.entry().epoch()), histogram.zone());
                if (!local.isBefore(bucket.start()) && local.isBefore(end)) {
                    expected.merge(Level.ranking(found.entry().level()), 1L, Long::sum);
                }
            }
            assertThat(bucket.byLevel())
                    .as("bucket %s, %s", bucket.start(), about)
                    .isEqualTo(expected);
        }
    }

    private static void checkSources(List<SourceSummary> sources, List<FoundEntry> matches, String about) {
        Function<FoundEntry, SourceSummary> alone = found -> new SourceSummary(
                found.partition().context(),
                found.entry().src(),
                1,
                found.entry().epoch(),
                found.entry().nanos());
        Map<Lane, SourceSummary> expected = new HashMap<>();
        for (FoundEntry found : matches) {
            expected.merge(Lane.of(found), alone.apply(found), AggregateOracleTest::sum);
        }
        assertThat(sources).as("sources, %s", about).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private static SourceSummary sum(SourceSummary a, SourceSummary b) {
        Instant lastOfA = Instant.ofEpochSecond(a.lastEpoch(), a.lastNanos());
        Instant lastOfB = Instant.ofEpochSecond(b.lastEpoch(), b.lastNanos());
        Instant last = lastOfA.isAfter(lastOfB) ? lastOfA : lastOfB;
        return new SourceSummary(a.context(), a.src(), a.count() + b.count(), last.getEpochSecond(), last.getNano());
    }
}
