package dev.logs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.error.UsageException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NameEncodingTest {

    private static final NameEncoding ASCII = new NameEncoding("ANSI_X3.4-1968", "/home");

    @Test
    void argumentThatWasNotReadWholeIsAnError() {
        UsageException error = Objects.requireNonNull(ASCII.complaint(List.of("search", "gr\ufffd\ufffdn")));
        assertThat(error).hasMessageContaining("'gr\ufffd\ufffdn'");
        assertThat(error.remedy()).contains("ANSI_X3.4-1968").endsWith("set LC_ALL=C.UTF-8");
    }

    @Test
    void otherArgumentsAreNone() {
        assertThat(ASCII.complaint(List.of("search", "green"))).isNull();
        assertThat(new NameEncoding("UTF-8", "/\ufffd").complaint(List.of("\ufffd")))
                .isNull();
    }

    @Test
    void directoryThatWasNotReadWholeIsAnErrorToo() {
        NameEncoding inside = new NameEncoding("ANSI_X3.4-1968", "/home/z\ufffd");
        assertThat(inside.complaint(List.of("search", "green"))).hasMessageContaining("directory '/home/z\ufffd'");
    }

    @Test
    void nameOfNoFileIsAPlainError() {
        for (String name : List.of("z\ufffd", "z\u00f6")) {
            UsageException lost = ASCII.complaint(new InvalidPathException(name, "Malformed input"));
            assertThat(lost).hasMessage("'" + name + "' cannot be the name of a file");
            assertThat(lost.remedy()).endsWith("set LC_ALL=C.UTF-8");
        }
        UsageException other = ASCII.complaint(new InvalidPathException("a\0", "Nul character not allowed"));
        assertThat(other).hasMessageContaining("Nul character");
        assertThat(other.remedy()).isNull();
    }
}
