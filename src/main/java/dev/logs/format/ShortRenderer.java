package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;

/** {@code 2026-03-20 10:15:30.123 info   hero.proc: message}; further lines of a message are indented. */
final class ShortRenderer implements EntryRenderer {

    /** The longest label but {@code critical}, which is rare enough to stand out. */
    private static final int LEVEL_WIDTH = 6;

    private static final String INDENT = "    ";

    private final RenderSettings settings;
    private final EntryTimes times;
    private final MessageText text;

    ShortRenderer(RenderSettings settings) {
        this.settings = settings;
        times = EntryTimes.toMillis(settings.zone());
        text = new MessageText(settings);
    }

    @Override
    public void render(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        Palette palette = settings.palette();
        times.append(entry, out);
        out.append(' ');
        String level = Level.display(entry.level());
        palette.paint(palette.of(entry.level()), level, out);
        out.append(" ".repeat(Math.max(1, LEVEL_WIDTH + 1 - level.length())));
        if (settings.contexts() == ContextDisplay.SHOWN) {
            appendName(found.partition().context(), out);
            out.append(' ');
        }
        if (!entry.src().isEmpty()) {
            appendName(entry.src(), out);
            out.append(": ");
        }
        text.appendBody(withoutLastBreak(entry.content()), INDENT, out);
        out.append('\n');
    }

    private void appendName(String name, StringBuilder out) {
        out.append(settings.palette().name());
        text.appendName(name, out);
        out.append(settings.palette().reset());
    }

    /** A line break at the end would show as an empty line. */
    static String withoutLastBreak(String content) {
        int end = content.length();
        while (end > 0 && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return content.substring(0, end);
    }
}
