package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which templates the entries of a block have, and which origins the entries of each, by their numbers in the dictionary: arrays rather than
 * objects, since a search looks at hundreds of templates in each of many blocks. Immutable.
 */
final class BlockEvents {

    private final BlockDictionary dictionary;
    /** By index of the template, as the next two. */
    private final int[] numbers;

    private final int[] rows;
    /** Where in the arrays below the origins of a template begin; one more for the end of the last. */
    private final int[] starts;

    private final int[] origins;
    private final int[] entries;

    private BlockEvents(BlockDictionary dictionary, int[] numbers, Counts counts) {
        this.dictionary = dictionary;
        this.numbers = numbers;
        this.starts = counts.starts;
        this.origins = counts.origins;
        this.entries = counts.entries;
        this.rows = new int[numbers.length];
        for (int i = 0; i < rows.length; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                rows[i] += entries[at];
            }
        }
    }

    /** See the fields of these names. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Counts(int[] starts, int[] origins, int[] entries) {}

    /** @param rowsMax of the block, which the entries add up to */
    static BlockEvents read(ByteCursor inner, BlockDictionary dictionary, int rowsMax) {
        int size = inner.count(rowsMax, "number of templates");
        int[] numbers = new int[Damage.bounded(size, inner.remaining(), "number of templates")];
        int[] starts = new int[size + 1];
        int[] origins = new int[size * 2];
        int[] entries = new int[size * 2];
        int end = 0;
        int left = rowsMax;
        for (int i = 0; i < size; i++) {
            numbers[i] = inner.count(dictionary.templateCount() - 1L, "number of a template");
            int count = inner.count(inner.remaining(), "number of origins");
            if (end + count > origins.length) {
                origins = Arrays.copyOf(origins, (end + count) * 2);
                entries = Arrays.copyOf(entries, (end + count) * 2);
            }
            for (int j = 0; j < count; j++) {
                origins[end] = inner.count(dictionary.originCount() - 1L, "number of an origin");
                entries[end] = inner.count(left, "number of entries");
                left -= entries[end++];
            }
            starts[i + 1] = end;
        }
        if (left != 0) {
            throw Damage.of("the summary tells of " + rowsMax + " rows but counts " + (rowsMax - left));
        }
        return new BlockEvents(dictionary, numbers, new Counts(starts, origins, entries));
    }

    /** How many templates there are. */
    int size() {
        return numbers.length;
    }

    /** The number of a template in the dictionary. */
    int number(int template) {
        return numbers[template];
    }

    Template template(int template) {
        return dictionary.template(numbers[template]);
    }

    /** How many entries have the template. */
    int rows(int template) {
        return rows[template];
    }

    /** The first place that {@link #origin} and {@link #entries} have for a template; those of the next begin behind its last. */
    int firstOrigin(int template) {
        return starts[template];
    }

    /** How many origins the entries of a template have. */
    int originCount(int template) {
        return starts[template + 1] - starts[template];
    }

    /** The number of the origin at a place. */
    int originNumber(int place) {
        return origins[place];
    }

    Origin origin(int place) {
        return dictionary.origin(origins[place]);
    }

    /** How many entries have the template and the origin at a place. */
    int entries(int place) {
        return entries[place];
    }

    /** The same as objects. */
    List<BlockSummary.TemplateEvents> list() {
        List<BlockSummary.TemplateEvents> list = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            List<BlockSummary.OriginCount> counts = new ArrayList<>();
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                counts.add(new BlockSummary.OriginCount(origin(at), entries[at]));
            }
            list.add(new BlockSummary.TemplateEvents(numbers[i], template(i), List.copyOf(counts), rows[i]));
        }
        return List.copyOf(list);
    }
}
