package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Frames;
import dev.logs.block.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a block without its payload. One thread. */
public final class BlockSummary {

    private static final int FRAME_BYTES_MAX = 1 << 26;

    private final BlockContents contents;
    private final Details details;
    private final CaseVariants variants;

    /** Null when the block has none, or nothing is asked of it. */
    private final @Nullable BlockFilter filter;

    private BlockSummary(BlockContents contents, Details details, @Nullable BlockFilter filter) {
        this.contents = contents;
        this.details = details;
        this.variants = details.variants();
        this.filter = filter;
    }

    /**
     * Reads a summary. What is in it in detail is read when it is first asked for: a filter mostly says that nothing need be.
     *
     * @throws dev.logs.error.DamagedFileException when the bytes are damaged, of an unknown version, or need a part of
     *     the dictionary that is not there; damage that the checksum does not show may be met later, by any method, as the same error
     */
    public static BlockSummary read(byte[] summary, BlockDictionary dictionary) {
        ByteCursor cursor = Checksum.open(summary, "summary");
        BlockContents contents = BlockContents.read(cursor);
        byte[] inner = Frames.read(cursor, FRAME_BYTES_MAX);
        cursor.expectEnd("the summary");
        return new BlockSummary(contents, new Details(inner, dictionary, contents.rows()), null);
    }

    /** Templates, origins and hours. One thread. */
    private static final class Details {

        private final byte[] bytes;
        private final ByteCursor cursor;
        private final BlockDictionary dictionary;
        private final int rows;
        private @Nullable BlockEvents events;
        private @Nullable HourCounts hours;

        private Details(byte[] bytes, BlockDictionary dictionary, int rows) {
            this.bytes = bytes;
            this.cursor = new ByteCursor(bytes);
            this.dictionary = dictionary;
            this.rows = rows;
            if (cursor.varint() > dictionary.templateCount()
                    || cursor.varint() > dictionary.originCount()
                    || cursor.varint() > dictionary.bodyCount()) {
                throw Damage.of("a segment of the dictionary is missing");
            }
        }

        /** The last byte. */
        private CaseVariants variants() {
            int last = new ByteCursor(bytes, bytes.length - 1, bytes.length).count(1, "kind of case variants");
            return CaseVariants.values()[last];
        }

        private BlockEvents events() {
            BlockEvents known = events;
            if (known == null) {
                known = BlockEvents.read(cursor, dictionary, rows);
                events = known;
            }
            return known;
        }

        private HourCounts hours() {
            HourCounts known = hours;
            if (known == null) {
                events();
                known = HourCounts.read(cursor);
                cursor.count(1, "kind of case variants");
                cursor.expectEnd("the summary");
                hours = known;
            }
            return known;
        }
    }

    /** The same with a filter. */
    public BlockSummary with(BlockFilter known) {
        return new BlockSummary(contents, details, known);
    }

    /**
     * Only the counts by hour, without the dictionary.
     *
     * @throws dev.logs.error.DamagedFileException as {@link #read}
     */
    public static void eachHour(byte[] summary, HourCounts.Taker taker) {
        ByteCursor cursor = Checksum.open(summary, "summary");
        BlockContents contents = BlockContents.read(cursor);
        ByteCursor inner = new ByteCursor(Frames.read(cursor, FRAME_BYTES_MAX));
        for (int i = 0; i < 3; i++) {
            inner.varint();
        }
        int templates = inner.count(contents.rows(), "number of templates");
        for (int i = 0; i < templates; i++) {
            inner.varint();
            int origins = inner.count(contents.rows(), "number of origins");
            for (int origin = 0; origin < 2 * origins; origin++) {
                inner.varint();
            }
        }
        HourCounts.read(inner).forEach(taker);
    }

    public BlockContents contents() {
        return contents;
    }

    public int rows() {
        return contents.rows();
    }

    /** Templates with their origins and counts; in the order in which the payload numbers them. */
    public List<TemplateEvents> templates() {
        return details.events().list();
    }

    /** What {@link #templates} tells, for whoever looks at many blocks. */
    BlockEvents events() {
        return details.events();
    }

    /** What messages hold. */
    CaseVariants variants() {
        return variants;
    }

    @Nullable
    BlockFilter filter() {
        return filter;
    }

    /** Entries by hour and level. */
    public HourCounts hours() {
        return details.hours();
    }

    /**
     * The entries of one template.
     *
     * @param number of the template in the dictionary
     * @param rows how many there are, whatever the origin
     */
    public record TemplateEvents(int number, Template template, List<OriginCount> origins, int rows) {

        TemplatePlace place() {
            return new TemplatePlace(number, template);
        }
    }

    /** How many entries have an origin. */
    public record OriginCount(Origin origin, int entries) {}
}
