package dev.logs.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.logs.error.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "default|default",
                "Hello World|hello_world",
                "Caf\u00e9|caf",
                "a - b|a_b",
                "a , - \" ' # ! b|a_b",
                "x(1)[2]=3+4<5>6@7$8%9^0&a*b|x_1_2_3_4_5_6_7_8_9_0_a_b",
                "a_-_b|a___b",
                "`a\u00e9 \u00e9 b`|a_b",
                "`tab\tnew\nline`|tab_new_line",
                "a.b:c;d?e~f{g}|a.b:c;d?e~f{g}",
                "`-lead`|_lead",
                "` `|_",
                "2026|2026"
            })
    void nameIsFixed(String given, String expected) {
        assertThat(ContextName.normalise(given)).isEqualTo(expected);
        assertThat(ContextName.normalise(expected)).as("a fixed name stays").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u4e2d\u6587",
                ".",
                "..",
                ".hidden",
                "\u00e9.hidden",
                "../../etc",
                "a/b",
                "a\\b",
                "nul\u0000",
                "bell\u0007",
                "del\u007f",
                "esc\u001b[31m"
            })
    void unsafeNameIsRefused(String given) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ContextName.normalise(given))
                .withMessageContaining(given.replaceAll("\\p{Cntrl}", "?"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void lengthIsBoundedAfterFixing() {
        assertThat(ContextName.normalise("a".repeat(128))).hasSize(128);
        assertThat(ContextName.normalise("\u00e9".repeat(500) + "a")).isEqualTo("a");
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> ContextName.normalise("a".repeat(129)));
    }
}
