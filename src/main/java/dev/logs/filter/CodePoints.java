package dev.logs.filter;

import java.util.Arrays;

/** Texts as code points, without the streams that would slow down the start. */
final class CodePoints {

    private CodePoints() {}

    static int[] of(String text) {
        int[] codePoints = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            codePoints[count++] = codePoint;
            i += Character.charCount(codePoint);
        }
        return Arrays.copyOf(codePoints, count);
    }
}
