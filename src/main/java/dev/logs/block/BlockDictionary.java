package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Frames;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.TemplateSource;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the blocks of a file share, read from its segments. Texts behind first lines are decompressed segment by segment when they
 * are first asked for; {@link #append} may go on while blocks are read. One thread.
 */
public final class BlockDictionary implements TemplateSource {

    private static final int COUNT_MAX = 1 << 28;

    /** Bounds the memory for answers; the parts of one literal are fewer. */
    private static final int QUERIES_MAX = 256;

    private final List<Template> templates = new ArrayList<>();
    private final List<KeptOrigin> origins = new ArrayList<>();
    private final List<Bodies> bodies = new ArrayList<>();
    private int bodyCount;
    /** What was asked of bodies: all blocks and many templates ask the same. */
    private final Map<SlotQuery, BodyAnswers> answers = new HashMap<>();

    /** Whether any body is as asked. */
    private final Map<SlotQuery, Boolean> anyBody = new HashMap<>();

    /** An empty dictionary: that of a file without blocks. */
    public BlockDictionary() {}

    /** Reads all segments of a file, in their order. */
    public static BlockDictionary of(List<byte[]> segments) {
        BlockDictionary dictionary = new BlockDictionary();
        segments.forEach(dictionary::append);
        return dictionary;
    }

    /**
     * Adds the next segment.
     *
     * @throws dev.logs.error.DamagedFileException when the bytes are no segment; nothing was added then
     */
    public void append(byte[] segment) {
        ByteCursor cursor = Checksum.open(segment, "dictionary");
        Versions.check(cursor, "dictionary");
        int templateCount = cursor.count(COUNT_MAX, "number of templates");
        int originCount = cursor.count(COUNT_MAX, "number of origins");
        int bodyTotal = cursor.count(COUNT_MAX - bodyCount, "number of texts");
        ByteCursor head = new ByteCursor(Frames.read(cursor, BlockLimits.CONTENT_BYTES_MAX));
        Frames.Frame text = Frames.claim(cursor, BlockLimits.CONTENT_BYTES_MAX);
        cursor.expectEnd("the dictionary");
        List<Template> newTemplates = new ArrayList<>();
        for (int i = 0; i < templateCount; i++) {
            newTemplates.add(new Template(head.counted("length of a template")));
        }
        List<KeptOrigin> newOrigins = new ArrayList<>();
        for (int i = 0; i < originCount; i++) {
            newOrigins.add(new KeptOrigin(head));
        }
        Bodies newBodies = Bodies.read(bodyCount, bodyTotal, head, text);
        head.expectEnd("the dictionary");
        templates.addAll(newTemplates);
        origins.addAll(newOrigins);
        if (bodyTotal > 0) {
            bodies.add(newBodies);
            bodyCount += bodyTotal;
            anyBody.clear();
        }
    }

    /** An origin, its text read when it is first asked for: a search for an id asks for none of thousands. */
    private static final class KeptOrigin {

        private final int level;
        private final int error;
        private final Slice src;
        private @Nullable Origin made;

        private KeptOrigin(ByteCursor head) {
            level = (int) head.zigzag();
            error = (int) head.zigzag();
            src = head.slice(head.count(head.remaining(), "length of a source"));
        }

        private Origin get() {
            Origin known = made;
            if (known == null) {
                known = new Origin(TextBytes.decode(src.bytes(), src.from(), src.length()), level, error);
                made = known;
            }
            return known;
        }
    }

    @Override
    public Template template(long number) {
        return templates.get(Damage.bounded(number, templates.size() - 1L, "number of a template"));
    }

    /** @throws dev.logs.error.DamagedFileException when there is no origin of that number */
    public Origin origin(long number) {
        return origins.get(Damage.bounded(number, origins.size() - 1L, "number of an origin"))
                .get();
    }

    @Override
    public Slice body(long number) {
        Damage.bounded(number, bodyCount - 1L, "number of a text");
        int low = 0;
        int high = bodies.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (bodies.get(middle).first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return bodies.get(low).get((int) number);
    }

    @Override
    public boolean bodyIs(SlotQuery query, long number) {
        if (answers.size() > QUERIES_MAX) {
            answers.clear();
        }
        BodyAnswers known = answers.computeIfAbsent(query, key -> new BodyAnswers(new BitSet(), new BitSet()));
        int index = Damage.bounded(number, bodyCount - 1L, "number of a text");
        if (!known.looked.get(index)) {
            Slice body = body(index);
            known.looked.set(index);
            known.found.set(index, query.accepts(body.bytes(), body.from(), body.end()));
        }
        return known.found.get(index);
    }

    /** Whether any of the texts is as asked. */
    boolean anyBodyIs(SlotQuery query) {
        if (bodyCount == 0) {
            return false;
        }
        Boolean known = anyBody.get(query);
        if (known == null) {
            known = false;
            for (int i = 0; i < bodies.size() && !known; i++) {
                known = bodies.get(i).anyIs(query);
            }
            if (anyBody.size() > QUERIES_MAX) {
                anyBody.clear();
            }
            anyBody.put(query, known);
        }
        return known;
    }

    public int templateCount() {
        return templates.size();
    }

    public int originCount() {
        return origins.size();
    }

    public int bodyCount() {
        return bodyCount;
    }

    /** Which bodies were looked at, and which are as asked. */
    private record BodyAnswers(BitSet looked, BitSet found) {}

    /** The bodies of one segment. */
    private static final class Bodies {

        private final int first;
        private final int[] ends;
        private final Frames.Frame frame;

        /** All texts of a day may be more than there is memory for: those of segments not needed now can go. */
        private SoftReference<byte @Nullable []> text = new SoftReference<>(null);

        private Bodies(int first, int[] ends, Frames.Frame frame) {
            this.first = first;
            this.ends = ends;
            this.frame = frame;
        }

        static Bodies read(int first, int count, ByteCursor head, Frames.Frame frame) {
            int[] ends = new int[Damage.bounded(count, head.remaining(), "number of texts")];
            int end = 0;
            for (int i = 0; i < count; i++) {
                end += head.count(frame.rawLength() - end, "length of a text");
                ends[i] = end;
            }
            if (end != frame.rawLength()) {
                throw Damage.of("texts of the dictionary are longer than their lengths");
            }
            return new Bodies(first, ends, frame);
        }

        Slice get(int number) {
            int index = number - first;
            int from = index == 0 ? 0 : ends[index - 1];
            return new Slice(text(), from, ends[index] - from);
        }

        private byte[] text() {
            byte[] known = text.get();
            if (known == null) {
                known = frame.raw();
                check(known);
                text = new SoftReference<>(known);
            }
            return known;
        }

        /** Searches rely on it: what they look for in the middle of a line goes on in no text. */
        private void check(byte[] all) {
            int from = 0;
            for (int end : ends) {
                if (from == end || all[from] != SlotKind.BODY_START) {
                    throw Damage.of("a text of the dictionary does not begin with a line break");
                }
                from = end;
            }
        }

        /** Mostly none is: then one pass over all texts tells it, or a look at the end of each where it would stand. */
        boolean anyIs(SlotQuery query) {
            byte[] known = text();
            if (query.anchor() == Anchor.ANYWHERE && !query.literal().occursIn(known, 0, known.length)) {
                return false;
            }
            int from = 0;
            for (int end : ends) {
                if (query.accepts(known, from, end)) {
                    return true;
                }
                from = end;
            }
            return false;
        }
    }
}
