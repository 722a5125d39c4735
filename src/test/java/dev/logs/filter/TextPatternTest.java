package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.error.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final PatternOptions WORDS = PatternOptions.DEFAULT.with(PatternExtent.WORDS);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "timeout ; Timeout ; true",
                "Timeout ; timeout ; false",
                "time\\W ; TIME! ; true",
                "time\\pL ; TIMEx ; true",
                "(?P<Name>time) ; TIME ; true",
                "[A-Z]x ; ax ; false",
                "\\x41 ; a ; false",
                "(?i)ABC ; abc ; true",
                "(?-i)abc ; ABC ; false",
                "a(?i)b ; AB ; true",
                "A(?i)b ; aB ; false",
                "A(?i)b ; AB ; true",
                "straße ; STRAßE ; true",
                "straße ; STRASSE ; false",
                "kelvin ; \u212aelvin ; true",
                "\u0131 ; I ; false",
                "a.b ; axb ; true",
                "a\\.b ; axb ; false",
                "a\\.b ; A.B ; true",
                "\\Qa.b\\E ; A.B ; true",
                "foo|bar ; a BAR ; true",
                "colou?r ; COLOR ; true",
                "a{2} ; aa ; true",
                "a{2 ; a{2 ; true",
                "a{,2} ; a{,2} ; true",
                "x{0} ; y ; true",
                "[]a] ; ] ; true",
                "[^]a]b ; ]b ; false",
                "[[:digit:]]+z ; 12z ; true",
                "[a\\]]b ; ]b ; true",
                "\\101\\x{42} ; AB ; true",
                "(?s)a.b ; ^a\nb^ ; true",
            })
    void finds(String pattern, String text, boolean expected) {
        assertThat(TextPattern.of(pattern, PatternOptions.DEFAULT).find(text)).isEqualTo(expected);
    }

    @Test
    void treatsEachLineOfATextAsALine() {
        String text = "first line\nsecond line\r\nthird";
        assertThat(regex("^second").find(text)).isTrue();
        assertThat(regex("first line$").find(text)).isTrue();
        assertThat(regex("line.second").find(text)).isFalse();
        assertThat(regex("line\\ssecond").find(text)).isTrue();
        assertThat(regex("\\Asecond").find(text)).isFalse();
        assertThat(regex("third\\z").find(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "stop, do stop now, true",
        "stop, stopped, false",
        "stop, unstop, false",
        "stop, stopped stop, true",
        "stop, stop_it, false",
        "stop, éstop, false",
        "stop, (STOP), true",
        "-x, a-x, false",
        "-x, a -x!, true",
        "st.p, a stop b, true",
        "st.p, stops, false",
        "foo|foobar, foobar, true",
        "a+, caa aa, true",
        "a+, caa, false",
        "st[oa]p, éstop, false",
    })
    void findsWholeWords(String pattern, String text, boolean expected) {
        assertThat(TextPattern.of(pattern, WORDS).find(text)).isEqualTo(expected);
    }

    @Test
    void takesLiteralsAsTheyAre() {
        PatternOptions literal = PatternOptions.DEFAULT.with(PatternSyntax.LITERAL);
        assertThat(TextPattern.of("a.b(", literal).find("xA.B(")).isTrue();
        assertThat(TextPattern.of("a.b(", literal).find("axb(")).isFalse();
        assertThat(TextPattern.of("\\W", literal).find("\\w")).isFalse();
        assertThat(TextPattern.of("a.b(", literal).literal()).contains("a.b(");
    }

    @Test
    void matchesFromEndToEnd() {
        PatternOptions whole =
                PatternOptions.EXACT_TEXT.with(PatternSyntax.REGEX).with(PatternExtent.WHOLE_TEXT);
        assertThat(TextPattern.of("err.*", whole).find("error\nx")).isTrue();
        assertThat(TextPattern.of("err", whole).find("error")).isFalse();
        assertThat(TextPattern.of("a|b", whole).find("ab")).isFalse();
        assertThat(TextPattern.of("a|b+", whole).find("bb")).isTrue();
        assertThat(TextPattern.of("^a$", whole).find("x\na")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "o ; foo boo ; 1-2 2-3 5-6 6-7",
                "o+ ; foo boo ; 1-3 5-7",
                "x* ; axxb ; 1-3",
                "b|ab ; abab ; 0-2 2-4",
                "a|ab ; abab ; 0-1 2-3",
                "ab?? ; abab ; 0-1 2-3",
                "É ; é É ; 2-3",
                "z ; foo ; ^^",
            })
    void tellsWhereItWasFound(String pattern, String text, String expected) {
        assertThat(spans(regex(pattern), text)).isEqualTo(expected);
    }

    @Test
    void tellsWhereWordsWereFound() {
        assertThat(spans(TextPattern.of("fo+", WORDS), "foo foo,foo xfoo")).isEqualTo("0-3 4-7 8-11");
        assertThat(spans(TextPattern.of("foo", WORDS), "foo foo,foo xfoo")).isEqualTo("0-3 4-7 8-11");
    }

    @Test
    void boundsTheNumberOfSpans() {
        assertThat(regex("a").spans("a".repeat(1_000), 7)).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "foo(bar ; no ) closes the group that opens at character 4",
                "foo)bar ; this ) closes no group at character 4",
                "*foo ; there is nothing before * to repeat at character 1",
                "a|+ ; there is nothing before + to repeat at character 3",
                "[abc ; no ] closes the class that opens at character 1",
                "x(?=y) ; look-ahead and look-behind are not supported at character 2",
                "(?<!x)y ; look-ahead and look-behind are not supported at character 1",
                "(a)\\1 ; back-references are not supported at character 4",
                "a\\ ; nothing follows the backslash at character 2",
                "é\\y ; \\y is not a known escape at character 2",
                "a{1001} ; invalid repeat count `{1001}` at character 2",
                "[z-a] ; invalid character class range `z-a` at character 2",
                "\\p{Nope} ; invalid character class range `\\p{Nope}` at character 1",
                "a** ; two repetitions follow each other at character 2",
                "\\Z ; \\Z is not supported at character 1",
                "(?>a) ; this kind of group is not supported at character 1",
            })
    void saysWhatIsWrongAndWhere(String pattern, String expected) {
        assertThatThrownBy(() -> regex(pattern))
                .isInstanceOf(UsageException.class)
                .hasMessage("cannot read the pattern '" + pattern + "': " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}$", "(x+x+)+y"})
    void takesLinearTime(String pattern) {
        String text = "a".repeat(20_000) + "x".repeat(20_000) + "!";
        TextPattern compiled = regex(pattern);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> compiled.find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a{1000}){1000}){1000}", "(((((x{100}){100}){100}){100}){100})"})
    void refusesWhatWouldNotFitInMemory(String pattern) {
        assertThatThrownBy(() -> regex(pattern)).isInstanceOf(UsageException.class);
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> regex("(".repeat(100_000))).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> regex("(".repeat(5_000) + ")".repeat(5_000))).isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "Job .* failed ; [[ failed], [Job ]]",
                "(Error|Warning): \\d+ ; [[Error: , Warning: ]]",
                "Foo(a|.)bar ; [[Foo], [bar]]",
                "F[oO]o+x ; [[Fo, FO]]",
                "(Abc)+ ; [[Abc]]",
                "(Abc)* ; []",
                "Abc|\\d ; []",
                "Abc\\d|Xyz.|Def$ ; [[Abc, Xyz, Def]]",
                "\\bStop\\b ; [[Stop]]",
            })
    void knowsWhatMustOccur(String pattern, String expected) {
        List<List<String>> clauses = new ArrayList<>();
        regex(pattern).requiredLiterals().allOf().forEach(clause -> clauses.add(clause.anyOf()));
        assertThat(clauses.toString()).isEqualTo(expected);
    }

    /** RE2/J 1.8 would compile these for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"(?i)\u1c80+", "a[\\x{80}-\\x{10ffff}]", "(?i:[^\\x{1c85}])", "\u0432+\u1c80"})
    void refusesLettersThatTheEngineCannotFold(String pattern) {
        assertThatThrownBy(() -> regex(pattern)).hasMessageContaining("U+1C80");
        assertThat(TextPattern.of("(?-i)" + pattern.replace("(?i", "(?-i"), PatternOptions.DEFAULT))
                .isNotNull();
    }

    @Test
    void findsLettersBeyondAsciiByRange() {
        assertThat(regex("[\\x{80}-\\x{10ffff}]").find("caf\u00e9")).isTrue();
        assertThat(regex("\u1c80").find("\u1c80")).isTrue();
    }

    private static TextPattern regex(String pattern) {
        return TextPattern.of(pattern, PatternOptions.DEFAULT);
    }

    private static String spans(TextPattern pattern, String text) {
        StringBuilder words = new StringBuilder();
        for (MatchRange span : pattern.spans(text, 100)) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(span.start())
                    .append('-')
                    .append(span.end());
        }
        return words.toString();
    }
}
