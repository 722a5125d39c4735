package dev.logs.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.bytes.ByteSink;
import dev.logs.entry.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    /** 2026-03-14 */
    private static final long FIRST_DAY = 20_526;

    private static final Pattern LINE = Pattern.compile(
            "(?m)^\\{\"time\":\"([^\"]+)\",\"level\":\"(\\w+)\",\"context\":\"(\\w+)\",\"src\":\"([^\"]+)\".*\\}$");

    private static final Workload WEEK = workload(10_000, Workload.Arrival.SORTED);

    @Test
    void numberOfThreadsDoesNotShow() {
        String alone = text(WEEK, LineForm.JSONL, 1);
        assertThat(text(WEEK, LineForm.JSONL, 5)).isEqualTo(alone);
        assertThat(alone.lines().count()).isEqualTo(10_000);
    }

    @Test
    void anotherSeedMakesOtherEntries() {
        Workload other =
                new Workload(2, WEEK.entries(), WEEK.period(), WEEK.population(), WEEK.levels(), WEEK.arrival());
        assertThat(text(other, LineForm.JSONL, 2)).isNotEqualTo(text(WEEK, LineForm.JSONL, 2));
    }

    @Test
    void everyDayHasEntriesAndTheyAreSorted() {
        List<String> times = column(WEEK, 1);
        assertThat(times).isSorted();
        Set<String> days = new HashSet<>();
        times.forEach(time -> days.add(time.substring(0, 10)));
        assertThat(days)
                .containsExactlyInAnyOrder(
                        "2026-03-14",
                        "2026-03-15",
                        "2026-03-16",
                        "2026-03-17",
                        "2026-03-18",
                        "2026-03-19",
                        "2026-03-20");
    }

    @Test
    void lateEntriesComeOutOfOrderAndStayWithinTheDays() {
        List<String> times = column(workload(10_000, new Workload.Arrival(5_000, 0.02)), 1);
        assertThat(times).isNotEqualTo(times.stream().sorted().toList());
        assertThat(times).allMatch(time -> time.compareTo("2026-03-14") >= 0 && time.compareTo("2026-03-21") < 0);
    }

    @Test
    void sparseDaysHaveAHundredth() {
        Workload sparse = new Workload(
                3,
                20_000,
                new Workload.Period(FIRST_DAY, 20, 0.5),
                WEEK.population(),
                WEEK.levels(),
                Workload.Arrival.SORTED);
        Map<String, Integer> days = new HashMap<>();
        column(sparse, 1).forEach(time -> days.merge(time.substring(0, 10), 1, Integer::sum));
        long few = days.values().stream().filter(count -> count < 60).count();
        assertThat(few).isBetween(4L, 16L);
    }

    @Test
    void levelsAndNamesHaveTheirShares() {
        Map<String, Integer> levels = counted(column(WEEK, 2));
        assertThat(levels.get("info")).isBetween(7_000, 7_900);
        int severe = 0;
        for (String level : List.of("error", "critical", "alert", "fatal")) {
            severe += levels.getOrDefault(level, 0);
        }
        assertThat(severe).isBetween(150, 250);
        Map<String, Integer> sources = counted(column(WEEK, 4));
        assertThat(sources).hasSize(60);
        assertThat(sources.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isGreaterThan(1_500);
        assertThat(counted(column(WEEK, 3))).hasSize(3);
    }

    @Test
    void bothFormsHaveTheSameEntries() {
        String text = text(WEEK, LineForm.TEXT, 2);
        assertThat(text.lines().filter(line -> line.startsWith("2026-")).count())
                .isEqualTo(10_000);
        Matcher json = LINE.matcher(text(WEEK, LineForm.JSONL, 2));
        Matcher plain = Pattern.compile("(?m)^(2026-\\S+) ([A-Z]+) +\\[(\\w+)] (\\S+): ")
                .matcher(text);
        while (json.find()) {
            assertThat(plain.find()).isTrue();
            assertThat(plain.group(1)).isEqualTo(json.group(1));
            assertThat(plain.group(2)).isEqualToIgnoringCase(json.group(2));
            assertThat(plain.group(3)).isEqualTo(json.group(3));
            assertThat(plain.group(4)).isEqualTo(json.group(4));
        }
    }

    @Test
    void everyFamilySaysSomethingAtEveryLevel() {
        MessageBank bank = MessageBankReader.read();
        for (int i = 0; i < 60; i++) {
            for (Level level : Level.values()) {
                assertThat(bank.choice(bank.source(i).family(), level).messages())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void choiceFollowsItsWeights() {
        WeightedChoice choice = new WeightedChoice(new double[] {6, 0, 3, 1});
        RandomBits random = new RandomBits();
        random.restart(9);
        int[] drawn = new int[4];
        for (int i = 0; i < 100_000; i++) {
            drawn[choice.draw(random)]++;
        }
        assertThat(drawn[0]).isBetween(59_000, 61_000);
        assertThat(drawn[1]).isZero();
        assertThat(drawn[2]).isBetween(29_000, 31_000);
        assertThat(drawn[3]).isBetween(9_300, 10_700);
    }

    private static Workload workload(long entries, Workload.Arrival arrival) {
        return new Workload(
                1,
                entries,
                new Workload.Period(FIRST_DAY, 7, 0),
                new Workload.Population(3, 60, 1.1),
                new LevelMix(LevelMix.usual(), 0.02),
                arrival);
    }

    private static String text(Workload workload, LineForm form, int threads) {
        StringBuilder text = new StringBuilder();
        try (ChunkPipeline chunks = new ChunkPipeline(workload, form, threads)) {
            for (ByteSink chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                text.append(new String(chunk.array(), 0, chunk.length(), StandardCharsets.UTF_8));
                chunks.recycle(chunk);
            }
        }
        return text.toString();
    }

    private static List<String> column(Workload workload, int group) {
        List<String> values = new ArrayList<>();
        Matcher line = LINE.matcher(text(workload, LineForm.JSONL, 2));
        while (line.find()) {
            values.add(line.group(group));
        }
        assertThat(values).hasSize((int) workload.entries());
        return values;
    }

    private static Map<String, Integer> counted(List<String> values) {
        Map<String, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }
}
