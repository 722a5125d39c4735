package dev.logs.upkeep.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.Problem;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.store.CheckDepth;
import dev.logs.store.Compacting;
import dev.logs.store.Durability;
import dev.logs.store.EntryCursor;
import dev.logs.store.OwnLogids;
import dev.logs.store.PartitionCheck;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import dev.logs.store.StoreSettings;
import dev.logs.store.WholeRow;
import dev.logs.store.WholeRows;
import dev.logs.tree.PartitionReplacer;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged partitions: what is found, what is saved, what is told of the rest, and that nothing else is lost. */
@Tag("reliability")
class RepairTest {

    private static final PartitionKey DAY = new PartitionKey("default", 2026, 79);
    private static final PartitionKey NEXT = new PartitionKey("default", 2026, 80);
    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);
    private static final int ENTRIES = 3_000;
    private static final int PAGE = 4096;
    private static final Pattern LOGIDS = Pattern.compile("logids? (\\d+)(?: to (\\d+))?");

    @TempDir
    Path folder;

    private TreeRoot root;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void tree() {
        root = new TreeRoot(folder.resolve("tree"));
    }

    static LongStream seeds() {
        long first = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(first, first + ("long".equals(System.getProperty("logs.reliability")) ? 1_000 : 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatCannotBeReadIsTold(long seed) throws IOException {
        Random random = new Random(seed);
        fill(random);
        Map<Long, LogEntry> before = entries();
        byte[] damaged = damage(random);
        PartitionCheck check = check();
        if (check.condition() != PartitionCheck.Condition.CORRUPT) {
            return;
        }
        RepairOutcome outcome = repair();
        String about = "seed " + seed + ", " + check.faults() + ", " + outcome;
        assertThat(problems).as(about).isEmpty();
        Path aside = Objects.requireNonNull(outcome.setAside(), about);
        assertThat(aside.resolve("logs.sqlite")).as(about).hasBinaryContent(damaged);
        assertThat(check().condition()).as(about).isNotEqualTo(PartitionCheck.Condition.CORRUPT);
        Map<Long, LogEntry> after = entries();
        assertThat(after).as(about).hasSize((int) outcome.saved());
        if (outcome.losses().stream().noneMatch(loss -> loss.startsWith("nothing of") || loss.contains("bytes"))) {
            before.keySet().removeAll(after.keySet());
            before.keySet().removeIf(logid -> isTold(outcome.losses(), logid));
            assertThat(before.keySet()).as(about).isEmpty();
        }
    }

    /** Rows, blocks, or both. */
    private void fill(Random random) {
        int shape = random.nextInt(3);
        append(DAY, random, 0);
        if (shape > 0) {
            Compacting.compact(root.file(DAY), 500);
        }
        if (shape == 2) {
            append(DAY, random, ENTRIES);
        }
    }

    private void append(PartitionKey day, Random random, int first) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String content = "message " + (first + i) + " of " + Long.toHexString(random.nextLong());
            entries.add(
                    new LogEntry(0, "app", "[]", day.firstEpoch() + i, 0, 10, 0, content, null, "{\"n\":" + i + "}"));
        }
        try (PartitionFile file = PartitionFile.openForWriting(root.file(day), FAST)) {
            file.append(entries);
        }
    }

    /** Pages of zeros, or the end cut off: what a disk does. A single bit of a row may go unnoticed, see the manual. */
    private byte[] damage(Random random) throws IOException {
        Path file = root.file(DAY);
        byte[] bytes = Files.readAllBytes(file);
        int pages = bytes.length / PAGE;
        switch (random.nextInt(3)) {
            case 0 -> bytes = Arrays.copyOf(bytes, PAGE * (1 + random.nextInt(pages)));
            case 1 -> Arrays.fill(bytes, 0, 100, (byte) 0);
            default -> {
                int from = PAGE * (1 + random.nextInt(pages - 1));
                int to = Math.min(bytes.length, from + PAGE * (1 + random.nextInt(5)));
                Arrays.fill(bytes, from, to, (byte) 0);
            }
        }
        Files.write(file, bytes);
        return bytes;
    }

    private static boolean isTold(List<String> losses, long logid) {
        for (String loss : losses) {
            Matcher range = LOGIDS.matcher(loss);
            while (range.find()) {
                long first = Long.parseLong(range.group(1));
                long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
                if (logid >= first && logid <= last) {
                    return true;
                }
            }
        }
        return false;
    }

    private PartitionCheck check() {
        return new VerifyRun(root, CheckDepth.EVERYTHING, problems::add)
                .check(List.of(DAY), number -> {})
                .get(0)
                .check();
    }

    private RepairOutcome repair() {
        return new Repair(root, FAST, "T1").repair(new CheckedPartition(DAY, check()));
    }

    private Map<Long, LogEntry> entries() {
        return entries(DAY);
    }

    private Map<Long, LogEntry> entries(PartitionKey day) {
        Map<Long, LogEntry> entries = new TreeMap<>();
        try (PartitionFile file = PartitionFile.openForReading(root.file(day), FAST);
                EntryCursor cursor = file.read(RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST))) {
            while (cursor.next()) {
                entries.put(cursor.entry().logid(), cursor.entry());
            }
        }
        return entries;
    }

    @Test
    void soundPartitionsHaveNoFaults() {
        for (int seed = 0; seed < 6; seed++) {
            root = new TreeRoot(folder.resolve("tree" + seed));
            fill(new Random(seed));
            assertThat(check().faults()).isEmpty();
        }
    }

    /** The page above all the others takes none of them with it: not their number, not their place says what they are. */
    @Test
    void rowsOutliveThePagesAboveThem() throws IOException {
        // More pages than fit under one.
        for (int i = 0; i < 6; i++) {
            append(DAY, new Random(i), i * ENTRIES);
        }
        try (PartitionFile file = PartitionFile.openForWriting(root.file(DAY), FAST)) {
            List<WholeRow> gone = Stream.of(5L, 6L, 7_000L)
                    .map(logid -> row(file.find(logid).orElseThrow()))
                    .toList();
            WholeRows.delete(file, gone);
        }
        Map<Long, LogEntry> before = entries();
        byte[] bytes = Files.readAllBytes(root.file(DAY));
        int interiorPages = 0;
        for (int at = PAGE; at < bytes.length; at += PAGE) {
            if (bytes[at] == 5) {
                interiorPages++;
                Arrays.fill(bytes, at, at + PAGE, (byte) 0x5a);
            }
        }
        assertThat(interiorPages).isPositive();
        Files.write(root.file(DAY), bytes);
        RepairOutcome outcome = repair();
        assertThat(entries()).isEqualTo(before);
        assertThat(outcome.saved()).isEqualTo(before.size());
    }

    @Test
    void logidsAreNotGivenAgain() throws IOException {
        fill(new Random(1));
        long next = entries().size() + 1L;
        byte[] bytes = Files.readAllBytes(root.file(DAY));
        Arrays.fill(bytes, 0, 100, (byte) 0);
        Files.write(root.file(DAY), bytes);
        assertThat(repair().saved()).isEqualTo(next - 1);
        try (PartitionFile file = PartitionFile.openForReading(root.file(DAY), FAST)) {
            assertThat(file.summary().nextLogid()).isEqualTo(next);
        }
    }

    private static WholeRow row(LogEntry entry) {
        return new WholeRow(entry, List.of());
    }

    @Test
    void interruptedRepairIsEndedByTheNextRun() {
        append(DAY, new Random(1), 0);
        Map<Long, LogEntry> before = entries();
        PartitionReplacer replacer = new PartitionReplacer(root, FAST.modes());
        replacer.prepare(DAY, "T0");
        try (PartitionFile half = PartitionFile.openForWriting(replacer.newFile(DAY, "T0"), FAST)) {
            half.append(List.copyOf(before.values()).subList(0, 10));
        }
        finishEarlier();
        assertThat(entries()).as("a half made file is thrown away").isEqualTo(before);
        replacer.prepare(DAY, "T1");
        try (PartitionFile whole = PartitionFile.openForWriting(replacer.newFile(DAY, "T1"), FAST)) {
            whole.append(List.copyOf(before.values()));
        }
        replacer.setAside(DAY, "T1");
        finishEarlier();
        assertThat(entries()).as("a whole one is put in its place").isEqualTo(before);
        assertThat(new PartitionResolver(root, problems::add).unfinishedRepairs())
                .isEmpty();
    }

    @Test
    void whatWasWrittenMeanwhileStays() {
        append(DAY, new Random(1), 0);
        Map<Long, LogEntry> before = entries();
        PartitionReplacer replacer = new PartitionReplacer(root, FAST.modes());
        replacer.prepare(DAY, "T1");
        try (PartitionFile whole = PartitionFile.openForWriting(replacer.newFile(DAY, "T1"), FAST)) {
            whole.append(List.copyOf(before.values()));
        }
        replacer.setAside(DAY, "T1");
        append(DAY, new Random(2), ENTRIES);
        finishEarlier();
        assertThat(entries()).hasSize(2 * ENTRIES);
    }

    private void finishEarlier() {
        new Repair(root, FAST, "T2").finishEarlier(new PartitionResolver(root, problems::add));
        assertThat(new PartitionResolver(root, problems::add)
                        .resolve(ContextFilter.ALL, TimeRange.ALL)
                        .partitions())
                .containsExactly(DAY);
    }

    @Test
    void entriesOfAnotherDayAreMovedOnce() {
        append(DAY, new Random(1), 0);
        List<LogEntry> strays = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            strays.add(
                    new LogEntry(0, "late", "[]", NEXT.firstEpoch() + i, 5, 30, 0, "stray " + i, "job", "{\"k\":1}"));
        }
        try (PartitionFile file = PartitionFile.openForWriting(root.file(DAY), FAST)) {
            file.append(strays);
        }
        Compacting.compact(root.file(DAY), 500);
        assertThat(check().misplaced()).isEqualTo(20);
        // An earlier run got as far as the first file.
        try (PartitionFile target = PartitionFile.openForWriting(root.file(NEXT), FAST)) {
            List<WholeRow> there =
                    entries().values().stream().map(RepairTest::row).toList();
            new WholeRows(target, OwnLogids.KEEP_OR_SKIP)
                    .adopt(DAY, target.foreignColumns(), there.subList(there.size() - 20, there.size()));
        }
        assertThat(repair().moved()).isEqualTo(20);
        assertThat(check().faults()).isEmpty();
        assertThat(entries()).hasSize(ENTRIES);
        assertThat(entries(NEXT).values().stream()
                        .map(entry -> entry.withLogid(0))
                        .toList())
                .isEqualTo(strays);
    }

    @Test
    void laterVersionsAreLeftAlone() throws IOException {
        append(DAY, new Random(1), 0);
        Path file = root.file(DAY);
        byte[] bytes = Files.readAllBytes(file);
        bytes[71] ^= 1;
        Files.write(file, bytes);
        assertThat(check().condition()).isEqualTo(PartitionCheck.Condition.FOREIGN);
        assertThat(repair()).isEqualTo(RepairOutcome.NOTHING);
        assertThat(file).hasBinaryContent(bytes);
    }
}
