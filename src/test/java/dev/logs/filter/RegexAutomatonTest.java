package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an automaton tells, and when it leaves it to others; that it agrees with RE2/J is {@link RegexAgreementTest}'s. */
class RegexAutomatonTest {

    private static RegexAutomaton automaton(String expression) {
        return TextPattern.of(expression, PatternOptions.DEFAULT).automaton().orElseThrow();
    }

    private static RegexAutomaton.Answer find(String expression, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return automaton(expression).find(bytes, 0, bytes.length);
    }

    @Test
    void tellsWhetherItMatches() {
        assertThat(find("took [0-9]{3,4} ms", "it took 1234 ms")).isEqualTo(RegexAutomaton.Answer.FOUND);
        assertThat(find("took [0-9]{3,4} ms", "it took 12 ms")).isEqualTo(RegexAutomaton.Answer.ABSENT);
        assertThat(find("(a|b+)c.*d", "xbbbc--d")).isEqualTo(RegexAutomaton.Answer.FOUND);
        assertThat(find("a.d", "a\nd")).isEqualTo(RegexAutomaton.Answer.ABSENT);
        assertThat(find("(?s)a.d", "a\nd")).isEqualTo(RegexAutomaton.Answer.FOUND);
    }

    @Test
    void leavesTextBeyondAsciiToOthers() {
        assertThat(find("a.d[0-9]", "a\u00e9d1")).isEqualTo(RegexAutomaton.Answer.UNKNOWN);
        assertThat(find("a.d[0-9]", "abd1\u00e9")).as("found before").isEqualTo(RegexAutomaton.Answer.FOUND);
    }

    @Test
    void thereIsNoneForPlacesAndLargeExpressions() {
        for (String expression : new String[] {"^a[0-9]", "\\ba[0-9]", "[0-9]{300}"}) {
            assertThat(TextPattern.of(expression, PatternOptions.DEFAULT).automaton())
                    .as(expression)
                    .isEmpty();
        }
        PatternOptions words = PatternOptions.DEFAULT.with(PatternExtent.WORDS);
        assertThat(TextPattern.of("a[0-9]", words).automaton()).isEmpty();
    }

    /** An expression whose states double with each position takes bounded memory. */
    @Test
    void givesUpOnTooManyStates() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        assertThat(find("a[ab]{40}c", text.toString())).isEqualTo(RegexAutomaton.Answer.UNKNOWN);
    }
}
