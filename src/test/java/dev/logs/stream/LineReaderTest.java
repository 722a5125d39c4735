package dev.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class LineReaderTest {

    private static final long PATIENCE_MILLIS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5000, 200_000})
    void givesTheLinesOfANaiveSplitWhateverThePieces(int pieceMax) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            byte[] bytes = RandomBytes.textLike(random, random.nextInt(pieceMax == 1 ? 2000 : 300_000));
            List<byte[]> lines = readAll(RandomBytes.inPieces(bytes, random, pieceMax), Integer.MAX_VALUE - 100);
            assertThat(lines)
                    .as("seed %d", seed)
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(naiveSplit(bytes));
        }
    }

    @Test
    void cutsLongLinesAtACharacterAndCountsTheRest() throws IOException {
        String text = "aé".repeat(100) + "\nshort\n" + "x".repeat(10);
        try (LineReader reader = reader(text, 20)) {
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(line(reader)).isEqualTo("aé".repeat(6) + "a");
            assertThat(reader.length() + reader.cutBytes()).isEqualTo(300);
            reader.next(PATIENCE_MILLIS);
            assertThat(line(reader)).isEqualTo("short");
            assertThat(reader.cutBytes()).isZero();
            reader.next(PATIENCE_MILLIS);
            assertThat(reader.terminated()).isFalse();
            assertThat(reader.number()).isEqualTo(3);
        }
    }

    @Test
    void aLineLongerThanTheReadAheadTakesNoMoreMemoryThanItsLimit() throws IOException {
        long length = 300L << 20;
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ < length ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int n = (int) Math.min(count, length - given);
                Arrays.fill(target, offset, offset + n, (byte) 'x');
                given += n;
                return n == 0 ? -1 : n;
            }
        };
        try (LineReader reader = new LineReader(() -> endless, "test", 1 << 20)) {
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(reader.length()).isEqualTo(1 << 20);
            assertThat(reader.cutBytes()).isEqualTo(length - (1 << 20));
            assertThat(reader.buffer().length).isLessThan(4 << 20);
        }
    }

    @Test
    void aCarriageReturnJustBeyondTheLimitIsNotACut() throws IOException {
        try (LineReader reader = reader("12345\r\n123456\r\n", 5)) {
            reader.next(PATIENCE_MILLIS);
            assertThat(reader.cutBytes()).isZero();
            assertThat(line(reader)).isEqualTo("12345\r");
            reader.next(PATIENCE_MILLIS);
            assertThat(line(reader)).isEqualTo("12345");
            assertThat(reader.cutBytes()).isEqualTo(2);
        }
    }

    @Test
    void tellsAsciiLinesFromOthers() throws IOException {
        try (LineReader reader = reader("plain ascii line\n" + "x".repeat(20) + "é\nplain again, long enough\n", 100)) {
            reader.next(PATIENCE_MILLIS);
            assertThat(reader.ascii()).isTrue();
            reader.next(PATIENCE_MILLIS);
            assertThat(reader.ascii()).isFalse();
            reader.next(PATIENCE_MILLIS);
            assertThat(reader.ascii()).isTrue();
        }
    }

    @Test
    void tellsThatALivePipeIsSilentAndGoesOnAfterwards() throws IOException {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream pipe = new PipedInputStream(writer);
        try (LineReader reader = new LineReader(() -> pipe, "test", 1000)) {
            assertThat(reader.next(1)).isEqualTo(LineReader.Event.SILENT);
            writer.write("one\ntw".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(line(reader)).isEqualTo("one");
            assertThat(reader.next(1)).isEqualTo(LineReader.Event.SILENT);
            writer.write("o\n".getBytes(StandardCharsets.UTF_8));
            writer.close();
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(line(reader)).isEqualTo("two");
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.END);
        }
    }

    @Test
    void stopEndsAStreamWhoseReadBlocks() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        InputStream in = new InputStream() {
            private boolean given;

            @Override
            public int read() throws IOException {
                throw new IOException("not used");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (!given) {
                    given = true;
                    System.arraycopy("first\nrest".getBytes(StandardCharsets.UTF_8), 0, target, offset, 10);
                    return 10;
                }
                blocked.countDown();
                awaitQuietly(never);
                return -1;
            }
        };
        try (LineReader reader = new LineReader(() -> in, "test", 1000)) {
            assertThat(blocked.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
            reader.stop();
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(line(reader)).isEqualTo("first");
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(line(reader)).isEqualTo("rest");
            assertThat(reader.terminated()).isFalse();
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.END);
        }
    }

    @Test
    void anErrorComesAfterEverythingThatWasBeforeIt() throws IOException {
        InputStream in = new InputStream() {
            private boolean given;

            @Override
            public int read() throws IOException {
                throw new IOException("not used");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (given) {
                    throw new IOException("disk on fire");
                }
                given = true;
                System.arraycopy("a\nb".getBytes(StandardCharsets.UTF_8), 0, target, offset, 3);
                return 3;
            }
        };
        try (LineReader reader = new LineReader(() -> in, "test", 1000)) {
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(reader.next(PATIENCE_MILLIS)).isEqualTo(LineReader.Event.LINE);
            assertThat(line(reader)).isEqualTo("b");
            assertThatThrownBy(() -> reader.next(PATIENCE_MILLIS)).hasMessage("disk on fire");
        }
    }

    private static LineReader reader(String text, int lineBytesMax) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new LineReader(() -> new ByteArrayInputStream(bytes), "test", lineBytesMax);
    }

    private static String line(LineReader reader) {
        return new String(reader.buffer(), reader.offset(), reader.length(), StandardCharsets.UTF_8);
    }

    private static List<byte[]> readAll(InputStream in, int lineBytesMax) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(() -> in, "test", lineBytesMax)) {
            LineReader.Event event = reader.next(PATIENCE_MILLIS);
            while (event == LineReader.Event.LINE) {
                lines.add(Arrays.copyOfRange(reader.buffer(), reader.offset(), reader.offset() + reader.length()));
                event = reader.next(PATIENCE_MILLIS);
            }
            assertThat(event).isEqualTo(LineReader.Event.END);
        }
        return lines;
    }

    private static List<byte[]> naiveSplit(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
