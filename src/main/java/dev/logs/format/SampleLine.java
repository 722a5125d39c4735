package dev.logs.format;

/** A line in an array of its own. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SampleLine(byte[] buffer, long number) implements Line {

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return buffer.length;
    }
}
