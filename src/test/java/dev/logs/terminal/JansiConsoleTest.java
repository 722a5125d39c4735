package dev.logs.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whether both ways to ask for a terminal agree, where both are there. */
class JansiConsoleTest {

    @Test
    void saysOfEachStreamWhatProcSays() {
        assumeThat(Path.of("/proc/self/fd")).as("needs /proc of Linux").isDirectory();
        JansiConsole console = new JansiConsole(System.getProperties());

        for (int descriptor = 0; descriptor <= 2; descriptor++) {
            assertThat(console.isTerminal(descriptor)).isEqualTo(TerminalTraits.isTerminal(descriptor));
        }
    }

    @Test
    void anyOtherStreamThanATerminalHasNoWidth() {
        JansiConsole console = new JansiConsole(System.getProperties());
        assumeThat(console.isTerminal(1)).as("standard output is a terminal").isFalse();

        assertThat(console.detect().columns()).isEqualTo(TerminalTraits.COLUMNS_UNKNOWN);
    }
}
