package dev.logs.ingest;

import dev.logs.stream.LineReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds the first lines of a source until there are enough of them to tell its format. */
final class FormatProbe {

    /** More lines tell more, and delay the first entry; files reach it at once. */
    private static final int LINES_MAX = 100;

    private static final int BYTES_MAX = 64 * 1024;

    private final List<HeldLine> lines = new ArrayList<>();
    private long bytes;

    void add(LineReader reader) {
        lines.add(HeldLine.copyOf(reader));
        bytes += reader.length();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isFull() {
        return lines.size() >= LINES_MAX || bytes >= BYTES_MAX;
    }

    /**
     * The lines in order, without the carriage return at their end. What is not UTF-8 is written so that JSON stays
     * JSON; to other formats it makes no difference.
     */
    List<byte[]> sample() {
        List<byte[]> sample = new ArrayList<>(lines.size());
        SourceLine view = new SourceLine();
        view.setForm(SourceLine.Form.JSON);
        for (HeldLine line : lines) {
            view.show(line);
            sample.add(Arrays.copyOfRange(view.buffer(), view.offset(), view.offset() + view.length()));
        }
        return sample;
    }

    /** Whether there are twice as many lines as at the last look: then it pays to look again. */
    boolean hasDoubled() {
        return isFull() || Integer.bitCount(lines.size()) == 1;
    }

    List<HeldLine> lines() {
        return lines;
    }
}
