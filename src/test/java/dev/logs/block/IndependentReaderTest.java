package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page about the format is enough to read it. */
@Timeout(120)
final class IndependentReaderTest {

    private static final long SEED = new Random().nextInt(1_000_000);

    @Test
    void readsWhatTheEncoderWrote() {
        for (long seed = SEED; seed < SEED + 20; seed++) {
            List<LogEntry> entries = new BlockEntries(seed).sorted(1 + new Random(seed).nextInt(3_000));
            BlockForm form = seed % 4 == 0 ? BlockForm.DRAFT : BlockForm.FINISHED;
            EncodedFile file = EncodedFile.of(entries, new BlockSettings(5, 1_800, 1 << 20, form));
            IndependentReader reader = new IndependentReader();
            file.segments().forEach(reader::addSegment);
            List<LogEntry> decoded = new ArrayList<>();
            for (EncodedBlock block : file.blocks()) {
                decoded.addAll(reader.read(block.summary(), block.pieces()));
                assertThat(reader.isDraft).isEqualTo(form == BlockForm.DRAFT);
            }
            assertThat(decoded).as("seed %d", seed).isEqualTo(entries);
        }
    }
}
