package dev.logs.format;

/** Captures what PostgreSQL writes in place of a level on the lines that go with a message: {@code DETAIL}, {@code HINT}. */
record DetailStep(int slot) implements MatchStep {

    private static final byte[][] WORDS = {
        Ascii.bytes("DETAIL"),
        Ascii.bytes("HINT"),
        Ascii.bytes("QUERY"),
        Ascii.bytes("CONTEXT"),
        Ascii.bytes("LOCATION"),
        Ascii.bytes("STATEMENT"),
        Ascii.bytes("BACKTRACE")
    };

    @Override
    public boolean match(LineMatch match) {
        for (byte[] word : WORDS) {
            if (Ascii.startsWith(match.line, match.at, match.to, word)) {
                return CaptureSteps.take(match, slot, match.at + word.length);
            }
        }
        return false;
    }
}
