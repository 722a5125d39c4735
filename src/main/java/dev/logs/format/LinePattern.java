package dev.logs.format;

/** One shape of the lines of a text format, compiled from its notation by {@link LinePatternCompiler}. Immutable. */
final class LinePattern {

    /** What becomes of a captured text. */
    enum Use {
        SKIP,
        COMPONENT,
        CONTENT,
        HOST,
        TEXT,
        /** A JSON number when the text is one. */
        NUMBER,
        STRUCTURED
    }

    /** A part of the line: the name of its field, where it becomes one. */
    record Capture(String name, Use use) {}

    /** How a line of the pattern makes an entry. */
    enum Extent {
        /** The line is the entry. */
        LINE,
        /** The line is a header; its message follows on the lines behind it. */
        HEADER,
        /** The content is a line of another format. */
        ENVELOPE,
        /** The content is the first part of that of the line behind it. */
        PARTIAL
    }

    private final MatchStep[] steps;
    private final Capture[] captures;
    private final Extent extent;
    private final boolean timed;

    /** @param captures one for each slot that the steps fill */
    LinePattern(MatchStep[] steps, Capture[] captures, Extent extent, boolean timed) {
        this.steps = steps;
        this.captures = captures;
        this.extent = extent;
        this.timed = timed;
    }

    Extent extent() {
        return extent;
    }

    /** Whether a line of this pattern has a time. */
    boolean isTimed() {
        return timed;
    }

    /** Whether the whole line has this shape; then {@code match} holds what was recognised. */
    boolean matches(LineMatch match) {
        match.rewind(captures.length);
        for (MatchStep step : steps) {
            if (!step.match(match)) {
                return false;
            }
        }
        return true;
    }

    /** Moves what {@link #matches} recognised into a cleared draft. */
    void fill(LineMatch match, EntryDraft draft) {
        if (match.hasTime) {
            draft.setTime(match.epoch, match.nanos);
        }
        draft.level = match.level;
        if (match.fromStderr) {
            draft.error = Boolean.TRUE;
        }
        if (match.facility >= 0) {
            draft.fields.put("facility", Facilities.name(match.facility));
        }
        for (int slot = 0; slot < captures.length; slot++) {
            int start = match.starts[slot];
            if (start >= 0 && (captures[slot].use() == Use.CONTENT || !isAbsent(match, start, match.ends[slot]))) {
                put(slot, match, draft);
            }
        }
    }

    /** Keeps the host that the line names, for the lines that are understood only when their host is known. */
    void remember(LineMatch match) {
        for (int slot = 0; slot < captures.length; slot++) {
            if (captures[slot].use() == Use.HOST && match.isCaptured(slot)) {
                match.rememberHost(match.starts[slot], match.ends[slot]);
            }
        }
    }

    private static boolean isAbsent(LineMatch match, int start, int end) {
        return start == end || end - start == 1 && match.line[start] == '-';
    }

    private void put(int slot, LineMatch match, EntryDraft draft) {
        int start = match.starts[slot];
        int end = match.ends[slot];
        Capture capture = captures[slot];
        switch (capture.use()) {
            case SKIP -> {}
            case COMPONENT -> draft.component = match.text(start, end);
            case CONTENT -> draft.content = match.text(start, end);
            case HOST -> {
                match.rememberHost(start, end);
                draft.fields.put(capture.name(), match.text(start, end));
            }
            case TEXT -> draft.fields.put(capture.name(), match.text(start, end));
            case NUMBER -> FieldNumbers.put(draft.fields, capture.name(), match.text(start, end));
            case STRUCTURED -> StructuredElements.put(match.line, start, end, draft.fields);
        }
    }
}
