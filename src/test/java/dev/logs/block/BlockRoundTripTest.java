package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every column of every entry comes back; damaged bytes are told. */
@Timeout(120)
final class BlockRoundTripTest {

    private static final long SEED = new Random().nextInt(1_000_000);

    @Test
    void everyEntryComesBackExactly() {
        for (long seed = SEED; seed < SEED + 40; seed++) {
            List<LogEntry> entries = new BlockEntries(seed).sorted(1 + new Random(seed).nextInt(3_000));
            BlockForm form = seed % 4 == 0 ? BlockForm.DRAFT : BlockForm.FINISHED;
            BlockSettings settings = new BlockSettings(3, 1_800, 1 << 20, form);
            assertThat(EncodedFile.of(entries, settings).decoded())
                    .as("seed %d", seed)
                    .isEqualTo(entries);
        }
    }

    @Test
    void blocksMayBeAddedLater() {
        List<LogEntry> entries = new BlockEntries(SEED).sorted(2_000);
        EncodedFile before = EncodedFile.of(entries.subList(0, 1_000), BlockSettings.DEFAULT);
        BlockDictionary dictionary = BlockDictionary.of(before.segments());
        BlockEncoder encoder = new BlockEncoder(BlockSettings.DEFAULT, dictionary);
        before.blocks().add(encoder.encode(BlockInput.of(entries.subList(1_000, 2_000))));
        encoder.nextDictionary().ifPresent(segment -> before.segments().add(segment.bytes()));
        assertThat(before.decoded()).as("seed %d", SEED).isEqualTo(entries);
    }

    /** Columns are written as it was best for earlier blocks, which had other entries, in other numbers. */
    @Test
    void everyEntryComesBackFromBlocksAfterManyOthers() {
        List<LogEntry> entries = new ArrayList<>();
        EncodedFile file = EncodedFile.of(List.of(), BlockSettings.DEFAULT);
        BlockEncoder encoder = new BlockEncoder(BlockSettings.DEFAULT);
        for (int block = 0; block < 14; block++) {
            Random random = new Random(SEED + block);
            List<LogEntry> some = new BlockEntries(SEED + block).sorted(2_000 + random.nextInt(8_000));
            List<LogEntry> part = random.nextInt(4) == 0 ? alike(some) : some;
            file.blocks().add(encoder.encode(BlockInput.of(part)));
            encoder.nextDictionary().ifPresent(segment -> file.segments().add(segment.bytes()));
            entries.addAll(part);
        }
        assertThat(file.decoded()).as("seed %d", SEED).isEqualTo(entries);
    }

    /** The entries with the message and the fields of the first. */
    private static List<LogEntry> alike(List<LogEntry> entries) {
        LogEntry first = entries.get(0);
        return entries.stream()
                .map(each -> new LogEntry(
                        each.logid(),
                        each.src(),
                        each.tags(),
                        each.epoch(),
                        each.nanos(),
                        each.level(),
                        each.error(),
                        first.content(),
                        each.jobId(),
                        first.fields()))
                .toList();
    }

    /** Blocks of one file that were made at the same time; segments are kept in the order in which they were passed. */
    @Test
    void summaryCountsWhatIsThere() {
        List<LogEntry> entries = new BlockEntries(SEED).sorted(1_500);
        BlockSummary summary =
                EncodedFile.of(entries, BlockSettings.DEFAULT).reader(0).summary();
        assertThat(summary.rows()).isEqualTo(1_500);
        assertThat(summary.hours().counts().stream()
                        .mapToLong(HourCounts.HourCount::entries)
                        .sum())
                .isEqualTo(1_500);
        long errors = 0;
        for (BlockSummary.TemplateEvents events : summary.templates()) {
            for (BlockSummary.OriginCount each : events.origins()) {
                errors += each.origin().isError() ? each.entries() : 0;
            }
        }
        assertThat(errors)
                .as("seed %d", SEED)
                .isEqualTo(entries.stream().filter(LogEntry::isError).count());
    }

    @Test
    void everyDamageIsTold() {
        EncodedFile file = EncodedFile.of(new BlockEntries(SEED).sorted(2_000), BlockSettings.DEFAULT);
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            List<byte[]> parts = parts(file);
            int part = random.nextInt(parts.size());
            byte[] damaged = parts.get(part).clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            parts.set(part, random.nextBoolean() ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length)));
            assertThatThrownBy(() -> readAll(parts))
                    .as("seed %d, round %d", SEED, i)
                    .isInstanceOf(DamagedFileException.class);
        }
    }

    /** Bytes that were damaged on purpose, with checksums that fit: an error of the right kind, or entries, but no crash. */
    @Test
    void forgedBytesDoNoHarm() {
        EncodedFile file = EncodedFile.of(new BlockEntries(SEED).sorted(900), BlockSettings.DEFAULT);
        Random random = new Random(SEED);
        int told = 0;
        for (int i = 0; i < 2_000; i++) {
            List<byte[]> parts = parts(file);
            parts.replaceAll(byte[]::clone);
            parts.set(2, ForgedChecksums.uncompressed(parts.get(2)));
            byte[] forged = parts.get(random.nextInt(parts.size()));
            forged[1 + random.nextInt(forged.length - 5)] = (byte) random.nextInt();
            try {
                parts.set(0, ForgedChecksums.fit(parts.get(0), parts.get(1), parts.subList(2, parts.size())));
                readAll(parts);
            } catch (DamagedFileException e) {
                told++;
            } catch (RuntimeException | OutOfMemoryError e) {
                throw new AssertionError("seed " + SEED + ", round " + i, e);
            }
        }
        assertThat(told).isPositive();
    }

    /** Summary and segment, then the pieces. */
    private static List<byte[]> parts(EncodedFile file) {
        EncodedBlock block = file.blocks().get(0);
        List<byte[]> parts =
                new ArrayList<>(List.of(block.summary(), file.segments().get(0)));
        parts.addAll(block.pieces());
        return parts;
    }

    private static void readAll(List<byte[]> parts) {
        BlockDictionary dictionary = BlockDictionary.of(List.of(parts.get(1)));
        BlockSummary summary = BlockSummary.read(parts.get(0), dictionary);
        BlockReader reader = BlockReader.open(number -> parts.get(2 + number), summary, dictionary);
        for (int row = 0; row < reader.rows(); row++) {
            reader.entry(row);
        }
    }

    /** A store that hands out other pieces than those asked for does not go unnoticed. */
    @Test
    void piecesMustNotBeMixedUp() {
        EncodedFile file = EncodedFile.of(new BlockEntries(SEED).sorted(8_000), BlockSettings.DEFAULT);
        List<byte[]> parts = parts(file);
        assertThat(parts).hasSizeGreaterThan(4);
        Collections.swap(parts, 3, 4);
        assertThatThrownBy(() -> readAll(parts)).isInstanceOf(DamagedFileException.class);
    }
}
