package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stream many times larger than the heap, over more partitions than batches fit in memory, into a slow store. */
final class BoundedMemoryTest {

    @Test
    @Timeout(300)
    void aLargeStreamFitsInASmallHeap() throws Exception {
        Process process = ForkedJvm.start("-Xmx64m", BoundedMemoryProgram.class.getName(), "80000");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output.strip()).isEqualTo("80000 80 null");
        assertThat(process.waitFor()).isZero();
    }
}
