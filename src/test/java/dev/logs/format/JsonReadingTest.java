package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags and fields as anyone may have stored them. */
final class JsonReadingTest {

    private static final String FIELDS =
            "{\"a\":1.0,\"b\":{\"c\":\"x\\ny\",\"d.e\":[true,{\"f\":null}]},\"b.c\":\"flat\",\"g\":{},\"h\":[ ],\"s\":\"a\"}";

    private final JsonReading json = new JsonReading();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a ~ 1.0
            b.d.e.0 ~ true
            b.d.e.1.f ~ null
            b.d.e.1 ~ {"f":null}
            g ~ {}
            h ~ [ ]
            s ~ a
            """)
    void findsPaths(String path, String value) {
        assertThat(json.find(FIELDS, path)).isEqualTo(value);
    }

    @Test
    void findsTheFirstOfTwoSpellings() {
        assertThat(json.find(FIELDS, "b.c")).isEqualTo("x\ny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "b.x", "b.d", "b.d.e.2", "g.", "s.a", "."})
    void findsNothing(String path) {
        assertThat(json.find(FIELDS, path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[", "{", "{\"a\":", "{a:1}", "[1]", "null", "\"a\""})
    void answersNothingForOtherTexts(String text) {
        assertThat(json.find(text, "a")).isNull();
        assertThat(json.isObject(text)).isFalse();
        assertThat(json.members(text)).isNull();
        assertThat(json.visit(text, (path, value) -> {})).isFalse();
        assertThat(json.strings(text)).isNull();
    }

    @Test
    void readsTags() {
        assertThat(json.strings(" [\"a\", \"\\u00e9\"] ")).containsExactly("a", "é");
        assertThat(json.strings("[]")).isEmpty();
        assertThat(json.strings("[] x")).isNull();
    }

    @Test
    void visitsScalarsInOrder() {
        List<String> seen = new ArrayList<>();
        assertThat(json.visit(FIELDS, (path, value) -> seen.add(path + "=" + value)))
                .isTrue();
        assertThat(seen)
                .containsExactly(
                        "a=1.0", "b.c=x\ny", "b.d.e.0=true", "b.d.e.1.f=null", "b.c=flat", "g={}", "h=[]", "s=a");
    }
}
