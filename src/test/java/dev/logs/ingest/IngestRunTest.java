package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.InterruptedRunException;
import dev.logs.error.RejectedInputException;
import dev.logs.error.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class IngestRunTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void storesEachEntryInThePartitionOfItsDayAndContextInOrder() {
        IngestSummary summary = fixture.ingest("86399 a\n86400 b\n10 context=Other: c\n5 d\n");
        assertThat(summary.failure()).isNull();
        assertThat(fixture.store.partitions().keySet())
                .extracting(PartitionKey::toString)
                .containsExactly("default/1970/001", "other/1970/001", "default/1970/002");
        assertThat(fixture.store.of(new PartitionKey("default", 1970, 1)))
                .extracting(LogEntry::content)
                .containsExactly("a", "d");
        assertThat(summary.counts()).isEqualTo(new IngestCounts(4, 40, 4, 0, 0, 0, 3));
    }

    @Test
    void detectsTheFormatAndLosesNoLineOfTheSample() {
        fixture.with(request -> request.withFormat(IngestRequest.AUTO));
        int count = 250;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("100 line ").append(i).append('\n');
        }
        fixture.ingest(text.toString());
        assertThat(fixture.store.contents())
                .isEqualTo(IntStream.range(0, count).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void aMissingFileIsAProblemAndTheOthersGoOn(@TempDir Path directory) throws IOException {
        Path there = directory.resolve("there.log.1");
        Files.writeString(there, "1 a\n");
        Path zipped = directory.resolve("zipped.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("2 b\n".getBytes(StandardCharsets.UTF_8));
        }
        IngestSummary summary = fixture.run(
                        IngestSource.file(directory.resolve("gone.log")),
                        IngestSource.file(there),
                        IngestSource.file(directory),
                        IngestSource.file(zipped))
                .execute();
        assertThat(fixture.store.all()).extracting(LogEntry::src).containsExactly("there.log", "zipped.log");
        assertThat(fixture.problems)
                .extracting(problem -> problem.where() + ": " + problem.what())
                .containsExactly(directory.resolve("gone.log") + ": no such file", directory + ": is a directory");
        assertThat(summary.failure()).isNull();
    }

    @Test
    void damagedCompressionKeepsWhatWasBeforeIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("1 a\n2 b\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        byte[] truncated = java.util.Arrays.copyOf(whole, whole.length - 10);
        fixture.run(RunFixture.source("x.gz", truncated), RunFixture.source("3 c\n"))
                .execute();
        assertThat(fixture.store.contents()).hasSizeGreaterThan(15_000).last().isEqualTo("c");
        assertThat(fixture.problems).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("gzip data ends in the middle at byte " + truncated.length));
    }

    @Test
    void strictnessEndsTheRunWithTheLineAndKeepsWhatWasBefore() {
        fixture.with(request -> request.withUnparsable(UnparsableLines.FAIL));
        IngestSummary summary = fixture.ingest("1 a\n  more of a\nwhat is this\n2 b\n");
        assertThat(summary.failure())
                .isInstanceOf(RejectedInputException.class)
                .hasMessageStartingWith("app.log, line 3: ");
        assertThat(fixture.store.contents()).containsExactly("a\n  more of a");
        assertThat(summary.counts().rejected()).isEqualTo(1);
    }

    @Test
    void rejectsGoToTheirFileByteForByte(@TempDir Path directory) throws IOException {
        Path rejects = directory.resolve("rejects");
        Files.writeString(rejects, "before\n");
        fixture.with(request -> request.withUnparsable(UnparsableLines.setAside(rejects)));
        byte[] input = "1 a\nbad \u00e9\r\n2 b\n(open".getBytes(StandardCharsets.ISO_8859_1);
        IngestSummary summary = fixture.run(RunFixture.source("x", input)).execute();
        assertThat(fixture.store.contents()).containsExactly("a", "b");
        assertThat(Files.readString(rejects, StandardCharsets.ISO_8859_1)).isEqualTo("before\nbad \u00e9\r\nopen\n");
        assertThat(summary.counts().rejected()).isEqualTo(2);
    }

    @Test
    void teePassesTheBytesThroughUnchangedAlsoCompressedOnes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("1 a\r\n2 b".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        fixture.tee(copy).run(RunFixture.source("x", packed.toByteArray())).execute();
        assertThat(copy.toByteArray()).isEqualTo(packed.toByteArray());
        assertThat(fixture.store.contents()).containsExactly("a", "b");
    }

    @Test
    void ingestGoesOnWhenTheReaderOfTheTeeGoesAway() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        fixture.tee(gone).ingest("1 a\n2 b\n");
        assertThat(fixture.store.contents()).containsExactly("a", "b");
        assertThat(fixture.problems).isEmpty();
    }

    @Test
    void aSilentPipeHasItsEntriesStoredWithoutWaitingForMore() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream pipe = new PipedInputStream(writer);
        fixture.with(request -> request.withLines(new LineLimits(1000, 100, 10_000, 20)));
        IngestRun run = fixture.run(IngestSource.standardInput(pipe));
        CompletableFuture<IngestSummary> summary = CompletableFuture.supplyAsync(run::execute);
        writer.write("1 a\n  b\n".getBytes(StandardCharsets.UTF_8));
        writer.flush();
        fixture.store.awaitEntries(1);
        assertThat(fixture.store.contents()).containsExactly("a\n  b");
        writer.write("2 c\n".getBytes(StandardCharsets.UTF_8));
        writer.flush();
        fixture.store.awaitEntries(2);
        writer.close();
        assertThat(summary.get(20, TimeUnit.SECONDS).counts().entries()).isEqualTo(2);
        assertThat(fixture.progress).extracting(IngestCounts::entries).containsExactly(1L, 2L);
        assertThat(fixture.store.all()).extracting(LogEntry::src).containsOnly("stdin");
    }

    @Test
    void theFormatOfASilentPipeIsToldFromTheLinesThatAreThere() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream pipe = new PipedInputStream(writer);
        fixture.with(request -> request.withFormat(IngestRequest.AUTO));
        IngestRun run = fixture.run(IngestSource.standardInput(pipe));
        CompletableFuture<IngestSummary> summary = CompletableFuture.supplyAsync(run::execute);
        writer.write("1 a\n".getBytes(StandardCharsets.UTF_8));
        writer.flush();
        fixture.store.awaitEntries(1);
        run.stop();
        assertThat(summary.get(20, TimeUnit.SECONDS).counts().lines()).isEqualTo(1);
    }

    @Test
    void aBannerBeforeAPauseDoesNotSettleTheFormat() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream pipe = new PipedInputStream(writer);
        fixture.with(request -> request.withFormat(IngestRequest.AUTO));
        IngestRun run = fixture.run(IngestSource.standardInput(pipe));
        CompletableFuture<IngestSummary> summary = CompletableFuture.supplyAsync(run::execute);
        writer.write("* starting\n".getBytes(StandardCharsets.UTF_8));
        writer.flush();
        fixture.store.awaitEntries(1);
        writer.write("1 a\n2 b\n3 c\n".getBytes(StandardCharsets.UTF_8));
        writer.close();
        summary.get(20, TimeUnit.SECONDS);
        assertThat(fixture.store.contents()).containsExactlyInAnyOrder("* starting", "a", "b", "c");
    }

    @Test
    void stopCommitsWhatWasReadAlsoWhileTheInputBlocks() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream pipe = new PipedInputStream(writer);
        // So slow that only the end of the run can be what stores the entry.
        fixture.with(request -> request.withLines(new LineLimits(1000, 100, 10_000, 60_000)));
        IngestRun run = fixture.run(IngestSource.standardInput(pipe), RunFixture.source("9 never\n"));
        CompletableFuture<IngestSummary> summary = CompletableFuture.supplyAsync(run::execute);
        writer.write("1 a\n2 b\n3 unfinished".getBytes(StandardCharsets.UTF_8));
        writer.flush();
        fixture.store.awaitEntries(1);
        run.stop();
        assertThat(run.awaitEnd(Duration.ofSeconds(20))).isTrue();
        assertThat(summary.get(20, TimeUnit.SECONDS).failure()).isInstanceOf(InterruptedRunException.class);
        assertThat(fixture.store.contents()).containsExactly("a", "b", "unfinished");
    }

    @Test
    void stopBeforeTheStartReadsNothing() {
        IngestRun run = fixture.run(RunFixture.source("1 a\n"));
        run.stop();
        assertThat(run.execute().counts().lines()).isZero();
    }

    @Test
    void aBugInAParserDoesNotLoseWhatWasReadBeforeIt() {
        assertThatThrownBy(() -> fixture.ingest("1 a\n2 b\n3 level=none: c\n"))
                .isInstanceOf(NumberFormatException.class);
        assertThat(fixture.store.contents()).containsExactly("a");
    }

    @Test
    void anImpossibleRequestIsToldBeforeAnythingIsRead() {
        fixture.with(request -> request.withFormat("nonsense"));
        assertThatThrownBy(() -> fixture.ingest("1 a\n")).isInstanceOf(UsageException.class);
        RunFixture other = new RunFixture().withDefaults(defaults("a/b"));
        assertThatThrownBy(() -> other.ingest("1 a\n")).isInstanceOf(UsageException.class);
    }

    @Test
    void batchesAreBoundedAndProgressCountsWhatIsCommitted() {
        BatchLimits limits = new BatchLimits(10, new BatchDelay(60_000, 60_000, 0), 1000, 1 << 20, 2);
        fixture.with(request -> request.withBatches(limits));
        fixture.ingest("1 a\n".repeat(95));
        assertThat(fixture.store.batchSizes()).allMatch(size -> size <= 10).hasSizeGreaterThanOrEqualTo(10);
        assertThat(fixture.progress)
                .extracting(IngestCounts::entries)
                .isSorted()
                .last()
                .isEqualTo(95L);
    }

    @Test
    void fullestBatchesMakeRoomForThoseThatFillUpSlowly() {
        BatchLimits limits = new BatchLimits(1_000, new BatchDelay(60_000, 60_000, 0), 400, 1 << 20, 2);
        fixture.with(request -> request.withBatches(limits));
        StringBuilder text = new StringBuilder("9000000 a day of few\n".repeat(7));
        for (int i = 0; i < 3_000; i++) {
            text.append(i % 100 < 3 ? (1 + i % 100) * 86_400 : 5).append(" a\n");
        }
        fixture.ingest(text.toString());
        List<Integer> sizes = fixture.store.batchSizes();
        assertThat(sizes).filteredOn(size -> size == 30).hasSize(3);
        assertThat(sizes.indexOf(7)).as("a day that gets nothing more").isLessThan(sizes.size() - 4);
    }

    @Test
    void manyPartitionsAtOnceKeepTheOrderWithinEach() {
        BatchLimits limits = new BatchLimits(50, new BatchDelay(60_000, 60_000, 0), 200, 1 << 20, 2);
        fixture.with(request -> request.withBatches(limits));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append((i * 7919L) % 100 * 86_400).append(' ').append(i).append('\n');
        }
        fixture.ingest(text.toString());
        Map<PartitionKey, List<LogEntry>> partitions = fixture.store.partitions();
        assertThat(partitions).hasSize(100);
        for (List<LogEntry> entries : partitions.values()) {
            assertThat(entries).hasSize(200);
            assertThat(entries.stream()
                            .map(entry -> Integer.valueOf(entry.content()))
                            .toList())
                    .isSorted();
        }
    }

    @Test
    void aLineTooLongIsCutMarkedAndCounted() {
        fixture.with(request -> request.withLines(new LineLimits(10, 100, 1000, 500)));
        IngestSummary summary = fixture.ingest("1 " + "x".repeat(100) + "\n2 b\nnot a line of the format\n");
        assertThat(fixture.store.contents()).containsExactly("x".repeat(8), "b", "not a line");
        assertThat(fixture.store.all().get(0).fields()).isEqualTo("{\"cut_bytes\":92}");
        assertThat(summary.counts().cut()).isEqualTo(2);
        assertThat(summary.counts().rejected()).isZero();
    }

    @Test
    void whatIsNotUtf8StaysReadableAndIsMarkedAndNulSurvives() {
        byte[] input = "1 caf\u00e9\u0000!\r\n".getBytes(StandardCharsets.ISO_8859_1);
        fixture.run(RunFixture.source("x", input)).execute();
        LogEntry entry = fixture.store.all().get(0);
        assertThat(entry.content()).isEqualTo("caf\\xE9\u0000!");
        assertThat(entry.fields()).isEqualTo("{\"invalid_utf8\":1}");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstLine() {
        fixture.ingest("\ufeff1 a\n\ufeff2 b\n");
        assertThat(fixture.store.contents()).containsExactly("a", "\ufeff2 b");
    }

    @Test
    void theSameStandardInputTwiceIsSimplyAtItsEnd() {
        ByteArrayInputStream in = new ByteArrayInputStream("1 a\n".getBytes(StandardCharsets.UTF_8));
        IngestSummary summary = fixture.run(IngestSource.standardInput(in), IngestSource.standardInput(in))
                .execute();
        assertThat(Objects.requireNonNull(summary).counts().entries()).isEqualTo(1);
    }

    private static EntryDefaults defaults(String context) {
        return new EntryDefaults(context, null, 10, false, List.of(), Map.of(), null);
    }
}
