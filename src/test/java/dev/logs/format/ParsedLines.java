package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Feeds text to a parser and keeps what came out. */
final class ParsedLines {

    /** One answer of a parser; the draft is not reused. */
    record Answer(LineKind kind, EntryDraft draft) {}

    private ParsedLines() {}

    /** All answers, with that of finish at the end when it is not CONSUMED. */
    static List<Answer> parse(LineParser parser, byte[] text) {
        List<Answer> answers = new ArrayList<>();
        int from = 0;
        long number = 1;
        while (from < text.length) {
            int to = from;
            while (to < text.length && text[to] != '\n') {
                to++;
            }
            EntryDraft draft = new EntryDraft();
            answers.add(new Answer(parser.parse(new TextLine(text, from, to - from, number++), draft), draft));
            from = to + 1;
        }
        EntryDraft last = new EntryDraft();
        LineKind kind = parser.finish(last);
        if (kind != LineKind.CONSUMED) {
            answers.add(new Answer(kind, last));
        }
        return answers;
    }

    static List<Answer> parse(LineParser parser, String text) {
        return parse(parser, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The entries alone. */
    static List<EntryDraft> entries(LineParser parser, String text) {
        return parse(parser, text).stream()
                .filter(answer -> answer.kind() == LineKind.ENTRY)
                .map(Answer::draft)
                .toList();
    }

    /** A line at an offset of a larger buffer, as the real ones are. */
    private record TextLine(byte[] buffer, int offset, int length, long number) implements Line {}
}
