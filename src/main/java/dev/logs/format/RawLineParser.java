package dev.logs.format;

import dev.logs.format.TextRecogniser.Scope;
import java.nio.charset.StandardCharsets;

/** Keeps every line as it is; only its time and level are looked for. A line without a time continues the entry before it. */
final class RawLineParser implements LineParser {

    private final TextRecogniser recogniser;
    private final EntryDraft recognised = new EntryDraft();
    private boolean seenTime;

    RawLineParser(ParserSettings settings) {
        recogniser = new TextRecogniser(null, Scope.WHOLE_LINES, settings);
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        int from = line.offset();
        int to = from + line.length();
        if (recogniser.recognise(line.buffer(), from, to)) {
            recognised.clear();
            recogniser.fill(recognised);
            draft.setTime(recognised.epoch, recognised.nanos);
            draft.level = recognised.level;
            seenTime = true;
        } else if (seenTime) {
            return LineKind.CONTINUATION;
        }
        draft.content = new String(line.buffer(), from, line.length(), StandardCharsets.UTF_8);
        return LineKind.ENTRY;
    }
}
