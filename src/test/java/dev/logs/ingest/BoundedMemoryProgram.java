package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ingests a large stream over many partitions into a store that is slower than the input; prints the counts. */
final class BoundedMemoryProgram {

    private BoundedMemoryProgram() {}

    /** Lines of all lengths, some far beyond the limit, for many contexts and days. */
    private static final class Generated extends InputStream {
        private final int lines;
        private int line;
        private byte[] start = new byte[0];
        private int startGiven;
        private int contentLeft;

        Generated(int lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("not used");
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            if (startGiven == start.length && contentLeft == 0 && !nextLine()) {
                return -1;
            }
            int some;
            if (startGiven < start.length) {
                some = Math.min(wanted, start.length - startGiven);
                System.arraycopy(start, startGiven, target, offset, some);
                startGiven += some;
            } else {
                some = Math.min(wanted, contentLeft);
                Arrays.fill(target, offset, offset + some, (byte) 'x');
                contentLeft -= some;
            }
            return some;
        }

        private boolean nextLine() {
            if (line == lines) {
                return false;
            }
            line++;
            long day = line * 7919L % 1000;
            start = ("\n" + day * 86_400 + " context=c" + line % 50 + ": ").getBytes(StandardCharsets.UTF_8);
            startGiven = 0;
            contentLeft = line % 1000 == 0 ? 5 << 20 : line * 37 % 5000;
            return true;
        }
    }

    /** Takes a while for every batch. */
    private static final class SlowStore implements EntryStore {
        @Override
        public String contextName(String context) {
            return context;
        }

        @Override
        public void append(PartitionKey partition, List<LogEntry> batch) {
            LockSupport.parkNanos(100_000);
        }

        @Override
        public boolean acceptsWrites() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** Argument: lines of input. */
    public static void main(String[] arguments) {
        IngestSource source = IngestSource.standardInput(new Generated(Integer.parseInt(arguments[0])));
        IngestRequest request = IngestRequest.of(List.of(source)).withFormat("sketch");
        IngestSurroundings surroundings = new IngestSurroundings(
                new SketchFormats(),
                new SlowStore(),
                Clock.systemUTC(),
                System.out::println,
                IngestProgress.NONE,
                null);
        IngestSummary summary = new IngestRun(request, surroundings).execute();
        System.out.println(summary.counts().entries() + " " + summary.counts().cut() + " " + summary.failure());
    }
}
