package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RegexForecastTest {

    private static final BitSet DIGITS = bytes("0123456789");

    private final RegexAutomaton automaton = automaton("order 1[0-9]{2} ");
    private final RegexForecast forecast = new RegexForecast(automaton);

    private static RegexAutomaton automaton(String expression) {
        return TextPattern.of(expression, PatternOptions.DEFAULT.with(PatternSyntax.REGEX))
                .automaton()
                .orElseThrow();
    }

    private static BitSet bytes(String text) {
        BitSet bytes = new BitSet();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.set(b & 0xFF);
        }
        return bytes;
    }

    private BitSet behind(BitSet before, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return forecast.behind(before, bytes, 0, bytes.length);
    }

    @Test
    void digitsBeforeTheFirstLetterMakeNoDifference() {
        BitSet start = RegexForecast.of(RegexAutomaton.START);
        BitSet behind = forecast.behindAny(start, DIGITS);
        assertThat(RegexForecast.sole(behind)).isEqualTo(RegexAutomaton.START);
        assertThat(RegexForecast.isAbsent(behind(behind, " orders"))).isTrue();
    }

    @Test
    void digitsWithinAMatchMakeADifference() {
        BitSet behind = behind(RegexForecast.of(RegexAutomaton.START), "order ");
        BitSet digits = forecast.behindAny(behind, DIGITS);
        assertThat(RegexForecast.sole(digits)).isEqualTo(RegexForecast.SEVERAL);
        assertThat(RegexForecast.isAbsent(digits)).isTrue();
        assertThat(RegexForecast.isAbsent(behind(digits, " of"))).isFalse();
    }

    @Test
    void bytesBeyondAsciiLeaveEverythingOpen() {
        BitSet behind = forecast.behindAny(RegexForecast.of(RegexAutomaton.START), bytes("\u00e9"));
        assertThat(RegexForecast.isAbsent(behind)).isFalse();
    }

    /** Whatever the bytes are, the state behind them is among those told. */
    @Test
    void neverLeavesOutAState() {
        long seed = new Random().nextInt(1_000_000);
        Random random = new Random(seed);
        for (String expression : new String[] {"ab+c", "(a|bc)+d", "a.b[cd]", "[^a]b", "a.[a-c]b", "b[a-d]+d"}) {
            RegexAutomaton each = automaton(expression);
            RegexForecast ofEach = new RegexForecast(each);
            for (int i = 0; i < 200; i++) {
                byte[] text = new byte[random.nextInt(20)];
                BitSet alphabet = bytes("a");
                for (int at = 0; at < text.length; at++) {
                    text[at] = (byte) "abcdx".charAt(random.nextInt(5));
                    alphabet.set(text[at]);
                }
                int state = each.after(RegexAutomaton.START, text, 0, text.length);
                BitSet told = ofEach.behindAny(RegexForecast.of(RegexAutomaton.START), alphabet);
                BitSet among = RegexForecast.of(state);
                among.andNot(told);
                assertThat(among.isEmpty()).as(expression + " seed " + seed).isTrue();
            }
        }
    }
}
