package dev.logs.store;

import dev.logs.block.BlockDictionary;
import dev.logs.block.BlockEncoder;
import dev.logs.block.BlockReader;
import dev.logs.block.BlockSettings;
import dev.logs.block.BlockSummary;
import dev.logs.block.EncodedBlock;
import dev.logs.block.EncodedDictionary;
import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Encodes blocks into temporary tables. Each block is decoded again from the bytes that will be kept, and compared with
 * what went in; both happen on threads of their own, so that the caller can fetch the next entries meanwhile.
 */
final class BlockMaker implements AutoCloseable {

    /** Blocks under way at once, each with its entries in memory. */
    private static final int UNDER_WAY_MAX = 2;

    private final Database database;
    private final BlockEncoder encoder;
    private final BlockDictionary checking;
    private final List<ExecutorService> threads;
    private final Executor encoding;
    private final Executor comparing;
    private final Deque<CompletableFuture<MadeBlock>> underWay = new ArrayDeque<>();
    private int blocks;
    private int segments;
    private long rows;

    /**
     * The temporary tables are there, and empty.
     *
     * @param before of the blocks that stay; empty for a file without such
     */
    BlockMaker(Database database, CompactionSettings settings, List<byte[]> before) {
        this.database = database;
        BlockSettings blockSettings = settings.blocks();
        this.encoder = new BlockEncoder(blockSettings, BlockDictionary.of(before));
        this.checking = BlockDictionary.of(before);
        this.threads = settings.isParallel() ? List.of(thread("encode blocks"), thread("check blocks")) : List.of();
        this.encoding = threads.isEmpty() ? Runnable::run : threads.get(0);
        this.comparing = threads.isEmpty() ? Runnable::run : threads.get(1);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private record MadeBlock(EncodedBlock block, Optional<EncodedDictionary> segment) {}

    /** Takes the entries of a block, in order; the list must not change any more. */
    void add(List<LogEntry> entries) {
        while (underWay.size() >= UNDER_WAY_MAX) {
            writeOldest();
        }
        underWay.add(CompletableFuture.supplyAsync(() -> encode(entries), encoding)
                .thenApplyAsync(made -> compare(made, entries), comparing));
        rows += entries.size();
    }

    private MadeBlock encode(List<LogEntry> entries) {
        EncodedBlock block = encoder.encode(entries);
        return new MadeBlock(block, encoder.nextDictionary());
    }

    private MadeBlock compare(MadeBlock made, List<LogEntry> entries) {
        made.segment.ifPresent(segment -> checking.append(segment.bytes()));
        BlockSummary summary = BlockSummary.read(made.block.summary(), checking);
        List<byte[]> pieces = made.block.pieces();
        BlockReader reader = BlockReader.open(pieces::get, summary, checking);
        boolean same = reader.rows() == entries.size();
        for (int i = 0; same && i < entries.size(); i++) {
            same = reader.entry(i).equals(entries.get(i));
        }
        if (!same) {
            throw new DamagedFileException(
                    database.file() + ": a new block does not give back what was put into it",
                    "the partition stays as it is; please report this");
        }
        return made;
    }

    private void writeOldest() {
        MadeBlock made;
        try {
            made = underWay.remove().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        made.segment.ifPresent(segment -> database.update(
                "INSERT INTO temp." + BlockTables.DICTIONARY + " VALUES (?, ?)", List.of(segments++, segment.bytes())));
        database.update(
                "INSERT INTO temp." + BlockTables.BLOCKS + " VALUES (?, ?)", List.of(blocks, made.block.summary()));
        long piece = blocks * BlockTables.PIECES_PER_BLOCK;
        for (byte[] bytes : made.block.pieces()) {
            database.update("INSERT INTO temp." + BlockTables.PIECES + " VALUES (?, ?)", List.of(piece++, bytes));
        }
        blocks++;
    }

    /** Waits until every block is in the temporary tables. */
    void finish() {
        while (!underWay.isEmpty()) {
            writeOldest();
        }
    }

    int blocks() {
        return blocks;
    }

    /** Entries taken. */
    long rows() {
        return rows;
    }

    @Override
    public void close() {
        // The encoder's memory may go only when nobody encodes any more.
        threads.forEach(ExecutorService::shutdownNow);
        for (ExecutorService each : threads) {
            awaitEnd(each);
        }
        encoder.close();
    }

    private static void awaitEnd(ExecutorService thread) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
