package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Entries as bytes are the same entries. */
class BlockInputTest {

    private static final long SEED = new Random().nextInt(1_000_000);

    private final List<LogEntry> sorted = new BlockEntries(SEED).sorted(1_500);
    private final List<LogEntry> shuffled = new ArrayList<>(sorted);

    BlockInputTest() {
        Collections.shuffle(shuffled, new Random(SEED));
    }

    @Test
    void everyEntryComesBack() {
        assertThat(BlockInput.of(shuffled).entries()).as("seed %d", SEED).isEqualTo(shuffled);
    }

    @Test
    void orderIsThatOfTimeThenLogid() {
        assertThat(BlockInput.of(sorted).isInOrder()).isTrue();
        BlockInput input = BlockInput.of(shuffled);
        assertThat(input.isInOrder()).isFalse();
        assertThat(input.ordered().isInOrder()).isTrue();
        List<LogEntry> ordered = new ArrayList<>(shuffled);
        ordered.sort(Comparator.comparingLong(LogEntry::epoch)
                .thenComparingInt(LogEntry::nanos)
                .thenComparingLong(LogEntry::logid));
        assertThat(input.ordered().entries()).as("seed %d", SEED).isEqualTo(ordered);
        assertThat(input.entries()).isEqualTo(shuffled);
    }

    @Test
    void numbersAreGivenInTheOrderOfTheEntries() {
        BlockInput input = BlockInput.of(shuffled);
        List<LogEntry> numbered = new ArrayList<>();
        for (LogEntry entry : shuffled) {
            numbered.add(entry.withLogid(41 + numbered.size()));
        }
        assertThat(input.numbered(41).entries()).isEqualTo(numbered);
        assertThat(input.numbered(41).ordered().entries()).containsExactlyInAnyOrderElementsOf(numbered);
        assertThat(input.entries()).as("the first is as before").isEqualTo(shuffled);
    }
}
