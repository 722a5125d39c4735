package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to read an ordinary JSON object and the general one come to the same, whatever the bytes. */
final class FlatRecordReaderTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-08-01T00:00:00Z"));
    private static final int ROUNDS = 60_000;
    private static final String DAMAGE = "{}[]:,\"\\ \t\n0-.eEtfnu\u0001";

    private final FlatRecordReader flat =
            new FlatRecordReader(new RecordBuilder(new TimeText(SETTINGS)), SETTINGS.keys());
    private final JsonRecordReader general = new JsonRecordReader(SETTINGS);

    @Test
    void randomObjectsAreReadAlike() throws IOException {
        long seed = System.nanoTime();
        RandomJson random = new RandomJson(seed);
        int ordinary = 0;
        for (int i = 0; i < ROUNDS; i++) {
            ordinary += isReadAlike(random.object().getBytes(StandardCharsets.UTF_8), seed) ? 1 : 0;
        }
        assertThat(ordinary).as("seed %d", seed).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void damagedObjectsAreReadAlike() throws IOException {
        long seed = System.nanoTime();
        RandomJson texts = new RandomJson(seed);
        Random random = new Random(seed);
        int ordinary = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] object = damaged(texts.object().getBytes(StandardCharsets.UTF_8), random);
            ordinary += isReadAlike(object, seed) ? 1 : 0;
        }
        assertThat(ordinary).as("seed %d", seed).isGreaterThan(ROUNDS / 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ }",
                "{\"msg\":\"\"}",
                "{\"msg\":\"a\\u00e9\\ud83d\\n\\\"\\\\\\/\",\"a\\u0062\":1}",
                "{\"msg\":\"a\\ud83d\\n\\\"\\\\\\/\\b\\f\\r\\t\",\"user\":\"\\u000A\"}",
                "{\"n\":-0,\"m\":1E+5,\"o\":0.10,\"p\":123456789012345678901234567890.5e-7}",
                "{\"time\":1774001730123,\"level\":30,\"msg\":\"hi\",\"msg\":\"again\",\"level\":\"error\"}",
                "{\"a\" : 1 ,\t\"b\":[1, {\"c\":null}] , \"message\":\"m\",\"d\":{} }",
                "{\"fields\":{ \"a\":1, \"b\":{\"c\":[]} },\"tags\":[],\"address\":\"default/2026/079#12\",\"level\":10}",
                "{\"src\":null,\"error\":true,\"stream\":\"stderr\",\"job_id\":7,\"context\":false}"
            })
    void ordinaryObjectsAreReadAlikeTheShortWay(String object) throws IOException {
        boolean escapedName = object.contains("a\\u0062");
        assertThat(isReadAlike(object.getBytes(StandardCharsets.UTF_8), 0)).isEqualTo(!escapedName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1 2}",
                "{\"a\":tru}",
                "{\"a\":truee}",
                "{\"a\":NaN}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12",
                "{\"a\":\"\u0001\"}",
                "{\"a\":\"caf\u00e9\"}",
                "{\"a\":[1}",
                "{\"a\":{\"b\":1]}",
                "{'a':1}",
                "{a:1}",
                "[1]",
                "{\"a\":\n1}",
                "{\"tags\":[\"x\"],\"instant\":{\"epochSecond\":1774001730},\"MESSAGE\":[104,105]}",
                "{\"a\":[[[[[[[[[1]]]]]]]]]}"
            })
    void theRestIsLeftToTheGeneralWay(String object) throws IOException {
        assertThat(isReadAlike(object.getBytes(StandardCharsets.UTF_8), 0)).isFalse();
    }

    /** Answers whether the short way was taken; fails when it was and the general one comes to something else. */
    private boolean isReadAlike(byte[] object, long seed) throws IOException {
        byte[] within =
                ("xx" + new String(object, StandardCharsets.ISO_8859_1) + "\"}").getBytes(StandardCharsets.ISO_8859_1);
        EntryDraft one = new EntryDraft();
        EntryDraft other = new EntryDraft();
        if (!flat.read(within, 2, object.length, one)) {
            assertThat(told(one)).isEqualTo(told(new EntryDraft()));
            return false;
        }
        String about = "seed " + seed + ": " + new String(object, StandardCharsets.ISO_8859_1);
        assertThat(general.readAny(within, 2, object.length, other)).as(about).isTrue();
        assertThat(told(one)).as(about).isEqualTo(told(other));
        return true;
    }

    private static List<Object> told(EntryDraft draft) {
        return Arrays.asList(
                draft.hasTime,
                draft.epoch,
                draft.nanos,
                draft.level,
                draft.error,
                draft.content,
                draft.component,
                draft.src,
                draft.context,
                draft.jobId,
                draft.logid,
                List.copyOf(draft.tags),
                draft.fields.toJson());
    }

    private static byte[] damaged(byte[] object, Random random) {
        byte[] copy = object.clone();
        for (int i = 1 + random.nextInt(2); i > 0 && copy.length > 0; i--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
                case 2 -> copy = Arrays.copyOf(copy, at);
                default -> System.arraycopy(copy, at / 2, copy, at, Math.min(5, copy.length - at));
            }
        }
        return copy;
    }
}
