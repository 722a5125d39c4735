package dev.logs.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distinct texts of one column of a batch, in the byte order that SQLite's indexes have. */
final class TextRanks {

    /** Rank of an entry without a text. */
    static final long NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] numberOfPlace;
    private byte[][] texts = new byte[16][];

    TextRanks(int places) {
        numberOfPlace = new int[places];
    }

    /** Notes the text at a place and answers its UTF-8 bytes. */
    byte @Nullable [] note(int place, @Nullable String text) {
        if (text == null) {
            numberOfPlace[place] = (int) NONE;
            return null;
        }
        Integer number = numbers.get(text);
        if (number == null) {
            number = numbers.size();
            numbers.put(text, number);
            if (number == texts.length) {
                texts = Arrays.copyOf(texts, 2 * number);
            }
            texts[number] = text.getBytes(StandardCharsets.UTF_8);
        }
        numberOfPlace[place] = number;
        return texts[number];
    }

    byte[] text(int place) {
        return texts[numberOfPlace[place]];
    }

    int distinct() {
        return numbers.size();
    }

    int longestBytes() {
        int longest = 0;
        for (int i = 0; i < numbers.size(); i++) {
            longest = Math.max(longest, texts[i].length);
        }
        return longest;
    }

    private int[] rankOfNumber() {
        Integer[] sorted = new Integer[numbers.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i;
        }
        Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(texts[a], texts[b]));
        int[] rankOfNumber = new int[sorted.length];
        int rank = 0;
        for (int i = 0; i < sorted.length; i++) {
            // Different strings may have the same bytes: half a surrogate pair is written as a question mark.
            if (i > 0 && !Arrays.equals(texts[sorted[i - 1]], texts[sorted[i]])) {
                rank++;
            }
            rankOfNumber[sorted[i]] = rank;
        }
        return rankOfNumber;
    }

    /** For each place the rank of its text among the distinct ones, or {@link #NONE}. */
    long[] ranks() {
        int[] rankOfNumber = rankOfNumber();
        long[] ranks = new long[numberOfPlace.length];
        for (int place = 0; place < ranks.length; place++) {
            int number = numberOfPlace[place];
            ranks[place] = number < 0 ? NONE : rankOfNumber[number];
        }
        return ranks;
    }
}
