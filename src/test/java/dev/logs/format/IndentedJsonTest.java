package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedJsonTest {

    @Test
    void membersStandOneALineAndNumbersStayAsWritten() {
        assertThat(IndentedJson.lines("{\"a\":1.50,\"b\":{},\"c\":[true,null,{\"d\":\"x\\n\\u001b\"}],\"e\":1E5}"))
                .hasValueSatisfying(
                        lines -> assertThat(String.join("\n", lines)).isEqualTo("""
                        {
                          "a": 1.50,
                          "b": {},
                          "c": [
                            true,
                            null,
                            {
                              "d": "x\\n\\u001b"
                            }
                          ],
                          "e": 1E5
                        }"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "12", "\"s\"", "{", "[1,", "{} x", "[INFO] started"})
    void whatIsNoContainerIsLeftAsItIs(String text) {
        assertThat(IndentedJson.lines(text)).isEmpty();
    }
}
