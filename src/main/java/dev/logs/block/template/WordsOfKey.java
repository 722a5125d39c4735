package dev.logs.block.template;

import dev.logs.block.bytes.ByteSink;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a scanned template. */
@SuppressWarnings("ArrayRecordComponent")
record WordsOfKey(byte[] key, int[] words, Skeleton skeleton) {

    static WordsOfKey of(byte[] key) {
        ByteSink skeleton = new ByteSink(key.length);
        int[] words = new int[16];
        int count = 0;
        int i = 0;
        while (i < key.length) {
            int start = i;
            while (i < key.length && !separates(key[i])) {
                i++;
            }
            if (i > start) {
                if (count + 2 > words.length) {
                    words = Arrays.copyOf(words, words.length * 2);
                }
                words[count++] = start;
                words[count++] = i;
                skeleton.put(0);
            }
            if (i < key.length) {
                skeleton.put(key[i++]);
                if (key[i - 1] == SlotKind.ECHO.code()) {
                    skeleton.put(key[i++]);
                }
            }
        }
        return new WordsOfKey(key, Arrays.copyOf(words, count), new Skeleton(skeleton.toBytes()));
    }

    private static boolean separates(byte b) {
        return ByteClass.isDelimiter(b)
                || b == SlotKind.BODY.code()
                || b == SlotKind.TEXT.code()
                || b == SlotKind.ECHO.code();
    }

    int count() {
        return words.length / 2;
    }

    int start(int word) {
        return words[word * 2];
    }

    int end(int word) {
        return words[word * 2 + 1];
    }

    WordMerger.Word word(int word) {
        return new WordMerger.Word(Arrays.copyOfRange(key, start(word), end(word)));
    }

    /** The template with other words. */
    byte[] with(WordMerger.Word[] others) {
        ByteSink text = new ByteSink(key.length);
        int at = 0;
        for (int word = 0; word < others.length; word++) {
            text.put(key, at, start(word) - at);
            text.put(others[word].bytes());
            at = end(word);
        }
        text.put(key, at, key.length - at);
        return text.toBytes();
    }

    /** What stands between the words. */
    record Skeleton(byte[] bytes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Skeleton that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Texts.hash(bytes, 0, bytes.length);
        }
    }
}
