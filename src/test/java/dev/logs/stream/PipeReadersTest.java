package dev.logs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PipeReadersTest {

    @TempDir
    Path folder;

    /** Found without a write, and without a look at other processes, which another user's would refuse. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void areGoneOnceTheLastOneHasClosed() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        // Opened both ways, since to open one end waits for the other.
        Process holder = new ProcessBuilder("sh", "-c", "exec 3<>\"$0\"; echo; read wait", pipe.toString()).start();
        assertThat(holder.inputReader().readLine()).isEmpty();
        try (FileOutputStream out = new FileOutputStream(pipe.toFile())) {
            PipeReaders readers = PipeReaders.of(out);
            try (FileInputStream in = new FileInputStream(pipe.toFile())) {
                holder.outputWriter().close();
                assertThat(holder.waitFor()).isOne();
                assertThat(readers.areGone()).isFalse();
                assertThat(in.available()).isZero();
            }
            assertThat(readers.areGone()).isTrue();
        }
    }

    @Test
    void ofOtherOutputsNeverAre() throws IOException {
        Path file = folder.resolve("file");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            assertThat(PipeReaders.of(out).areGone()).isFalse();
        }
        assertThat(Files.size(file)).isZero();
        assertThat(PipeReaders.of(new ByteArrayOutputStream()).areGone()).isFalse();
    }
}
