package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Frames;
import dev.logs.block.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a block without its payload. Immutable. */
public final class BlockSummary {

    private static final int FRAME_BYTES_MAX = 1 << 26;

    private final BlockContents contents;
    private final BlockEvents events;
    private final HourCounts hours;
    private final CaseVariants variants;

    /** Null when the block has none, or nothing is asked of it. */
    private final @Nullable BlockFilter filter;

    private BlockSummary(BlockContents contents, BlockEvents events, HourCounts hours, CaseVariants variants) {
        this.filter = null;
        this.variants = variants;
        this.contents = contents;
        this.events = events;
        this.hours = hours;
    }

    private BlockSummary(BlockSummary other, BlockFilter filter) {
        this.filter = filter;
        this.variants = other.variants;
        this.contents = other.contents;
        this.events = other.events;
        this.hours = other.hours;
    }

    /**
     * Reads a summary.
     *
     * @throws dev.logs.error.DamagedFileException when the bytes are damaged, of an unknown version, or need a part of
     *     the dictionary that is not there
     */
    public static BlockSummary read(byte[] summary, BlockDictionary dictionary) {
        ByteCursor cursor = Checksum.open(summary, "summary");
        Versions.check(cursor, "summary");
        BlockContents contents = BlockContents.read(cursor);
        ByteCursor inner = new ByteCursor(Frames.read(cursor, FRAME_BYTES_MAX));
        cursor.expectEnd("the summary");
        if (inner.varint() > dictionary.templateCount()
                || inner.varint() > dictionary.originCount()
                || inner.varint() > dictionary.bodyCount()) {
            throw Damage.of("a segment of the dictionary is missing");
        }
        BlockEvents events = BlockEvents.read(inner, dictionary, contents.rows());
        HourCounts hours = HourCounts.read(inner);
        CaseVariants variants = CaseVariants.values()[inner.count(1, "kind of case variants")];
        inner.expectEnd("the summary");
        return new BlockSummary(contents, events, hours, variants);
    }

    /** The same with a filter. */
    public BlockSummary with(BlockFilter known) {
        return new BlockSummary(this, known);
    }

    /**
     * Only the counts by hour, without the dictionary.
     *
     * @throws dev.logs.error.DamagedFileException as {@link #read}
     */
    public static void eachHour(byte[] summary, HourCounts.Taker taker) {
        ByteCursor cursor = Checksum.open(summary, "summary");
        Versions.check(cursor, "summary");
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
        return events.list();
    }

    /** What {@link #templates} tells, for whoever looks at many blocks. */
    BlockEvents events() {
        return events;
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
        return hours;
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
