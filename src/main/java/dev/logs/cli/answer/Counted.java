package dev.logs.cli.answer;

/** Numbers as people read them. */
public final class Counted {

    private Counted() {}

    /** With a comma between thousands: {@code 1,234,567}. */
    public static String number(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** A number of things: {@code 1 entry}, {@code 1,200 entries}. */
    public static String of(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** A duration in the unit that suits it: {@code 3.2 ms}, {@code 1.25 s}, {@code 12 min 5 s}. */
    public static String duration(long nanos) {
        if (nanos < 1_000_000_000L) {
            long tenthsOfMillis = nanos / 100_000;
            return tenthsOfMillis / 10 + "." + tenthsOfMillis % 10 + " ms";
        }
        long hundredths = nanos / 10_000_000;
        if (hundredths < 6_000) {
            return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + " s";
        }
        return hundredths / 6_000 + " min " + hundredths / 100 % 60 + " s";
    }
}
