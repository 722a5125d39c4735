package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.Frames;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.TemplateRegistry;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the blocks of a file share: templates, origins, and the long texts behind the first line of messages, stack
 * traces mostly. What is new since the last segment goes into the next.
 */
final class DictionaryBuilder implements TemplateRegistry {

    private final Map<Template, Integer> templates = new HashMap<>();
    private final Map<Origin, Integer> origins = new HashMap<>();
    private final Map<BodyKey, Integer> bodies = new HashMap<>();
    private int bodyCount;
    private long rememberedBytes;
    private SegmentContents next = new SegmentContents();

    DictionaryBuilder() {}

    /** Goes on where the segments of a file end. Bodies of before are not found again. */
    DictionaryBuilder(BlockDictionary before) {
        for (int i = 0; i < before.templateCount(); i++) {
            templates.put(before.template(i), i);
        }
        for (int i = 0; i < before.originCount(); i++) {
            origins.put(before.origin(i), i);
        }
        bodyCount = before.bodyCount();
    }

    @Override
    public int number(Template template) {
        Integer known = templates.get(template);
        if (known == null) {
            known = templates.size();
            templates.put(template, known);
            next.templates++;
            next.head.putCounted(template.text());
        }
        return known;
    }

    int number(Origin origin) {
        Integer known = origins.get(origin);
        if (known == null) {
            known = origins.size();
            origins.put(origin, known);
            next.origins++;
            next.originHead.putZigzag(origin.level());
            next.originHead.putZigzag(origin.error());
            next.originHead.putCounted(TextBytes.encode(origin.src()));
        }
        return known;
    }

    int body(byte[] text, int from, int to) {
        BodyKey wanted = BodyKey.of(text, from, to);
        Integer known = bodies.get(wanted);
        if (known != null) {
            return known;
        }
        if (rememberedBytes > BlockLimits.REMEMBERED_BODY_BYTES_MAX) {
            bodies.clear();
            rememberedBytes = 0;
        }
        byte[] copy = Arrays.copyOfRange(text, from, to);
        rememberedBytes += copy.length;
        bodies.put(BodyKey.of(copy, 0, copy.length), bodyCount);
        next.bodies++;
        next.bodyHead.putVarint(copy.length);
        next.bodyText.put(copy);
        return bodyCount++;
    }

    int templateCount() {
        return templates.size();
    }

    int originCount() {
        return origins.size();
    }

    int bodyCount() {
        return bodyCount;
    }

    /** The segment with all that is new, or null when nothing is. */
    @Nullable
    EncodedDictionary nextSegment(FrameSettings settings) {
        SegmentContents contents = next;
        if (contents.templates + contents.origins + contents.bodies == 0) {
            return null;
        }
        next = new SegmentContents();
        ByteSink sink = new ByteSink(1024);
        sink.put(BlockLimits.VERSION);
        sink.putVarint(contents.templates);
        sink.putVarint(contents.origins);
        sink.putVarint(contents.bodies);
        contents.head.put(contents.originHead.array(), 0, contents.originHead.length());
        contents.head.put(contents.bodyHead.array(), 0, contents.bodyHead.length());
        Frames.write(Slice.of(contents.head), sink, settings);
        Frames.write(Slice.of(contents.bodyText), sink, settings);
        return new EncodedDictionary(Checksum.seal(sink));
    }

    /** Bytes as a key; not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    private record BodyKey(byte[] bytes, int from, int to, int hash) {

        static BodyKey of(byte[] bytes, int from, int to) {
            return new BodyKey(bytes, from, to, Texts.hash(bytes, from, to));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BodyKey that
                    && hash == that.hash
                    && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final class SegmentContents {
        int templates;
        int origins;
        int bodies;
        final ByteSink head = new ByteSink(4096);
        final ByteSink originHead = new ByteSink(1024);
        final ByteSink bodyHead = new ByteSink(256);
        final ByteSink bodyText = new ByteSink(4096);
    }
}
