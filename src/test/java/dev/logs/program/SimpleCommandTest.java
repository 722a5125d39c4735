package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleCommandTest {

    @Test
    void readsWordsQuotesAssignmentsAndInput() {
        assertThat(SimpleCommand.parse("TZ=Asia/Tokyo logs ingest --src 'a b' --tag \"$PWD/x\"y '' < in.log"))
                .contains(new SimpleCommand(
                        Map.of("TZ", "Asia/Tokyo"),
                        List.of("ingest", "--src", "a b", "--tag", "$PWD/xy", ""),
                        "in.log"));
    }

    @Test
    void quotedInputSignIsAWord() {
        assertThat(SimpleCommand.parse("logs search '<' x"))
                .contains(new SimpleCommand(Map.of(), List.of("search", "<", "x"), ""));
    }

    @Test
    void comparisonInQuotesNeedsNoShell() {
        assertThat(SimpleCommand.parse("logs search --field 'ms>10' '!x|y'").map(SimpleCommand::arguments))
                .contains(List.of("search", "--field", "ms>10", "!x|y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logs search | head",
                "logs search > out",
                "logs search && logs sources",
                "logs search $HOME",
                "logs search \"$(date)\"",
                "logs search *.log",
                "logs search 'open",
                "logs search a\\ b",
                "echo hello",
                "TZ=UTC",
            })
    void leavesTheRestToAShell(String line) {
        assertThat(SimpleCommand.parse(line)).isEqualTo(Optional.empty());
    }
}
