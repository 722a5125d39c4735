package dev.logs.block.template;

import dev.logs.block.bytes.ByteSink;
import java.util.Arrays;

/** Finds the slots of one text in one pass, and writes its template; or its words. Used again and again; one thread. */
final class WordScanner {

    /** A shorter run of hexadecimal digits is rather a word with a number. */
    private static final int HEX_MIN = 4;

    private static final int HEX_MAX = 16;
    private static final int DIGITS_MAX = 19;
    private static final int UUID_LENGTH = 36;

    /** Start and end of each slot's value, in pairs. */
    int[] slots = new int[64];

    byte[] slotKinds = new byte[32];
    int slotCount;

    /** Start and end of each word in the text of {@link #scanWords}, in pairs. */
    int[] words = new int[128];

    int wordCount;

    private byte[] bytes = new byte[0];
    private Echoes echoes = Echoes.NONE;
    private ByteSink key = new ByteSink();

    /** What the texts to come echo. */
    void expect(Echoes expected) {
        echoes = expected;
    }

    /**
     * Scans the bytes from {@code from} to {@code to}, exclusive.
     *
     * @param template is given the template's bytes
     * @return false when the text holds a byte that templates keep for slots
     */
    boolean scan(byte[] text, int from, int to, ByteSink template) {
        bytes = text;
        key = template;
        slotCount = 0;
        int echoAt = echoes.next(from);
        int i = from;
        while (i < to) {
            if (i == echoAt) {
                int echo = echoes.at(i);
                addSlot(SlotKind.ECHO, i, echoes.end(echo));
                key.put(SlotKind.ECHO_BASE + echoes.value(echo));
                i = echoes.end(echo);
                echoAt = echoes.next(i);
                continue;
            }
            int wordStart = i;
            int seen = 0;
            byte type = ByteClass.OTHER;
            while (i < to && (type = ByteClass.of(text[i])) != ByteClass.DELIMITER) {
                seen |= type;
                i++;
            }
            if (i > wordStart) {
                if ((seen & ByteClass.RESERVED) != 0) {
                    return false;
                }
                if ((seen & ByteClass.DIGIT) == 0) {
                    template.put(text, wordStart, i - wordStart);
                } else {
                    word(wordStart, i);
                }
            }
            if (i < to) {
                template.put(text[i++]);
            }
        }
        return true;
    }

    /** Finds the words that {@link #scan} looks for slots in. */
    void scanWords(byte[] text, int from, int to) {
        wordCount = 0;
        int echoAt = echoes.next(from);
        int i = from;
        while (i < to) {
            if (i == echoAt) {
                i = echoes.end(echoes.at(i));
                echoAt = echoes.next(i);
                continue;
            }
            int wordStart = i;
            while (i < to && ByteClass.of(text[i]) != ByteClass.DELIMITER) {
                i++;
            }
            if (i > wordStart) {
                addWord(wordStart, i);
            }
            i++;
        }
    }

    private void addWord(int from, int to) {
        if (wordCount * 2 == words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[wordCount * 2] = from;
        words[wordCount * 2 + 1] = to;
        wordCount++;
    }

    private void addSlot(SlotKind kind, int from, int to) {
        if (slotCount == slotKinds.length) {
            slots = Arrays.copyOf(slots, slots.length * 2);
            slotKinds = Arrays.copyOf(slotKinds, slotKinds.length * 2);
        }
        slots[slotCount * 2] = from;
        slots[slotCount * 2 + 1] = to;
        slotKinds[slotCount++] = kind.code();
        key.put(kind.code());
    }

    private void word(int from, int to) {
        int i = from;
        while (i < to) {
            byte b = bytes[i];
            if (!ByteClass.isAlphanumeric(b)) {
                i = sign(i, from, to);
                continue;
            }
            int run = unit(i, from, to);
            i = run > i ? run : alphanumeric(i, to);
        }
    }

    /** A minus sign that no letter or digit precedes belongs to the number behind it, unless that is zero. */
    private int sign(int i, int from, int to) {
        boolean signed = bytes[i] == '-' && i + 1 < to && bytes[i + 1] >= '1' && bytes[i + 1] <= '9';
        if (signed && (i == from || bytes[i - 1] != '-' && !ByteClass.isAlphanumeric(bytes[i - 1]))) {
            int end = i + 1;
            while (end < to && ByteClass.of(bytes[end]) == ByteClass.DIGIT) {
                end++;
            }
            if ((end == to || !ByteClass.isAlphanumeric(bytes[end])) && Numbers.fits(bytes, i + 1, end)) {
                addSlot(SlotKind.DIGITS, i, end);
                return end;
            }
        }
        key.put(bytes[i]);
        return i + 1;
    }

    /** UUIDs and addresses; answers the index behind, or {@code i} when there is none. */
    private int unit(int i, int from, int to) {
        boolean free = i == from || !ByteClass.isAlphanumeric(bytes[i - 1]) && bytes[i - 1] != '.';
        if (!free) {
            return i;
        }
        if (to - i >= UUID_LENGTH && isFree(i + UUID_LENGTH, to) && Numbers.isUuid(bytes, i)) {
            addSlot(SlotKind.UUID, i, i + UUID_LENGTH);
            return i + UUID_LENGTH;
        }
        int end = Numbers.ipv4End(bytes, i, to);
        if (end > i && isFree(end, to)) {
            addSlot(SlotKind.IPV4, i, end);
            return end;
        }
        return i;
    }

    private boolean isFree(int i, int to) {
        return i == to
                || !ByteClass.isAlphanumeric(bytes[i])
                        && !(bytes[i] == '.' && i + 1 < to && ByteClass.of(bytes[i + 1]) == ByteClass.DIGIT);
    }

    /** A run of letters and digits; answers the index behind. */
    private int alphanumeric(int start, int to) {
        int seen = 0;
        int end = start;
        while (end < to && ByteClass.isAlphanumeric(bytes[end])) {
            seen |= ByteClass.of(bytes[end++]);
        }
        int from = start;
        if (end - start > 2 && bytes[start] == '0' && bytes[start + 1] == 'x') {
            key.put(bytes, start, 2);
            from = start + 2;
            seen = 0;
            for (int i = from; i < end; i++) {
                seen |= ByteClass.of(bytes[i]);
            }
            if (seen == ByteClass.DIGIT && end - from <= HEX_MAX) {
                addSlot(SlotKind.HEX_LOWER, from, end);
                return end;
            }
        }
        if (end - from >= HEX_MIN && isHex(seen)) {
            hex(from, end, seen);
        } else {
            digitsAndLetters(from, end);
        }
        return end;
    }

    private static boolean isHex(int seen) {
        return seen == (ByteClass.DIGIT | ByteClass.HEX_LOWER) || seen == (ByteClass.DIGIT | ByteClass.HEX_UPPER);
    }

    private void hex(int from, int to, int seen) {
        if (to - from > HEX_MAX) {
            boolean packs =
                    (to - from) % 2 == 0 && to - from <= SlotKind.HEX_LONG_MAX && (seen & ByteClass.HEX_LOWER) != 0;
            addSlot(packs ? SlotKind.HEX_LONG : SlotKind.WORD, from, to);
        } else {
            addSlot((seen & ByteClass.HEX_LOWER) != 0 ? SlotKind.HEX_LOWER : SlotKind.HEX_UPPER, from, to);
        }
    }

    private void digitsAndLetters(int from, int to) {
        int i = from;
        while (i < to) {
            int start = i;
            while (i < to && ByteClass.of(bytes[i]) == ByteClass.DIGIT) {
                i++;
            }
            if (i > start) {
                boolean fits = i - start <= DIGITS_MAX && Numbers.fits(bytes, start, i);
                addSlot(fits ? SlotKind.DIGITS : SlotKind.WORD, start, i);
            }
            int letters = i;
            while (i < to && ByteClass.of(bytes[i]) != ByteClass.DIGIT) {
                i++;
            }
            key.put(bytes, letters, i - letters);
        }
    }
}
