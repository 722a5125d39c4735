package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.logs.error.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of expressions, and the shortcuts taken from it, against RE2/J alone; on random expressions. */
class RegexAgreementTest {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "B",
            "k",
            "\u212a",
            "\u00e9",
            "ab",
            "(",
            ")",
            "(?:",
            "(?i)",
            "(?-i)",
            "(?i:",
            "(?s)",
            "(?U)",
            "(?P<n>",
            "|",
            "*",
            "+",
            "?",
            "??",
            "{2}",
            "{1,2}",
            "{0,1}",
            "{0}",
            "{,2}",
            "{1",
            ".",
            "^",
            "$",
            "\\b",
            "\\B",
            "\\A",
            "\\z",
            "\\d",
            "\\W",
            "\\pL",
            "\\x41",
            "\\x{e9}",
            "\\101",
            "\\n",
            "\\Q",
            "\\E",
            "\\.",
            "[ab]",
            "[^a]",
            "[]a]",
            "[a-c]",
            "[[:alpha:]]",
            "[\\d]",
            "[Bb]",
            "[",
            "]",
            "-",
            "\\",
            "=",
            "1",
            "\n",
            "\\C",
            "}",
            "\\012",
            "\\_");

    private static final List<String> TEXTS = List.of(
            "a", "b", "A", "B", "k", "K", "\u212a", "\u00e9", "\u00c9", "ab", "\n", " ", "1", "]", "-", "{", ".", "_",
            "E", "=");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void findsTheSameSpans(long seed) {
        Random random = new Random(seed);
        int valid = 0;
        for (int i = 0; i < 30_000; i++) {
            String expression = join(PIECES, 1 + random.nextInt(7), random);
            CaseRule rule = random.nextBoolean() ? CaseRule.SENSITIVE : CaseRule.INSENSITIVE;
            String refusal = refusal(expression, rule);
            boolean mayNameRange = expression.contains("[") && expression.contains("-\u212a");
            if (refusal.contains("U+1C80") || mayNameRange) {
                continue; // The reference would not come back from ranges across U+1C80.
            }
            Pattern reference = reference(expression, rule);
            TextPattern pattern =
                    refusal.isEmpty() ? TextPattern.of(expression, PatternOptions.DEFAULT.with(rule)) : null;
            assertThat(pattern == null).as("refused: %s", expression).isEqualTo(reference == null);
            if (pattern != null && reference != null) {
                valid++;
                for (int t = 0; t < 4; t++) {
                    String text = join(TEXTS, random.nextInt(9), random);
                    assertThat(pattern.find(text))
                            .as("%s %s in '%s'", expression, rule, text)
                            .isEqualTo(reference.matcher(text).find());
                    assertThat(answer(pattern, text))
                            .as("automaton of %s %s in '%s'", expression, rule, text)
                            .isIn(RegexAutomaton.Answer.UNKNOWN, told(pattern.find(text)));
                    if (pattern.find(text)) {
                        assertThat(firstSpan(pattern, text))
                                .as("span of %s %s in '%s'", expression, rule, text)
                                .isEqualTo(firstSpan(reference, text));
                    }
                }
            }
        }
        assertThat(valid).isGreaterThan(5_000);
    }

    private static RegexAutomaton.Answer told(boolean found) {
        return found ? RegexAutomaton.Answer.FOUND : RegexAutomaton.Answer.ABSENT;
    }

    private static RegexAutomaton.Answer answer(TextPattern pattern, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return pattern.automaton()
                .map(automaton -> automaton.find(bytes, 0, bytes.length))
                .orElse(RegexAutomaton.Answer.UNKNOWN);
    }

    private static String firstSpan(TextPattern pattern, String text) {
        List<MatchRange> spans = pattern.spans(text, 1);
        return spans.isEmpty() ? "" : spans.get(0).toString();
    }

    private static String firstSpan(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                return new MatchRange(matcher.start(), matcher.end()).toString();
            }
        }
        return "";
    }

    private static String refusal(String expression, CaseRule rule) {
        try {
            TextPattern.of(expression, PatternOptions.DEFAULT.with(rule));
            return "";
        } catch (UsageException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static @Nullable Pattern reference(String expression, CaseRule rule) {
        try {
            int flags = Pattern.MULTILINE | (rule == CaseRule.INSENSITIVE ? Pattern.CASE_INSENSITIVE : 0);
            return Pattern.compile(expression, flags);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static String join(List<String> pieces, int count, Random random) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < count; i++) {
            joined.append(pieces.get(random.nextInt(pieces.size())));
        }
        return joined.toString();
    }
}
