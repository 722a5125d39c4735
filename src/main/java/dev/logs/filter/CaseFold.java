package dev.logs.filter;

/**
 * What "ignoring case" means: two characters are the same when Unicode's simple case folding (the C and S rows of
 * CaseFolding.txt) maps them to the same one, code point by code point. So {@code k}, {@code K} and the Kelvin sign
 * are one; so are {@code s}, {@code S} and the long s; {@code ß} is not {@code ss}, and the Turkish dotless and
 * dotted i are letters of their own. So are, unlike there, U+1C80 to U+1C88, which the engine for regular expressions
 * does not know.
 */
public final class CaseFold {

    private static final int CAPITAL_I_WITH_DOT = 0x130;
    private static final int SMALL_DOTLESS_I = 0x131;

    /** U+1C80 to U+1C88, Cyrillic letters of old print. */
    static final int FIRST_UNKNOWN = 0x1c80;

    static final int LAST_UNKNOWN = 0x1c88;

    private CaseFold() {}

    /** One representative of all case variants of a code point; lower case for ASCII. */
    public static int fold(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
        }
        if (codePoint == CAPITAL_I_WITH_DOT || codePoint == SMALL_DOTLESS_I || isUnknownToEngine(codePoint)) {
            return codePoint;
        }
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** Variants of Cyrillic letters from Unicode 9: RE2/J 1.8 never ends when it is to fold one of them in a pattern. */
    static boolean isUnknownToEngine(int codePoint) {
        return codePoint >= FIRST_UNKNOWN && codePoint <= LAST_UNKNOWN;
    }

    /** Folds each code point; keeps the number of code points, not always that of UTF-8 bytes. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            folded.appendCodePoint(fold(codePoint));
            i += Character.charCount(codePoint);
        }
        return folded.toString();
    }

    /**
     * Whether all case variants of the text are ASCII, so that folding bytes A to Z finds exactly the same: it is ASCII
     * without the letters k and s, which have variants beyond.
     */
    public static boolean hasOnlyAsciiVariants(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!hasOnlyAsciiVariants(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same for one character. */
    public static boolean hasOnlyAsciiVariants(int codePoint) {
        int folded = fold(codePoint);
        return codePoint < 0x80 && folded != 'k' && folded != 's';
    }

    /** Whether the code point is the only one of its kind: a digit, a sign, a letter without case. */
    public static boolean isCaseless(int codePoint) {
        int folded = fold(codePoint);
        return folded == codePoint && (Character.toUpperCase(folded) == folded || isUnknownToEngine(codePoint));
    }

    /** Whether no letter of the text has case: then ignoring case changes nothing. */
    public static boolean isCaseless(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isCaseless(codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    /** Whether smart case takes the text for one that heeds case. */
    static boolean hasUpperCase(String text) {
        for (int codePoint : CodePoints.of(text)) {
            if (Character.isUpperCase(codePoint)) {
                return true;
            }
        }
        return false;
    }
}
