package dev.logs.block.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.bytes.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that are split by a template known before. */
class JsonShapeTest {

    private static final List<String> OBJECTS = List.of(
            "{\"a\":1,\"b\":\"x\"}",
            "{\"a\":-2.5e+3,\"b\":\"\"}",
            "{\"a\":1,\"b\":\"x\\\"y\\\\\"}",
            "{\"a\":true,\"b\":\"x\"}",
            "{\"a\":\"1\",\"b\":\"x\"}",
            "{\"a\":1, \"b\":\"x\"}",
            "{\"a\":1,\"c\":\"x\"}",
            "{\"a\":1,\"b\":\"x\",\"c\":2}",
            "{\"a\":1,\"b\":\"x\"} ",
            "{\"a\":1,\"b\":\"x",
            "{\"a\":,\"b\":\"x\"}",
            "{\"a\":[1,\"2\",{}],\"b\":{\"d\":null}}",
            "{\"a\":[1,\"2\",{\"e\":3}],\"b\":{\"d\":null}}",
            "{\"a\":1,\"b\":\"\u0003\"}",
            "{}",
            "7",
            "not JSON",
            "");

    @Test
    void whatHasTheTemplateIsSplitAsWithoutIt() {
        for (String known : OBJECTS) {
            String template = template(known);
            for (String json : OBJECTS) {
                byte[] bytes = bytes("  " + json);
                JsonShape shape = new JsonShape();
                boolean like = shape.splitLike(Slice.of(bytes(template)), new Slice(bytes, 2, bytes.length - 2));
                List<String> values = values(shape, bytes);
                shape.split(bytes, 2, bytes.length);
                if (like) {
                    assertThat(text(shape)).as(json).isEqualTo(template);
                    assertThat(values).as(json).isEqualTo(values(shape, bytes));
                } else {
                    // Whatever is no JSON has one template, by which it cannot be known.
                    assertThat(text(shape).equals(template) && text(shape).length() > 1)
                            .as(json + " as " + known)
                            .isFalse();
                }
            }
        }
    }

    private static String template(String json) {
        JsonShape shape = new JsonShape();
        shape.split(bytes(json), 0, bytes(json).length);
        return text(shape);
    }

    private static String text(JsonShape shape) {
        return new String(shape.template().toBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> values(JsonShape shape, byte[] bytes) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < shape.slotCount(); i++) {
            int from = shape.slotStart(i);
            values.add(new String(bytes, from, shape.slotEnd(i) - from, StandardCharsets.UTF_8));
        }
        return values;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
