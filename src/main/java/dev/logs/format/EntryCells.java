package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;

/** The parts of an entry for a list with columns, each escaped and coloured as in the short form. One thread. */
public final class EntryCells {

    private final Palette palette;
    private final EntryTimes times;
    private final MessageText text;

    /**
     * @param settings its columns and contexts are without meaning here
     * @param timePattern as for {@link dev.logs.entry.TimePrinter}
     */
    public EntryCells(RenderSettings settings, String timePattern) {
        palette = settings.palette();
        times = EntryTimes.of(timePattern, settings.zone());
        text = new MessageText(settings);
    }

    public String time(FoundEntry found) {
        StringBuilder out = new StringBuilder();
        times.append(found.entry(), out);
        return out.toString();
    }

    public String level(FoundEntry found) {
        StringBuilder out = new StringBuilder();
        int level = found.entry().level();
        palette.paint(palette.of(level), Level.display(level), out);
        return out.toString();
    }

    public String context(FoundEntry found) {
        return name(found.partition().context());
    }

    public String src(FoundEntry found) {
        return name(found.entry().src());
    }

    private String name(String name) {
        StringBuilder out = new StringBuilder(palette.name());
        text.appendName(name, out);
        return out.append(palette.reset()).toString();
    }

    /** A message or a part of one, with its line breaks and what was searched for highlighted. */
    public String message(String message) {
        StringBuilder out = new StringBuilder();
        text.appendBody(ShortRenderer.withoutLastBreak(message), "", out);
        return out.toString();
    }

    /** Any other text that is to stay on its line. */
    public String line(String value) {
        StringBuilder out = new StringBuilder();
        text.appendName(value, out);
        return out.toString();
    }
}
