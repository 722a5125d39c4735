package dev.logs.format;

/**
 * Captures the request line of an access log up to its closing quote: method, path and protocol in three slots, or the
 * whole in a fourth when it is not of that shape (a port scan, a TLS handshake sent to a plain port).
 */
record RequestStep(int slot) implements MatchStep {

    /** How many slots the step fills. */
    static final int SLOTS = 4;

    private static final byte[] PROTOCOL = Ascii.bytes("HTTP/");

    @Override
    public boolean match(LineMatch match) {
        int start = match.at;
        if (!new CaptureSteps.Quoted(slot + SLOTS - 1).match(match)) {
            return false;
        }
        split(match, start, match.at);
        return true;
    }

    private void split(LineMatch match, int start, int end) {
        byte[] line = match.line;
        int methodEnd = start;
        while (methodEnd < end
                && (Ascii.isUpper(line[methodEnd]) || line[methodEnd] == '_' || line[methodEnd] == '-')) {
            methodEnd++;
        }
        if (methodEnd == start || methodEnd == end || line[methodEnd] != ' ') {
            return;
        }
        int pathEnd = end;
        int lastBlank = end - 1;
        while (line[lastBlank] != ' ') {
            lastBlank--;
        }
        if (Ascii.startsWith(line, lastBlank + 1, end, PROTOCOL)) {
            match.capture(slot + 2, lastBlank + 1, end);
            pathEnd = lastBlank;
        }
        if (pathEnd > methodEnd) {
            match.capture(slot, start, methodEnd);
            match.capture(slot + 1, methodEnd + 1, pathEnd);
            match.starts[slot + SLOTS - 1] = -1;
        }
    }
}
