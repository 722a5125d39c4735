package dev.logs.block;

import dev.logs.block.template.ByteClass;
import dev.logs.block.template.Echoes;
import dev.logs.block.template.JsonShape;
import dev.logs.block.template.Texts;
import java.util.Arrays;

/**
 * Finds the values of fields in messages: the parser of an access log, say, leaves the message whole and takes fields from it.
 * Values are looked for in their order, between delimiters. A value that is hardly ever found is soon left alone.
 */
final class EchoFinder {

    /** Rows of a shape in which a value is looked for in any case. */
    private static final int TRIED_MIN = 64;

    /** A value that one in so many rows repeats is worth looking for. */
    private static final int FOUND_SHARE = 8;

    private static final int VALUES_MAX = 90;

    private final Texts texts;
    private final Echoes echoes = new Echoes();
    /** By shape and value how many rows were looked at, then in how many it was found. */
    private int[][] tried = new int[16][];

    private int[][] found = new int[16][];

    /** @param texts the message that belongs to the fields is always the last */
    EchoFinder(Texts texts) {
        this.texts = texts;
    }

    Echoes echoes() {
        return echoes;
    }

    void find(byte[] fields, JsonShape shape, int shapeNumber) {
        int values = Math.min(shape.slotCount(), VALUES_MAX);
        if (shapeNumber >= tried.length) {
            tried = Arrays.copyOf(tried, shapeNumber * 2);
            found = Arrays.copyOf(found, shapeNumber * 2);
        }
        if (tried[shapeNumber] == null) {
            tried[shapeNumber] = new int[values];
            found[shapeNumber] = new int[values];
        }
        int at = texts.start(texts.size() - 1);
        for (int i = 0; i < values; i++) {
            int length = shape.slotEnd(i) - shape.slotStart(i);
            if (length > 0 && mayRepeat(shapeNumber, i)) {
                tried[shapeNumber][i]++;
                int place = indexOf(fields, shape.slotStart(i), length, at);
                if (place >= 0) {
                    found[shapeNumber][i]++;
                    echoes.add(place, place + length, i);
                    at = place + length;
                }
            }
        }
    }

    private boolean mayRepeat(int shape, int value) {
        return tried[shape][value] < TRIED_MIN || found[shape][value] * FOUND_SHARE >= tried[shape][value];
    }

    /** The first place behind {@code from} in the last text where the value stands between delimiters. */
    private int indexOf(byte[] value, int start, int length, int from) {
        byte[] all = texts.array();
        int end = texts.end(texts.size() - 1);
        int textStart = texts.start(texts.size() - 1);
        for (int i = from; i + length <= end; i++) {
            if (all[i] == value[start]
                    && (i == textStart || ByteClass.isDelimiter(all[i - 1]))
                    && (i + length == end || ByteClass.isDelimiter(all[i + length]))
                    && Arrays.equals(all, i, i + length, value, start, start + length)) {
                return i;
            }
        }
        return -1;
    }
}
