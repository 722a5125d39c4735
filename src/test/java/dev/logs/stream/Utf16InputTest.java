package dev.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf16InputTest {

    private static final String MARK = "\ufeff";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void textComesOutAsUtf8HoweverItIsCut(String charset) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.appendCodePoint("a\n\u0000\u00e9\u20ac".codePointAt(random.nextInt(5)))
                    .appendCodePoint(0x1f600 + i % 60);
        }
        byte[] bytes = (MARK + text).getBytes(Charset.forName(charset));
        byte[] read = Utf16Input.open(new Dribble(bytes, random)).readAllBytes();
        assertThat(new String(read, StandardCharsets.UTF_8)).as("seed %d", seed).isEqualTo(text.toString());
    }

    @Test
    void whatIsNoUtf16IsNoUtf8Either() throws IOException {
        ByteBuffer units = ByteBuffer.allocate(11);
        units.putChar('\ufeff')
                .putChar('a')
                .putChar('\ud83d')
                .putChar('b')
                .putChar('\ude00')
                .put((byte) 'x');
        byte[] read = Utf16Input.open(new ByteArrayInputStream(units.array())).readAllBytes();
        GrowingBytes readable = new GrowingBytes(16);
        int replaced = readable.appendReadable(read, 0, read.length, "\\x");
        assertThat(new String(readable.array(), 0, readable.length(), StandardCharsets.UTF_8))
                .isEqualTo("a\\xED\\xA0\\xBDb\\xED\\xB8\\x80\\xFFx");
        assertThat(replaced).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\u00ff", "\u00fe", "\u00ff\u00ff", "\u00fe\u00fe", "\u00ef\u00bb\u00bfx", "a\u0000b"})
    void anythingElsePassesAsItIs(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Utf16Input.open(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(bytes);
    }

    @Test
    void aLivePipeIsNotHeldUp() throws IOException {
        PipedOutputStream writer = new PipedOutputStream();
        InputStream in = new PipedInputStream(writer);
        writer.write((MARK + "hi").getBytes(StandardCharsets.UTF_16LE));
        writer.flush();
        assertThat(Utf16Input.open(in).read(new byte[100])).isEqualTo(2);
    }

    /** Gives out a few bytes at a time. */
    private static final class Dribble extends ByteArrayInputStream {

        private final Random random;

        Dribble(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }
}
