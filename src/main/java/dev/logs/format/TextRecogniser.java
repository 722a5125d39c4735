package dev.logs.format;

import dev.logs.format.LinePattern.Extent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern of a line: the last one first, then those of a preferred format, then those of every other format
 * that have a time, then any line with a time at its start. Remembers hosts and times, so one per source; one thread.
 */
final class TextRecogniser {

    /** Which of the patterns are tried. */
    enum Scope {
        ALL,
        /** Only those of which a line makes an entry by itself. */
        WHOLE_LINES
    }

    private final LineMatch match;
    private final GenericText generic = new GenericText();
    private final LinePattern[] preferred;
    private final LinePattern[] others;

    /** The pattern of the last line that had one. */
    private @Nullable LinePattern last;

    /** Whether a line with a known shape began without blanks. */
    private boolean seenAtMargin;

    /** The pattern of the present line; null when only its time was recognised. */
    private @Nullable LinePattern current;

    /** @param format null when none is preferred */
    TextRecogniser(@Nullable TextFormat format, Scope scope, ParserSettings settings) {
        match = new LineMatch(settings);
        List<LinePattern> first = new ArrayList<>();
        List<LinePattern> rest = new ArrayList<>();
        for (TextFormat each : TextCatalog.formats()) {
            for (LinePattern pattern : each.patterns()) {
                if (pattern.extent() != Extent.LINE && scope == Scope.WHOLE_LINES) {
                    continue;
                }
                if (each == format) {
                    first.add(pattern);
                } else if (pattern.isTimed()) {
                    rest.add(pattern);
                }
            }
        }
        preferred = first.toArray(new LinePattern[0]);
        others = rest.toArray(new LinePattern[0]);
    }

    /** Whether the bytes, without white space at their end, are a line of a known shape. */
    boolean recognise(byte[] line, int from, int to) {
        begin(line, from, to);
        current = null;
        if (match.from == match.to) {
            return false;
        }
        boolean indented = Ascii.isBlank(match.line[match.from]);
        if (indented && seenAtMargin) {
            // Text that is further in belongs to the line above it, whatever times it mentions.
            return false;
        }
        current = find();
        if (current == null && !generic.matches(match)) {
            return false;
        }
        last = current == null ? last : current;
        seenAtMargin |= !indented;
        return true;
    }

    /** Whether the bytes have the given shape. */
    boolean recognise(byte[] line, int from, int to, LinePattern pattern) {
        begin(line, from, to);
        current = pattern.matches(match) ? pattern : null;
        return current != null;
    }

    /** The pattern of the recognised line, or null when it is any line with a time. */
    @Nullable
    LinePattern pattern() {
        return current;
    }

    /** Moves what was recognised into a cleared draft. */
    void fill(EntryDraft draft) {
        if (current == null) {
            generic.fill(match, draft);
        } else {
            current.fill(match, draft);
        }
    }

    private void begin(byte[] line, int from, int to) {
        if (Colours.arePresent(line, from, to)) {
            byte[] plain = Colours.removed(line, from, to);
            match.begin(plain, 0, plain.length);
        } else {
            match.begin(line, from, to);
        }
    }

    private @Nullable LinePattern find() {
        if (last != null && last.matches(match)) {
            return last;
        }
        LinePattern found = find(preferred);
        return found == null ? find(others) : found;
    }

    private @Nullable LinePattern find(LinePattern[] patterns) {
        for (LinePattern pattern : patterns) {
            if (pattern != last && pattern.matches(match)) {
                return pattern;
            }
        }
        return null;
    }
}
