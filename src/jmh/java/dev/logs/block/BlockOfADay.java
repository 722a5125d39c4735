package dev.logs.block;

import dev.logs.GeneratedEntries;
import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.TextPattern;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an entry of a full block costs: to encode, to decode, and to be passed over by a search that opens the block. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BlockOfADay {

    private static final int ENTRIES = 65_536;

    /** What is looked for. */
    @State(Scope.Thread)
    public static class Question {

        /** In many messages, in a few, and in none. */
        @Param({"GET", "timeout", "4000015x"})
        String literal = "";

        private SearchPlan plan = new SearchPlan(FilterSet.NONE);

        @Setup
        public void plan() {
            TextPattern pattern = TextPattern.of(literal, PatternOptions.EXACT_TEXT);
            plan = new SearchPlan(FilterSet.NONE.and(ContentFilter.containing(pattern)));
        }
    }

    private List<LogEntry> entries = List.of();
    private List<EncodedBlock> blocks = List.of();
    private List<byte[]> segments = List.of();

    @Setup
    public void encodeOnce() throws IOException {
        entries = GeneratedEntries.entries(ENTRIES);
        EncodedFile file = EncodedFile.of(entries, BlockSettings.DEFAULT);
        blocks = file.blocks();
        segments = file.segments();
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public EncodedFile encode() {
        return EncodedFile.of(entries, BlockSettings.DEFAULT);
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public List<LogEntry> decode() {
        return new EncodedFile(blocks, segments).decoded();
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public long count(Question question) {
        EncodedFile file = new EncodedFile(blocks, segments);
        long count = 0;
        for (int block = 0; block < blocks.size(); block++) {
            count += file.reader(block).search(question.plan, TimeRange.ALL).count();
        }
        return count;
    }
}
