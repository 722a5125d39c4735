package dev.logs.format;

import dev.logs.format.LinePattern.Capture;
import dev.logs.format.LinePattern.Extent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the notation of {@link TextCatalog} into a {@link LinePattern}.
 *
 * <pre>
 *   {time}          a capture; the name says what becomes of it, and often how it is read
 *   {pid:int}       a capture read in a given way, see {@link CaptureCompiler}
 *   {host^:/}       a word that ends at one of these characters, or at a blank
 *   {? ... }        a group that may be missing
 *   one blank       one or more blanks; at the end of a line also none
 *   two blanks      two or more blanks
 *   ~               any number of blanks, also none
 *   anything else   itself
 * </pre>
 *
 * <p>Notation is part of the program, so a mistake in it is an {@link IllegalArgumentException}.
 */
final class LinePatternCompiler {

    private final String notation;
    private int at;
    private final List<Capture> captures = new ArrayList<>();
    private Extent extent = Extent.LINE;
    private boolean timed;

    private LinePatternCompiler(String notation) {
        this.notation = notation;
    }

    static LinePattern compile(String notation) {
        LinePatternCompiler compiler = new LinePatternCompiler(notation);
        MatchStep[] steps = compiler.steps('\0');
        Capture[] captures = compiler.captures.toArray(new Capture[0]);
        return new LinePattern(steps, captures, compiler.extent, compiler.timed);
    }

    /** Reads up to {@code close}, or to the end. */
    private MatchStep[] steps(char close) {
        List<MatchStep> steps = new ArrayList<>();
        while (at < notation.length() && notation.charAt(at) != close) {
            steps.add(step());
        }
        return steps.toArray(new MatchStep[0]);
    }

    private MatchStep step() {
        char c = notation.charAt(at);
        if (c == '~') {
            at++;
            return new TextSteps.Blanks(0);
        }
        if (c == ' ') {
            return blanks();
        }
        if (c != '{') {
            return new TextSteps.Literal(Ascii.bytes(literal()));
        }
        if (notation.startsWith("{?", at)) {
            return group();
        }
        int end = notation.indexOf('}', at);
        if (end < 0) {
            throw new IllegalArgumentException("capture without end: " + notation);
        }
        String capture = notation.substring(at + 1, end);
        at = end + 1;
        return capture(capture);
    }

    private MatchStep blanks() {
        int start = at;
        while (at < notation.length() && notation.charAt(at) == ' ') {
            at++;
        }
        return new TextSteps.Blanks(at - start);
    }

    private String literal() {
        int start = at;
        while (at < notation.length() && "{} ~".indexOf(notation.charAt(at)) < 0) {
            at++;
        }
        return notation.substring(start, at);
    }

    private MatchStep group() {
        at += 2;
        int firstSlot = captures.size();
        MatchStep[] steps = steps('}');
        at++;
        return new TextSteps.Optional(steps, firstSlot, captures.size());
    }

    private MatchStep capture(String text) {
        int mark = text.indexOf('^');
        @Nullable String stops = mark < 0 ? null : text.substring(mark + 1);
        String head = mark < 0 ? text : text.substring(0, mark);
        int colon = head.indexOf(':');
        String name = colon < 0 ? head : head.substring(0, colon);
        String kind = colon < 0 ? "" : head.substring(colon + 1);
        timed |= name.equals("time");
        extent = extent(name, kind);
        CaptureCompiler capture = new CaptureCompiler(captures.size(), following(), stops);
        MatchStep step = capture.step(name, kind);
        capture.addSlots(name, kind, captures);
        if (captures.size() > LineMatch.SLOTS_MAX) {
            throw new IllegalArgumentException("too many captures: " + notation);
        }
        return step;
    }

    private Extent extent(String name, String kind) {
        if (name.equals("more")) {
            return Extent.HEADER;
        }
        return switch (kind) {
            case "inner" -> Extent.ENVELOPE;
            case "partial" -> Extent.PARTIAL;
            default -> extent;
        };
    }

    /** The fixed text behind the capture that was just read, with its single blanks. */
    private String following() {
        int end = at;
        while (end < notation.length() && "{}~".indexOf(notation.charAt(end)) < 0) {
            end++;
        }
        return notation.substring(at, end);
    }
}
