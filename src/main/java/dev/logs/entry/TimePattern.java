package dev.logs.entry;

import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * A form of time, written with the letters of {@code java.time}: {@code yyyy}, {@code yy} year, {@code MMM}, {@code MM},
 * {@code M} month, {@code dd}, {@code d} day, {@code DDD}, {@code D} day of the year, {@code EEE} weekday, {@code HH},
 * {@code H} hour, {@code mm} minute, {@code ss} second, {@code S} to {@code SSSSSSSSS} fraction (cut off, not rounded),
 * {@code xxx} offset, {@code xx} the same without its colon, either in capitals with {@code Z} for zero.
 *
 * <p>One letter of our own: {@code f} is a point and as many digits of fraction as are needed, or nothing. Text in
 * {@code 'quotes'} and everything but letters stands for itself; {@code ''} is a quote. Immutable.
 */
final class TimePattern {

    static final TimePattern ISO = parse("yyyy-MM-dd'T'HH:mm:ssfXXX");

    private static final String REMEDY =
            "write it with yyyy yy MMM MM M dd d DDD EEE HH H mm ss S..SSSSSSSSS f xxx (or in capitals), and other text in 'quotes'";

    private static final char LITERAL = '\'';

    /** Letter, and how many of it may stand together. */
    private static final String KNOWN =
            " yy yyyy M MM MMM MMMM d dd D DDD E EE EEE EEEE H HH m mm s ss S SS SSS SSSS SSSSS SSSSSS SSSSSSS SSSSSSSS"
                    + " SSSSSSSSS f xxx xx ";

    private record Piece(char letter, int count, String literal) {}

    /** Nanoseconds of the last digit of a fraction of so many digits. */
    private static final int[] NANOS_PER_UNIT = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private final Piece[] pieces;

    private TimePattern(List<Piece> pieces) {
        this.pieces = pieces.toArray(new Piece[0]);
    }

    /** @throws UsageException for letters that are not known, or a quote that is not closed */
    static TimePattern parse(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = c == LITERAL ? endOfQuoted(pattern, at) : endOfRun(pattern, at);
            pieces.add(piece(pattern, at, end));
            at = end;
        }
        return new TimePattern(pieces);
    }

    private static int endOfRun(String pattern, int from) {
        char c = pattern.charAt(from);
        int end = from + 1;
        while (end < pattern.length() && pattern.charAt(end) == c) {
            end++;
        }
        return end;
    }

    private static int endOfQuoted(String pattern, int from) {
        if (pattern.startsWith("''", from)) {
            return from + 2;
        }
        int end = pattern.indexOf(LITERAL, from + 1);
        while (end >= 0 && pattern.startsWith("''", end)) {
            end = pattern.indexOf(LITERAL, end + 2);
        }
        if (end < 0) {
            throw new UsageException("the quote in the time pattern '" + pattern + "' is not closed", REMEDY);
        }
        return end + 1;
    }

    private static Piece piece(String pattern, int from, int to) {
        char c = pattern.charAt(from);
        String run = pattern.substring(from, to);
        if (c == LITERAL) {
            String quoted = run.substring(1, run.length() - 1);
            return new Piece(LITERAL, 0, quoted.isEmpty() ? "'" : quoted.replace("''", "'"));
        }
        if (!TextCursor.isLetter(c)) {
            return new Piece(LITERAL, 0, run);
        }
        if (!isKnown(c == 'X' ? run.replace('X', 'x') : run)) {
            throw new UsageException("'" + run + "' in the time pattern '" + pattern + "' is not known", REMEDY);
        }
        return new Piece(c, run.length(), "");
    }

    /** Compared in place: joining strings is costly at the start of a program. */
    private static boolean isKnown(String run) {
        int at = KNOWN.indexOf(run);
        while (at > 0 && (KNOWN.charAt(at - 1) != ' ' || KNOWN.charAt(at + run.length()) != ' ')) {
            at = KNOWN.indexOf(run, at + 1);
        }
        return at > 0;
    }

    /** No time in this form is longer. */
    int lengthMax() {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.literal.length() + PrintedText.NUMBER_LENGTH_MAX;
        }
        return length;
    }

    void print(PrintedTime time, PrintedText out) {
        for (Piece piece : pieces) {
            if (piece.letter == LITERAL) {
                out.append(piece.literal, piece.literal.length());
            } else {
                print(piece, time, out);
            }
        }
    }

    private static void print(Piece piece, PrintedTime time, PrintedText out) {
        int count = piece.count;
        switch (piece.letter) {
            case 'y' -> year(time.year(), count, out);
            case 'M' -> month(time.month(), count, out);
            case 'd' -> out.appendPadded(time.day(), count);
            case 'D' -> out.appendPadded(time.dayOfYear(), count);
            case 'E' -> name(DayNames.weekdayName(time.weekday()), count, out);
            case 'H' -> out.appendPadded(time.hour(), count);
            case 'm' -> out.appendPadded(time.minute(), count);
            case 's' -> out.appendPadded(time.second(), count);
            case 'S' -> fraction(time.nanos(), count, out);
            case 'f' -> fractionAsNeeded(time.nanos(), out);
            default -> offset(time.offset(), piece.letter == 'X', count, out);
        }
    }

    private static void year(int year, int count, PrintedText out) {
        if (count == 2) {
            out.appendPadded(Math.floorMod(year, 100), 2);
        } else if (year < 0) {
            out.append('-');
            out.appendPadded(-year, count);
        } else {
            out.appendPadded(year, count);
        }
    }

    private static void month(int month, int count, PrintedText out) {
        if (count >= 3) {
            name(DayNames.monthName(month), count, out);
        } else {
            out.appendPadded(month, count);
        }
    }

    /** Up to three letters ask for the name cut to three, four for the whole. */
    private static void name(String name, int count, PrintedText out) {
        out.append(name, count <= 3 ? 3 : name.length());
    }

    private static void fraction(int nanos, int digits, PrintedText out) {
        out.appendPadded(nanos / NANOS_PER_UNIT[digits], digits);
    }

    private static void fractionAsNeeded(int nanos, PrintedText out) {
        if (nanos != 0) {
            out.append('.');
            fraction(nanos, nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9, out);
        }
    }

    private static void offset(int seconds, boolean zulu, int count, PrintedText out) {
        if (seconds == 0 && zulu) {
            out.append('Z');
            return;
        }
        int minutes = Math.abs(seconds) / 60;
        out.append(seconds < 0 ? '-' : '+');
        out.appendPadded(minutes / 60, 2);
        if (count == 3) {
            out.append(':');
        }
        out.appendPadded(minutes % 60, 2);
        if (seconds % 60 != 0) {
            // Offsets before standard time, such as Amsterdam's +00:19:32.
            if (count == 3) {
                out.append(':');
            }
            out.appendPadded(Math.abs(seconds) % 60, 2);
        }
    }
}
