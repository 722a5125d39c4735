package dev.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
final class CompressedInputTest {

    /** How the tests compress. */
    enum Format {
        PLAIN,
        GZIP,
        ZSTD;

        byte[] compress(byte[] bytes) throws IOException {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            try (OutputStream out = open(target)) {
                out.write(bytes);
            }
            return target.toByteArray();
        }

        private OutputStream open(OutputStream target) throws IOException {
            return switch (this) {
                case PLAIN -> target;
                case GZIP -> new GZIPOutputStream(target);
                case ZSTD -> new ZstdOutputStream(target).setChecksum(true);
            };
        }
    }

    /** What was read, and the damage that ended it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Outcome(byte[] bytes, @Nullable DamagedInputException damage) {}

    @ParameterizedTest
    @EnumSource
    void readsSeveralPartsOneAfterAnotherInAnyPieces(Format format) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            int parts = 1 + random.nextInt(4);
            for (int i = 0; i < parts; i++) {
                byte[] part = RandomBytes.textLike(random, random.nextInt(300_000));
                plain.write(part);
                packed.write(format.compress(part));
            }
            InputStream pieces = RandomBytes.inPieces(packed.toByteArray(), random, 1 + random.nextInt(100_000));
            Outcome outcome = readAll(pieces);
            assertThat(outcome.damage()).as("seed %d", seed).isNull();
            assertThat(outcome.bytes()).as("seed %d", seed).isEqualTo(plain.toByteArray());
        }
    }

    @Test
    void skipsSkippableFramesAlsoInFront() throws IOException {
        byte[] skippable = {0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9};
        byte[] data = Format.ZSTD.compress("hello".getBytes(StandardCharsets.UTF_8));
        byte[] all = concat(skippable, data, skippable, data, skippable);
        assertThat(readAll(new ByteArrayInputStream(all)).bytes()).asString().isEqualTo("hellohello");
    }

    @Test
    void zeroBytesAfterGzipArePadding() throws IOException {
        byte[] all = concat(Format.GZIP.compress("hello".getBytes(StandardCharsets.UTF_8)), new byte[512]);
        Outcome outcome = readAll(new ByteArrayInputStream(all));
        assertThat(outcome.bytes()).asString().isEqualTo("hello");
        assertThat(outcome.damage()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void aTruncatedInputGivesWhatWasGoodAndThenSaysWhere(Format format) throws IOException {
        byte[] plain = lines(40_000);
        byte[] packed = format.compress(plain);
        byte[] truncated = Arrays.copyOf(packed, packed.length * 3 / 4);
        Outcome outcome = readAll(new ByteArrayInputStream(truncated));
        assertThat(Objects.requireNonNull(outcome.damage()).compressedOffset()).isEqualTo(truncated.length);
        assertThat(outcome.bytes()).isEqualTo(Arrays.copyOf(plain, outcome.bytes().length));
        assertThat(outcome.bytes().length).isGreaterThan(plain.length / 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void aCorruptInputGivesWhatWasGoodAndThenSaysWhere(Format format) throws IOException {
        byte[] plain = lines(40_000);
        byte[] packed = format.compress(plain);
        int place = packed.length * 3 / 4;
        Arrays.fill(packed, place, place + 64, (byte) 0xff);
        Outcome outcome = readAll(new ByteArrayInputStream(packed));
        assertThat(Objects.requireNonNull(outcome.damage()).compressedOffset())
                .isBetween((long) place - 150_000, (long) packed.length);
        int intact = mismatch(outcome.bytes(), plain);
        assertThat(intact).isGreaterThan(plain.length / 2);
    }

    @Test
    void somethingElseAfterGzipIsDamage() throws IOException {
        byte[] packed = Format.GZIP.compress("hello".getBytes(StandardCharsets.UTF_8));
        Outcome outcome = readAll(new ByteArrayInputStream(concat(packed, "garbage".getBytes(StandardCharsets.UTF_8))));
        assertThat(outcome.bytes()).asString().isEqualTo("hello");
        assertThat(outcome.damage()).hasMessageContaining("follows the gzip data at byte " + packed.length);
    }

    @Test
    void shortInputsThatBeginLikeAMagicNumberArePlain() throws IOException {
        for (String text : new String[] {"", "(", "\u001f", "P*M"}) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(readAll(new ByteArrayInputStream(bytes)).bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void oneByteOfALivePipeIsGivenOnAtOnce() throws IOException {
        PipedOutputStream writer = new PipedOutputStream();
        InputStream in = new PipedInputStream(writer);
        writer.write('x');
        writer.flush();
        InputStream opened = CompressedInput.open(in);
        byte[] target = new byte[100];
        assertThat(opened.read(target, 0, 100)).isEqualTo(1);
    }

    @Test
    void aWindowBeyondTheLimitIsRefusedInsteadOfTakingTheMemory() throws IOException {
        // A frame header that asks for a window of 2^30 bytes, and an empty block.
        byte[] frame = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) 0xa0, 1, 0, 0};
        Outcome outcome = readAll(new ByteArrayInputStream(frame));
        assertThat(outcome.damage()).hasMessageContaining("memory");
    }

    @Test
    void theLibraryIsThere() {
        assertThat(Zstd.compressBound(10)).isPositive();
    }

    private static Outcome readAll(InputStream packed) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[] buffer = new byte[10_000];
        try (InputStream in = CompressedInput.open(packed)) {
            int count = in.read(buffer);
            while (count >= 0) {
                plain.write(buffer, 0, count);
                count = in.read(buffer);
            }
            return new Outcome(plain.toByteArray(), null);
        } catch (DamagedInputException e) {
            return new Outcome(plain.toByteArray(), e);
        }
    }

    private static byte[] lines(int count) {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("line ")
                    .append(i)
                    .append(" took ")
                    .append(random.nextInt())
                    .append(" ns\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int mismatch(byte[] read, byte[] plain) {
        int at = Arrays.mismatch(read, plain);
        return at < 0 ? read.length : at;
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
