package dev.logs.format;

import dev.logs.format.LinePattern.Capture;
import dev.logs.format.LinePattern.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the step that reads a capture, from its name and kind, and says what becomes of the text.
 *
 * <p>Names with a meaning: time, level, priority, component, content, host, pid, tag (fills component, pid and address),
 * request (fills method, path, protocol, request), structured, skip, more. Any other name is a field.
 */
final class CaptureCompiler {

    private static final List<Capture> TAG_SLOTS = List.of(
            new Capture("component", Use.COMPONENT), new Capture("pid", Use.NUMBER), new Capture("address", Use.TEXT));
    private static final List<Capture> REQUEST_SLOTS = List.of(
            new Capture("method", Use.TEXT),
            new Capture("path", Use.TEXT),
            new Capture("protocol", Use.TEXT),
            new Capture("request", Use.TEXT));

    private final int slot;
    private final String following;
    private final @Nullable String stops;

    /**
     * @param slot the first free one
     * @param following the fixed text behind the capture
     * @param stops bytes that end a word besides a blank, or null when the pattern does not say
     */
    CaptureCompiler(int slot, String following, @Nullable String stops) {
        this.slot = slot;
        this.following = following;
        this.stops = stops;
    }

    MatchStep step(String name, String kind) {
        if (stops != null) {
            return new CaptureSteps.Word(slot, Ascii.bytes(stops));
        }
        return switch (name) {
            case "time" -> time(kind);
            case "nanos" -> TimeStep.FRACTION;
            case "level" -> level(kind);
            case "priority" -> LevelStep.PRIORITY;
            case "tag" -> new TagStep(slot, kind.equals("clear") ? TagStep.Kind.CLEAR : TagStep.Kind.ANY);
            case "request" -> new RequestStep(slot);
            case "structured" -> new StructuredElements.Step(slot);
            case "content" -> kind.equals("partial") ? new TextSteps.PartFrom(slot) : new TextSteps.ContentFrom(slot);
            case "more" -> new TextSteps.End();
            case "host" -> new HostStep(slot, kind.equals("known") ? HostStep.Trust.KNOWN : HostStep.Trust.ANY);
            default -> text(kind.isEmpty() && name.equals("component") ? "name" : kind);
        };
    }

    private static MatchStep time(String kind) {
        return switch (kind) {
            case "" -> TimeStep.ANY;
            case "clock" -> TimeStep.CLOCK;
            case "digits" -> TimeStep.DIGITS;
            case "named" -> TimeStep.NAMED;
            case "syslog" -> TimeStep.SYSLOG;
            case "unix" -> TimeStep.UNIX;
            case "dotted" -> TimeStep.DOTTED;
            default -> throw new IllegalArgumentException("kind of time: " + kind);
        };
    }

    private static MatchStep level(String kind) {
        return switch (kind) {
            case "" -> LevelStep.WORD;
            case "capitals" -> LevelStep.CAPITALS;
            case "letter" -> LevelStep.LETTER;
            case "mark" -> LevelStep.MARK;
            case "xorg" -> LevelStep.XORG;
            case "cisco" -> LevelStep.CISCO;
            default -> throw new IllegalArgumentException("kind of level: " + kind);
        };
    }

    private MatchStep text(String kind) {
        return switch (kind) {
            case "" -> new CaptureSteps.Word(slot, Ascii.bytes(firstStop()));
            case "int" -> new CaptureSteps.Digits(slot);
            case "decimal" -> new CaptureSteps.Decimal(slot, CaptureSteps.Decimal.Point.NEEDED);
            case "num" -> new CaptureSteps.Decimal(slot, CaptureSteps.Decimal.Point.ALLOWED);
            case "text" -> new CaptureSteps.Until(slot, Ascii.bytes(following), Ascii.bytes(following.stripTrailing()));
            case "inside" -> new CaptureSteps.Inside(slot, ']');
            case "braces" -> new CaptureSteps.Braces(slot);
            case "paren" -> new CaptureSteps.Inside(slot, ')');
            case "last" -> new CaptureSteps.BeforeLast(slot, ':', '@');
            case "stream" -> new StreamStep(slot);
            case "quoted" -> new CaptureSteps.Quoted(slot);
            case "rest" -> new CaptureSteps.Rest(slot);
            case "status" -> new CaptureSteps.HttpStatus(slot);
            case "detail" -> new DetailStep(slot);
            case "trailing" -> new TrailingLogger(slot);
            default ->
                new NameStep(slot, nameKind(kind), firstStop().isEmpty() ? CaptureSteps.NO_STOP : following.charAt(0));
        };
    }

    private static NameStep.Kind nameKind(String kind) {
        return switch (kind) {
            case "name" -> NameStep.Kind.ANY;
            case "logger" -> NameStep.Kind.LOGGER;
            case "dotted" -> NameStep.Kind.DOTTED;
            case "capitals" -> NameStep.Kind.CAPITALS;
            case "source" -> NameStep.Kind.SOURCE;
            case "uuid" -> NameStep.Kind.UUID;
            default -> throw new IllegalArgumentException("kind of capture: " + kind);
        };
    }

    private String firstStop() {
        return following.isEmpty() || following.charAt(0) == ' ' ? "" : following.substring(0, 1);
    }

    /** Adds the captures of the step, in the order of their slots. */
    void addSlots(String name, String kind, List<Capture> captures) {
        switch (name) {
            case "time", "nanos", "level", "priority", "more" -> {}
            case "tag" -> {
                captures.addAll(TAG_SLOTS);
            }
            case "request" -> {
                captures.addAll(REQUEST_SLOTS);
            }
            default -> {
                captures.add(new Capture(name, use(name, kind)));
            }
        }
    }

    private static Use use(String name, String kind) {
        return switch (name) {
            case "component" -> Use.COMPONENT;
            case "content" -> Use.CONTENT;
            case "host" -> Use.HOST;
            case "structured" -> Use.STRUCTURED;
            case "skip" -> Use.SKIP;
            case "pid" -> Use.NUMBER;
            default ->
                switch (kind) {
                    case "int", "num", "decimal", "status" -> Use.NUMBER;
                    default -> Use.TEXT;
                };
        };
    }
}
