package dev.logs.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the time of a structured record: text in any form, and numbers of a known scale. One thread. */
final class TimeText {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int DIGITS_MAX = 19;
    private static final int DECIMALS = 9;

    /** Of {@code 2026-03-20T10:15:30.123456789Z}. */
    private static final int PRINTED_LENGTH = 30;

    private final TimestampScanner scanner;

    private long epoch;
    private int nanos;

    TimeText(ParserSettings settings) {
        scanner = new TimestampScanner(settings.zone(), settings.now());
    }

    /** Unix seconds of the time read last. */
    long epoch() {
        return epoch;
    }

    /** 0..999999999. */
    int nanos() {
        return nanos;
    }

    /** Reads a text that is a time as a whole; a number in it as {@code scale} says. */
    boolean read(String text, NumberScale scale) {
        if (scale != NumberScale.GUESSED && readNumber(text, scale)) {
            return true;
        }
        if (!scanner.scanText(text)) {
            return readDistantTime(text);
        }
        epoch = scanner.epoch();
        nanos = scanner.nanos();
        return true;
    }

    /** Reads what this program prints for years that no log line is expected to have, 0001 to 9999. */
    private boolean readDistantTime(String text) {
        if (text.length() != PRINTED_LENGTH || text.charAt(10) != 'T' || !text.endsWith("Z")) {
            return false;
        }
        try {
            Instant instant = Instant.parse(text);
            epoch = instant.getEpochSecond();
            nanos = instant.getNano();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Reads a decimal number; zero is no time. */
    boolean readNumber(String text, NumberScale scale) {
        String plain = withoutExponent(text);
        if (plain == null) {
            return false;
        }
        if (scale == NumberScale.GUESSED) {
            return read(plain, scale);
        }
        long unitsPerSecond = unitsPerSecond(scale);
        int dot = plain.indexOf('.');
        int end = dot < 0 ? plain.length() : dot;
        if (unitsPerSecond == 0 || end == 0 || end > DIGITS_MAX) {
            return false;
        }
        try {
            long whole = Long.parseLong(plain, 0, end, 10);
            long billionths = dot < 0 ? 0 : billionths(plain, dot + 1);
            set(whole, whole < 0 ? -billionths : billionths, unitsPerSecond);
            return whole != 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static long unitsPerSecond(NumberScale scale) {
        return switch (scale) {
            case SECONDS -> 1;
            case MILLIS -> 1_000;
            case MICROS -> 1_000_000;
            case NANOS -> NANOS_PER_SECOND;
            default -> 0;
        };
    }

    /** Sets a time of {@code whole} units and {@code billionths} of a unit. */
    private void set(long whole, long billionths, long unitsPerSecond) {
        long nanosPerUnit = NANOS_PER_SECOND / unitsPerSecond;
        long rest = Math.floorMod(whole, unitsPerSecond) * nanosPerUnit + billionths / unitsPerSecond;
        epoch = Math.floorDiv(whole, unitsPerSecond) + Math.floorDiv(rest, NANOS_PER_SECOND);
        nanos = (int) Math.floorMod(rest, NANOS_PER_SECOND);
    }

    /** The decimals as a number of billionths; what is smaller is cut off. */
    private static long billionths(String text, int from) {
        long value = 0;
        for (int i = from; i < from + DECIMALS; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(text);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static @Nullable String withoutExponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0) {
            return text;
        }
        // More digits of exponent name no time, and would make a string of that many zeros.
        if (text.length() - e > 4 || text.length() > 40) {
            return null;
        }
        try {
            return new BigDecimal(text).toPlainString();
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
