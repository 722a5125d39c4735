package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import java.util.Arrays;
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
            BlockSettings settings = new BlockSettings(3, 700, 1 << 20);
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
        try (BlockEncoder encoder = new BlockEncoder(BlockSettings.DEFAULT, dictionary)) {
            before.blocks().add(encoder.encode(entries.subList(1_000, 2_000)));
            encoder.nextDictionary().ifPresent(segment -> before.segments().add(segment.bytes()));
        }
        assertThat(before.decoded()).as("seed %d", SEED).isEqualTo(entries);
    }

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
        EncodedFile file = EncodedFile.of(new BlockEntries(SEED).sorted(400), BlockSettings.DEFAULT);
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            EncodedBlock block = file.blocks().get(0);
            byte[] summary = block.summary().clone();
            byte[] payload = block.pieces().get(0).clone();
            byte[] segment = file.segments().get(0).clone();
            byte[][] parts = {summary, payload, segment};
            int part = random.nextInt(3);
            parts[part][random.nextInt(parts[part].length)] ^= (byte) (1 << random.nextInt(8));
            if (random.nextBoolean()) {
                parts[part] = Arrays.copyOf(parts[part], random.nextInt(parts[part].length));
            }
            assertThatThrownBy(() -> {
                        BlockDictionary dictionary = BlockDictionary.of(List.of(parts[2]));
                        BlockReader.open(number -> parts[1], BlockSummary.read(parts[0], dictionary), dictionary);
                    })
                    .as("seed %d, round %d", SEED, i)
                    .isInstanceOf(DamagedFileException.class);
        }
    }

    /** Bytes that were damaged on purpose, with checksums that fit: an error of the right kind, or entries, but no crash. */
    @Test
    void forgedBytesDoNoHarm() {
        EncodedFile file = EncodedFile.of(new BlockEntries(SEED).sorted(300), BlockSettings.DEFAULT);
        Random random = new Random(SEED);
        int told = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[][] parts = {
                file.blocks().get(0).summary().clone(),
                file.blocks().get(0).pieces().get(0).clone(),
                file.segments().get(0).clone()
            };
            byte[] forged = parts[random.nextInt(3)];
            forged[1 + random.nextInt(forged.length - 5)] = (byte) random.nextInt();
            try {
                ForgedChecksums.fit(parts);
                BlockDictionary dictionary = BlockDictionary.of(List.of(parts[2]));
                BlockReader reader =
                        BlockReader.open(number -> parts[1], BlockSummary.read(parts[0], dictionary), dictionary);
                for (int row = 0; row < reader.rows(); row++) {
                    reader.entry(row);
                }
            } catch (DamagedFileException e) {
                told++;
            } catch (RuntimeException | OutOfMemoryError e) {
                throw new AssertionError("seed " + SEED + ", round " + i, e);
            }
        }
        assertThat(told).isPositive();
    }
}
