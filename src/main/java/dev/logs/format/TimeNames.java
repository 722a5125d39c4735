package dev.logs.format;

import java.nio.charset.StandardCharsets;

/** English names of months and weekdays, whole or cut after three letters or more, in any case. */
final class TimeNames {

    private static final int KEY_LETTERS = 3;

    private static final byte[][] MONTHS =
            bytes("january february march april may june july august september october november december");

    private static final byte[][] WEEKDAYS = bytes("monday tuesday wednesday thursday friday saturday sunday");

    private TimeNames() {}

    /** Reads the name of a month: 1..12, or {@link TimeFields#ABSENT} with nothing read. */
    static int month(TimeFields fields) {
        int month = read(fields, MONTHS);
        fields.monthNamed = month != TimeFields.ABSENT;
        return month;
    }

    /** Reads the name of a weekday: 1 is Monday, or {@link TimeFields#ABSENT} with nothing read. */
    static int weekday(TimeFields fields) {
        return read(fields, WEEKDAYS);
    }

    private static int read(TimeFields fields, byte[][] names) {
        int letters = fields.letters();
        if (letters < KEY_LETTERS) {
            return TimeFields.ABSENT;
        }
        for (int i = 0; i < names.length; i++) {
            if (begins(names[i], fields, letters)) {
                fields.at += letters;
                return i + 1;
            }
        }
        return TimeFields.ABSENT;
    }

    private static boolean begins(byte[] name, TimeFields fields, int letters) {
        if (letters > name.length) {
            return false;
        }
        for (int i = 0; i < letters; i++) {
            if ((fields.line[fields.at + i] | 0x20) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[][] bytes(String spaced) {
        String[] names = spaced.split(" ");
        byte[][] result = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            result[i] = names[i].getBytes(StandardCharsets.US_ASCII);
        }
        return result;
    }
}
