package dev.logs.cli.option;

import dev.logs.bench.workload.LevelMix;
import dev.logs.bench.workload.Workload;
import dev.logs.entry.Level;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeGrammar;
import dev.logs.entry.TimeSpan;
import dev.logs.error.UsageException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which entries to generate. */
public final class WorkloadOptions {

    private static final int DAYS_MAX = 36_500;
    private static final int NAMES_MAX = 1_000_000;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other entries (default: 1).")
    long seed = 1;

    @Option(names = "--entries", paramLabel = "N", description = "How many, such as 250k or 10M (default: 1M).")
    String entries = "1M";

    @Option(names = "--days", paramLabel = "N", description = "UTC days that they cover (default: 7).")
    int days = 7;

    @Option(names = "--end", paramLabel = "DAY", description = "The last of these days (default: yesterday).")
    String end = "yesterday";

    @Option(
            names = "--sparse-days",
            paramLabel = "PERCENT",
            description = "Share of days that have a hundredth of what the others have (default: 0).")
    double sparseDays;

    @Option(names = "--contexts", paramLabel = "N", description = "Contexts that they are spread over (default: 1).")
    int contexts = 1;

    @Option(names = "--sources", paramLabel = "N", description = "Sources that speak (default: 60).")
    int sources = 60;

    @Option(
            names = "--skew",
            paramLabel = "EXPONENT",
            description = "How much more the first sources speak than the last, as in Zipf's law (default: 1.1).")
    double skew = 1.1;

    @Option(
            names = "--levels",
            paramLabel = "LEVEL=WEIGHT",
            split = ",",
            description = "How often each level below error is (default: trace=1,debug=13,info=76,notice=2,warn=8).")
    Map<String, Double> levels = new LinkedHashMap<>();

    @Option(
            names = "--errors",
            paramLabel = "PERCENT",
            description = "Share of entries of level error and worse (default: 2).")
    double errors = 2;

    @Option(names = "--jitter", paramLabel = "SPAN", description = "Entries arrive out of order by up to SPAN.")
    String jitter = "0s";

    @Option(
            names = "--late",
            paramLabel = "PERCENT",
            description = "Share of entries that arrive minutes or hours late (default: 0).")
    double late;

    /**
     * What to generate.
     *
     * @throws UsageException when a value is out of bounds
     */
    public Workload workload(Instant now) {
        long count = EntryCount.parse("--entries", entries);
        int dayCount = within("--days", days, DAYS_MAX);
        Instant last = new TimeGrammar(ZoneOffset.UTC, now).until(end);
        long lastDay = Math.floorDiv(last.getEpochSecond(), PartitionKey.SECONDS_PER_DAY);
        return new Workload(
                seed,
                count,
                new Workload.Period(lastDay - dayCount + 1, dayCount, share("--sparse-days", sparseDays)),
                new Workload.Population(
                        within("--contexts", contexts, NAMES_MAX), within("--sources", sources, NAMES_MAX), skew()),
                new LevelMix(milderLevels(), share("--errors", errors)),
                new Workload.Arrival(TimeSpan.parse(jitter).toDuration().toMillis(), share("--late", late)));
    }

    private Map<Level, Double> milderLevels() {
        if (levels.isEmpty()) {
            return LevelMix.usual();
        }
        Map<Level, Double> milder = new EnumMap<>(Level.class);
        double sum = 0;
        for (Map.Entry<String, Double> weight : levels.entrySet()) {
            Level level = Level.named(weight.getKey())
                    .filter(known -> known.compareTo(Level.ERROR) < 0)
                    .orElseThrow(() -> new UsageException(
                            "--levels: '" + weight.getKey() + "' is no level below error",
                            "use trace, debug, info, notice and warn; --errors is for the others"));
            milder.put(level, weight.getValue());
            sum += weight.getValue();
            if (!(weight.getValue() >= 0)) {
                throw new UsageException("--levels: " + weight.getValue() + " is not a weight", null);
            }
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--levels: the weights must not all be 0", null);
        }
        return milder;
    }

    private double skew() {
        if (!(skew >= 0 && skew <= 10)) {
            throw new UsageException("--skew: " + skew + " is not between 0 and 10", null);
        }
        return skew;
    }

    private static int within(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new UsageException(option + ": " + number + " is not between 1 and " + most, null);
        }
        return number;
    }

    private static double share(String option, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new UsageException(option + ": " + percent + " is not between 0 and 100", null);
        }
        return percent / 100;
    }
}
