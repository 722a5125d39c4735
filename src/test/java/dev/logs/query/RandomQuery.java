package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TagFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up queries that a random tree can answer with more than nothing. */
final class RandomQuery {

    private final Random random;
    private final RandomTree tree;
    private final List<FoundEntry> stored;

    RandomQuery(Random random, RandomTree tree, List<FoundEntry> stored) {
        this.random = random;
        this.tree = tree;
        this.stored = stored;
    }

    Query query() {
        Position after = random.nextInt(3) == 0 ? position() : null;
        return new Query(contexts(), range(), filters(), order(), selection(), after, TimeRange.ALL);
    }

    Order order() {
        return random.nextBoolean() ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
    }

    private ContextFilter contexts() {
        return switch (random.nextInt(4)) {
            case 0 -> new ContextFilter(List.of(tree.context()), List.of());
            case 1 -> new ContextFilter(List.of(), List.of(tree.context()));
            default -> ContextFilter.ALL;
        };
    }

    private TimeRange range() {
        Instant since = random.nextInt(3) == 0 ? instant() : null;
        Instant until = random.nextInt(3) == 0 ? instant() : null;
        boolean wrong = since != null && until != null && since.isAfter(until);
        return wrong ? new TimeRange(until, since) : new TimeRange(since, until);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(tree.epoch(), tree.nanos());
    }

    private Position position() {
        if (random.nextInt(3) > 0 && !stored.isEmpty()) {
            return Position.of(stored.get(random.nextInt(stored.size())));
        }
        return new Position(tree.epoch(), tree.nanos(), 1 + random.nextInt(20), tree.context());
    }

    private Selection selection() {
        int limit = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(40);
        return switch (random.nextInt(4)) {
            case 0 -> Selection.newest(limit);
            case 1 -> Selection.oldest(limit);
            default -> Selection.ALL;
        };
    }

    FilterSet filters() {
        List<EntryFilter> filters = new ArrayList<>();
        while (random.nextInt(2) == 0) {
            filters.add(filter());
        }
        return new FilterSet(filters);
    }

    private EntryFilter filter() {
        return switch (random.nextInt(7)) {
            case 0 -> SrcFilter.parse(List.of("hero.proc"));
            case 1 -> SrcFilter.parse(List.of("!web", "!hero.process"));
            case 2 -> LevelFilter.parse(List.of("warn"));
            case 3 -> JobFilter.parse(List.of("job-*"));
            case 4 -> TagFilter.parse(List.of("red"));
            case 5 -> FieldFilter.parse(List.of("http.status=200")).get(0);
            default -> new ErrorFilter(random.nextBoolean());
        };
    }
}
