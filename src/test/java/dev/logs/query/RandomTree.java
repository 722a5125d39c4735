package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up entries that are hard to put in order: many ties in time, logids against time, odd levels, days at the edge. */
final class RandomTree {

    static final long FIRST_DAY = PartitionKey.at("a", 1_767_052_800L).firstEpoch();
    static final List<String> SOURCES = List.of("hero.proc", "hero.proc.worker", "hero.process", "web", "", "w*b");
    static final List<String> JOBS = List.of("job-1", "job-2", "j?b");
    private static final int[] NANOS = {0, 0, 1, 500_000_000, 999_999_999};
    private static final int[] LEVELS = {0, 1, 5, 10, 20, 30, 33, 40, 50, 60, 254, 255};

    private final Random random;
    final int contexts;
    final int days;

    RandomTree(Random random) {
        this.random = random;
        this.contexts = 1 + random.nextInt(5);
        this.days = 1 + random.nextInt(4);
    }

    static String context(int number) {
        return "ctx" + (char) ('a' + number);
    }

    String context() {
        return context(random.nextInt(contexts));
    }

    /** A second within the tree's days; few different ones, and often the first or last of a day. */
    long epoch() {
        long day = FIRST_DAY + random.nextInt(days) * PartitionKey.SECONDS_PER_DAY;
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day + PartitionKey.SECONDS_PER_DAY - 1;
            case 2 -> day + 36_000 + random.nextInt(4);
            default -> day + random.nextInt(24) * 3_600L + random.nextInt(3) * 900L;
        };
    }

    int nanos() {
        return NANOS[random.nextInt(NANOS.length)];
    }

    /** Adds entries in random order of time, and answers them as stored. */
    List<FoundEntry> fill(FakeTree tree, int entries) {
        List<FoundEntry> stored = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            stored.add(tree.add(context(), entry()));
        }
        return stored;
    }

    LogEntry entry() {
        int level = LEVELS[random.nextInt(LEVELS.length)];
        return new LogEntry(
                LogEntry.NO_LOGID,
                SOURCES.get(random.nextInt(SOURCES.size())),
                tags(),
                epoch(),
                nanos(),
                level,
                level == Level.ERROR.stored() ? 1 : 0,
                "message " + random.nextInt(30) + (random.nextInt(5) == 0 ? " timeout" : ""),
                random.nextInt(3) == 0 ? JOBS.get(random.nextInt(JOBS.size())) : null,
                fields());
    }

    private String tags() {
        return switch (random.nextInt(5)) {
            case 0 -> "[\"red\"]";
            case 1 -> "[\"red\",\"blue\"]";
            case 2 -> "[\"red\",\"red\"]";
            default -> LogEntry.NO_TAGS;
        };
    }

    private @Nullable String fields() {
        return switch (random.nextInt(4)) {
            case 0 -> "{\"http\":{\"status\":" + (200 + random.nextInt(3)) + "}}";
            case 1 -> "{\"http.status\":\"200\",\"k\":null}";
            default -> null;
        };
    }
}
