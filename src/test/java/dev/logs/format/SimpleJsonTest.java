package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a JSON object is one for a parser, too. */
class SimpleJsonTest {

    private final SimpleJson simple = new SimpleJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1}",
                "{\"a\":\"x\\n\\\"y\",\"b\":[1,-0.5,2e-7,[],{}],\"c\":{\"d\":{\"e\":null}},\"f\":true,\"g\":false}",
                "{\"caf\u00e9\":\"\u4e2d\"}"
            })
    void objectsOfProgramsAreSimple(String json) {
        assertThat(isSimple(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "{}}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1e}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":[1}}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":1}{}",
                "[1]",
                "1",
                "{\"a\":[}",
                "{\"a\":-}",
                "{1:2}",
                "{\"a\":\"\u0001\"}"
            })
    void nothingElseIs(String json) {
        assertThat(isSimple(json)).isFalse();
    }

    @Test
    void aParserAgrees() {
        Random random = new Random(Long.getLong("logs.test.seed", 7L));
        RandomJson objects = new RandomJson(random.nextLong());
        JsonReading parser = new JsonReading();
        String spoilers = "\"{}[],:\\0-.eE1tn \u0001";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json = new StringBuilder(objects.object());
            for (int spoiled = random.nextInt(3); spoiled > 0; spoiled--) {
                json.setCharAt(random.nextInt(json.length()), spoilers.charAt(random.nextInt(spoilers.length())));
            }
            String text = json.toString();
            assertThat(!isSimple(text)
                            || parser.isObject(text)
                                    && JsonText.singleLine(text).equals(text))
                    .as(text)
                    .isTrue();
        }
    }

    private boolean isSimple(String json) {
        byte[] bytes = (" " + json + " ").getBytes(StandardCharsets.UTF_8);
        return simple.isObject(bytes, 1, bytes.length - 1);
    }
}
