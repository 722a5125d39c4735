package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Frames;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a block without its payload. Immutable. */
public final class BlockSummary {

    private static final int FRAME_BYTES_MAX = 1 << 26;

    private final BlockContents contents;
    private final List<TemplateEvents> templates;
    private final HourCounts hours;
    private final CaseVariants variants;

    /** Null when the block has none, or nothing is asked of it. */
    private final @Nullable BlockFilter filter;

    private BlockSummary(
            BlockContents contents, List<TemplateEvents> templates, HourCounts hours, CaseVariants variants) {
        this.filter = null;
        this.variants = variants;
        this.contents = contents;
        this.templates = List.copyOf(templates);
        this.hours = hours;
    }

    private BlockSummary(BlockSummary other, BlockFilter filter) {
        this.filter = filter;
        this.variants = other.variants;
        this.contents = other.contents;
        this.templates = other.templates;
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
        List<TemplateEvents> templates = new ArrayList<>();
        int count = inner.count(contents.rows(), "number of templates");
        long rows = 0;
        for (int i = 0; i < count; i++) {
            TemplateEvents events = TemplateEvents.read(inner, dictionary, contents.rows());
            templates.add(events);
            rows += events.rows();
        }
        if (rows != contents.rows()) {
            throw Damage.of("the summary tells of " + contents.rows() + " rows but counts " + rows);
        }
        HourCounts hours = HourCounts.read(inner);
        CaseVariants variants = CaseVariants.values()[inner.count(1, "kind of case variants")];
        inner.expectEnd("the summary");
        return new BlockSummary(contents, templates, hours, variants);
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
        HourCounts.each(inner, taker);
    }

    public BlockContents contents() {
        return contents;
    }

    public int rows() {
        return contents.rows();
    }

    /** Templates with their origins and counts; in the order in which the payload numbers them. */
    public List<TemplateEvents> templates() {
        return templates;
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

        static TemplateEvents read(ByteCursor inner, BlockDictionary dictionary, int rowsMax) {
            int number = inner.count(dictionary.templateCount() - 1L, "number of a template");
            Template template = dictionary.template(number);
            int size = inner.count(rowsMax, "number of origins");
            List<OriginCount> origins = new ArrayList<>();
            int rows = 0;
            for (int i = 0; i < size; i++) {
                Origin origin = dictionary.origin(inner.varint());
                int entries = inner.count(rowsMax - rows, "number of entries");
                origins.add(new OriginCount(origin, entries));
                rows += entries;
            }
            return new TemplateEvents(number, template, List.copyOf(origins), rows);
        }

        TemplatePlace place() {
            return new TemplatePlace(number, template);
        }
    }

    /** How many entries have an origin. */
    public record OriginCount(Origin origin, int entries) {}
}
