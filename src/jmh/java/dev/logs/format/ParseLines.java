package dev.logs.format;

import dev.logs.GeneratedEntries;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a JSON line costs from its bytes to the draft of an entry. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseLines {

    private static final int LINES = 20_000;

    private final EntryDraft draft = new EntryDraft();
    private final LineParser parser = LogFormats.open("jsonl", GeneratedEntries.settings());
    private List<byte[]> lines = List.of();

    @Setup
    public void makeLines() throws IOException {
        lines = GeneratedEntries.lines(LINES);
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public int jsonLine() {
        int length = 0;
        for (byte[] line : lines) {
            draft.clear();
            parser.parse(ArrayLine.of(line, 1), draft);
            length += draft.content.length();
        }
        return length;
    }
}
