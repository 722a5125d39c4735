package dev.logs.block;

import dev.logs.block.bytes.Bloom;
import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.template.SlotQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Which words are in which slots of a file's blocks, so that what is in none need not be looked for. It tells of the blocks
 * that have a {@link BlockFilter}; of more than there still are, perhaps. One thread.
 */
public final class WordFilter {

    private final List<Bloom> segments = new ArrayList<>();
    private final BlockDictionary dictionary;

    /**
     * Reads all segments of a file.
     *
     * @param dictionary of the file
     * @throws dev.logs.error.DamagedFileException when one is damaged
     */
    public WordFilter(List<byte[]> segments, BlockDictionary dictionary) {
        this.dictionary = dictionary;
        for (byte[] each : segments) {
            this.segments.add(read(each));
        }
    }

    /** Of a file that has none. */
    public WordFilter() {
        this(List.of(), new BlockDictionary());
    }

    private static Bloom read(byte[] segment) {
        ByteCursor cursor = Checksum.open(segment, "filter of words");
        Versions.check(cursor, "filter of words");
        Bloom bloom = Bloom.read(cursor);
        cursor.expectEnd("the filter of words");
        return bloom;
    }

    /** How many templates the blocks of the file share. */
    int templateCount() {
        return dictionary.templateCount();
    }

    TemplatePlace template(int number) {
        return new TemplatePlace(number, dictionary.template(number));
    }

    /** @throws dev.logs.error.DamagedFileException when one of the segments is damaged */
    public static void check(List<byte[]> segments) {
        segments.forEach(WordFilter::read);
    }

    /** Whether the words of a value in a slot are known; texts behind first lines whatever the dictionary says. */
    boolean knows(TemplatePlace place, int slot, byte[] value) {
        return switch (place.template().slots().get(slot)) {
            case WORD, TEXT, ECHO -> mayHold(WordKeys.ofSlot(place.number(), slot), value);
            case BODY -> mayHold(WordKeys.ofSlot(WordKeys.BODIES, 0), value);
            default -> true;
        };
    }

    /** Whether a value in a slot may be as asked. */
    boolean mayHold(TemplatePlace place, int slot, SlotQuery query) {
        return switch (place.template().slots().get(slot)) {
            case WORD, TEXT, ECHO -> mayHold(WordKeys.ofSlot(place.number(), slot), query.wanted());
            case BODY -> mayHold(WordKeys.ofSlot(WordKeys.BODIES, 0), query.wanted()) && dictionary.anyBodyIs(query);
            default -> true;
        };
    }

    private boolean mayHold(long slot, byte[] wanted) {
        if (wanted.length < WordKeys.GRAM || WordKeys.isOpen(slot, this::has)) {
            return true;
        }
        for (int i = 0; i + WordKeys.GRAM <= wanted.length; i++) {
            if (!has(slot | WordKeys.gram(wanted, i))) {
                return false;
            }
        }
        return true;
    }

    boolean has(long key) {
        for (Bloom each : segments) {
            if (each.mayHold(key)) {
                return true;
            }
        }
        return false;
    }
}
