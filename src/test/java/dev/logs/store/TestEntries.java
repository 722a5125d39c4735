package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Entries for tests about how many there are and where, rather than what they say. */
final class TestEntries {

    /** 2026-03-20T00:00:00Z. */
    static final long DAY = 1_773_964_800L;

    private static final List<String> SOURCES = List.of("hero.proc", "hero.proc.worker", "hero.process", "web", "");
    private static final int[] LEVELS = {10, 10, 10, 0, 30, 254, 60, 7};

    private TestEntries() {}

    static LogEntry at(long epoch, int nanos, String content) {
        return new LogEntry(0, "hero.proc", "[]", epoch, nanos, 10, 0, content, null, null);
    }

    /** Entries of one day, in order of time, a few a second. */
    static List<LogEntry> inOrder(int count, Random random) {
        List<LogEntry> entries = new ArrayList<>();
        long second = DAY;
        int nanos = 0;
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                second += 1 + random.nextInt(3);
                nanos = 0;
            }
            nanos += random.nextInt(1000);
            entries.add(entry(second, nanos, i, random));
        }
        return entries;
    }

    /** Entries of a few minutes, in no order, many of them at the same instant. */
    static List<LogEntry> shuffled(int count, Random random) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(DAY + random.nextInt(200), random.nextInt(3) * 400_000_000, i, random));
        }
        return entries;
    }

    private static LogEntry entry(long epoch, int nanos, int number, Random random) {
        int level = LEVELS[random.nextInt(LEVELS.length)];
        String job = random.nextInt(4) == 0 ? "job-" + random.nextInt(20) : null;
        String src = random.nextInt(500) == 0 ? "rare.one" : SOURCES.get(random.nextInt(SOURCES.size()));
        String content = "message " + number + (random.nextInt(9) == 0 ? " timeout" : "");
        return new LogEntry(0, src, "[]", epoch, nanos, level, level == 254 ? 1 : 0, content, job, null);
    }

    /** The same entries as a file holds them that was empty before. */
    static List<LogEntry> numbered(List<LogEntry> entries) {
        List<LogEntry> numbered = new ArrayList<>();
        for (LogEntry entry : entries) {
            numbered.add(entry.withLogid(numbered.size() + 1));
        }
        return numbered;
    }
}
