package dev.logs.block.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.StreamReader;
import dev.logs.block.bytes.StreamWriter;
import dev.logs.block.bytes.ZstdFrames;
import dev.logs.error.DamagedFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in all the ways in which they are kept. */
final class LongColumnTest {

    private static final long SEED = new Random().nextInt(1_000_000);

    @Test
    void numbersAreIndexesWhereTheyAreSmall() {
        for (long[] values : columns()) {
            long most = Arrays.stream(values).max().orElse(0);
            long least = Arrays.stream(values).min().orElse(0);
            LongColumn column = column(values);
            if (least >= 0 && most < Integer.MAX_VALUE) {
                assertThat(column.indexes((int) most + 1, "number"))
                        .as("seed %d, %s", SEED, column.codec)
                        .containsExactly(Arrays.stream(values)
                                .mapToInt(each -> (int) each)
                                .toArray());
                assertThatThrownBy(() -> column(values).indexes((int) most, "number"))
                        .isInstanceOf(DamagedFileException.class)
                        .hasMessageContaining("number of " + most);
            } else {
                assertThatThrownBy(() -> column.indexes(Integer.MAX_VALUE, "number"))
                        .isInstanceOf(DamagedFileException.class);
            }
        }
    }

    @Test
    void noNumberIsBeyondItsBounds() {
        for (long[] values : columns()) {
            LongColumn column = column(values);
            LongSearch search = new LongSearch(column);
            assertThat(search.lowerBound())
                    .as("seed %d, %s", SEED, column.codec)
                    .isLessThanOrEqualTo(Arrays.stream(values).min().orElse(0));
            assertThat(search.upperBound())
                    .as("seed %d, %s", SEED, column.codec)
                    .isGreaterThanOrEqualTo(Arrays.stream(values).max().orElse(0));
        }
    }

    private static List<long[]> columns() {
        Random random = new Random(SEED);
        return List.of(
                new long[] {7, 7, 7},
                new long[] {0},
                random.longs(1_000, 0, 200).toArray(),
                random.longs(1_000, 1, 200).toArray(),
                random.longs(1_000, 500, 60_000).toArray(),
                random.longs(1_000, 100_000, 160_000).toArray(),
                random.longs(1_000, 0, 70_000).toArray(),
                random.longs(1_000, -5, 250).toArray(),
                random.longs(1_000, Integer.MAX_VALUE - 10L, Integer.MAX_VALUE).toArray(),
                random.longs(1_000).toArray(),
                random.longs(1_000, 0, 50).map(each -> each * 1_000_003).toArray(),
                random.longs(1_000, 0, 20)
                        .map(each -> each * each * each * 7_919)
                        .toArray(),
                ascending(random, 1_000_000),
                ascending(random, 20),
                ascending(random, Integer.MIN_VALUE - 1_000L),
                ascending(random, Long.MIN_VALUE + 5));
    }

    /** With a step back here and there. */
    private static long[] ascending(Random random, long first) {
        long[] values = new long[2_000];
        values[0] = first;
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] + random.nextInt(9) - 2;
        }
        return values;
    }

    private static LongColumn column(long[] values) {
        try (ZstdFrames zstd = new ZstdFrames()) {
            ColumnTarget target = new ColumnTarget(new StreamWriter(), zstd, template -> 0, Choices.measured());
            new LongColumnWriter(target).write(values, values.length);
            List<byte[]> pieces = target.streams().pieces(1, new FrameSettings(zstd, 3));
            ByteCursor first = new ByteCursor(pieces.get(0), 1, pieces.get(0).length - 4);
            StreamReader streams = new StreamReader(first, pieces::get, 1 << 26);
            LongColumn column = LongColumn.read(streams, values.length);
            streams.expectAllClaimed();
            return column;
        }
    }
}
