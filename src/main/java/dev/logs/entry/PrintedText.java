package dev.logs.entry;

/** Characters of a time being printed: an array, since a StringBuilder checks its bounds and encoding at every character. */
final class PrintedText {

    /** No number in a time is longer: a year of the calendar's whole range, with its sign. */
    static final int NUMBER_LENGTH_MAX = 11;

    /** The first number that needs more digits than the index. */
    private static final int[] BOUNDS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final char[] characters;
    private int length;

    /** @param lengthMax what is appended in all never exceeds it */
    PrintedText(int lengthMax) {
        characters = new char[lengthMax];
    }

    void clear() {
        length = 0;
    }

    void append(char c) {
        characters[length++] = c;
    }

    void append(String text, int end) {
        text.getChars(0, end, characters, length);
        length += end;
    }

    /** Appends a number that is not negative, with zeros in front up to the width, at most 9. */
    void appendPadded(int number, int width) {
        int digits = number < BOUNDS[width] ? width : digits(number);
        int rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            int tenth = rest / 10;
            characters[i] = (char) ('0' + rest - tenth * 10);
            rest = tenth;
        }
        length += digits;
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    void appendTo(StringBuilder out) {
        out.append(characters, 0, length);
    }
}
