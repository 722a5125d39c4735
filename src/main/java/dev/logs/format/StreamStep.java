package dev.logs.format;

/** Captures the name of a standard stream; what was written to {@code stderr} is marked as an error. */
record StreamStep(int slot) implements MatchStep {

    private static final byte[] STDOUT = Ascii.bytes("stdout");
    private static final byte[] STDERR = Ascii.bytes("stderr");

    @Override
    public boolean match(LineMatch match) {
        match.fromStderr = Ascii.startsWith(match.line, match.at, match.to, STDERR);
        return (match.fromStderr || Ascii.startsWith(match.line, match.at, match.to, STDOUT))
                && CaptureSteps.take(match, slot, match.at + STDOUT.length);
    }
}
