package dev.logs.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Reads times that are one number: Unix time in seconds, ms, us or ns by the count of digits, with decimals; and the
 * labels of daemontools, {@code @400000005f1b1e2a1dcd6500} (TAI64N).
 *
 * <p>Labels are converted as daemontools and runit write them: Unix seconds plus 10, without leap seconds.
 */
final class EpochText {

    /** 2100-01-01: numbers beyond it are rather identifiers. */
    private static final long EPOCH_MAX = 4_102_444_800L;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long TAI_SHIFT = (1L << 62) + 10;
    private static final int TAI_DIGITS = 16;
    private static final int NANO_DIGITS = 8;

    /** Smaller numbers are rather seconds since the start of something. */
    private static final long SECONDS_MIN = 100_000_000L;

    private static final int DIGITS_MAX = 19;
    private static final int SCIENTIFIC_LENGTH_MAX = 40;

    private EpochText() {}

    /** Reads a number of 10, 13, 16 or 19 digits that lies between 2001 and 2100; false when it does not. */
    static boolean exact(TimeFields fields, int digits) {
        long unitsPerSecond = unitsPerSecond(digits);
        return unitsPerSecond != 0
                && fields.peek() != '0'
                && read(fields, digits, unitsPerSecond)
                && fields.epoch < EPOCH_MAX
                && fields.atBoundary();
    }

    /**
     * Reads a text that is a number from 1973 on, also in the notation with exponent that JSON writers choose for large
     * ones; the unit follows from the size.
     */
    static boolean anySize(TimeFields fields) {
        int digits = fields.digits();
        if (digits == 0 || digits > DIGITS_MAX) {
            return false;
        }
        int start = fields.at;
        boolean read = read(fields, digits, unitsPerSecondOf(digits));
        if ((fields.peek() | 0x20) == 'e') {
            fields.at = start;
            read = scientific(fields);
        }
        return read && fields.at == fields.to && fields.epoch >= SECONDS_MIN;
    }

    private static long unitsPerSecondOf(int digits) {
        if (digits <= 11) {
            return 1;
        }
        if (digits <= 14) {
            return 1_000;
        }
        return digits <= 17 ? 1_000_000 : NANOS_PER_SECOND;
    }

    private static boolean scientific(TimeFields fields) {
        int length = fields.to - fields.at;
        if (length > SCIENTIFIC_LENGTH_MAX) {
            return false;
        }
        try {
            String text = new String(fields.line, fields.at, length, StandardCharsets.US_ASCII);
            BigDecimal number = new BigDecimal(text);
            int digits = number.precision() - number.scale();
            if (digits < 1 || digits > DIGITS_MAX) {
                return false;
            }
            BigDecimal seconds = number.divide(BigDecimal.valueOf(unitsPerSecondOf(digits)));
            fields.epoch = seconds.longValue();
            fields.nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).intValue();
            fields.at = fields.to;
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean read(TimeFields fields, int digits, long unitsPerSecond) {
        long value = 0;
        for (int end = fields.at + digits; fields.at < end; fields.at++) {
            value = value * 10 + fields.line[fields.at] - '0';
        }
        fields.epoch = value / unitsPerSecond;
        long nanosPerUnit = NANOS_PER_SECOND / unitsPerSecond;
        long nanos = value % unitsPerSecond * nanosPerUnit;
        if (fields.peek() == '.' && TimeFields.isDigit(fields.peek(1))) {
            fields.at++;
            nanos += decimals(fields, nanosPerUnit);
        }
        fields.nanos = (int) nanos;
        return value >= 0;
    }

    private static long unitsPerSecond(int digits) {
        return switch (digits) {
            case 10 -> 1;
            case 13 -> 1_000;
            case 16 -> 1_000_000;
            case 19 -> NANOS_PER_SECOND;
            default -> 0;
        };
    }

    /** Nanoseconds that the decimals of a unit mean; what is smaller is cut off. */
    private static long decimals(TimeFields fields, long nanosPerUnit) {
        long result = 0;
        for (long worth = nanosPerUnit / 10; TimeFields.isDigit(fields.peek()); fields.at++) {
            result += worth * (fields.peek() - '0');
            worth /= 10;
        }
        return result;
    }

    /** Reads what follows the {@code @}: 16 hexadecimal digits, and 8 more for the nanoseconds. */
    static boolean label(TimeFields fields) {
        int digits = 0;
        while (digits <= TAI_DIGITS + NANO_DIGITS && hex(fields.peek(digits)) >= 0) {
            digits++;
        }
        if (digits != TAI_DIGITS && digits != TAI_DIGITS + NANO_DIGITS) {
            return false;
        }
        fields.epoch = hexNumber(fields, TAI_DIGITS) - TAI_SHIFT;
        long fraction = hexNumber(fields, digits - TAI_DIGITS);
        fields.nanos = (int) fraction;
        return fields.epoch >= 0 && fields.epoch < EPOCH_MAX && fraction < NANOS_PER_SECOND && fields.atBoundary();
    }

    private static long hexNumber(TimeFields fields, int digits) {
        long value = 0;
        for (int end = fields.at + digits; fields.at < end; fields.at++) {
            value = value << 4 | hex(fields.line[fields.at]);
        }
        return value;
    }

    private static int hex(int c) {
        if (TimeFields.isDigit(c)) {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
