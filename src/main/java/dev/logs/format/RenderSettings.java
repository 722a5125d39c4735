package dev.logs.format;

import java.time.ZoneId;
import java.util.List;

/**
 * How entries are printed.
 *
 * @param zone of the times in the forms for people and in templates; the forms for machines print UTC
 * @param palette colours, of short, long and raw only
 * @param escaping of control characters, in short, long, raw and template
 * @param highlighter of messages, in short, long and raw; seen only with a palette
 * @param contexts whether short names the context
 * @param columns names of the columns of short, csv, tsv and logfmt; empty for the usual ones
 * @param template of form template; empty when there is none
 */
public record RenderSettings(
        ZoneId zone,
        Palette palette,
        Escaping escaping,
        Highlighter highlighter,
        ContextDisplay contexts,
        List<String> columns,
        String template) {

    public RenderSettings {
        columns = List.copyOf(columns);
    }

    /** What is right for a pipe or file: no colours, nothing escaped, contexts hidden, the usual columns. */
    public static RenderSettings plain(ZoneId zone) {
        return new RenderSettings(
                zone, Palette.NONE, Escaping.NONE, Highlighter.NONE, ContextDisplay.HIDDEN, List.of(), "");
    }

    public RenderSettings withPalette(Palette newPalette) {
        return new RenderSettings(zone, newPalette, escaping, highlighter, contexts, columns, template);
    }

    public RenderSettings withEscaping(Escaping newEscaping) {
        return new RenderSettings(zone, palette, newEscaping, highlighter, contexts, columns, template);
    }

    public RenderSettings withHighlighter(Highlighter newHighlighter) {
        return new RenderSettings(zone, palette, escaping, newHighlighter, contexts, columns, template);
    }

    public RenderSettings withContexts(ContextDisplay newContexts) {
        return new RenderSettings(zone, palette, escaping, highlighter, newContexts, columns, template);
    }

    public RenderSettings withColumns(List<String> newColumns) {
        return new RenderSettings(zone, palette, escaping, highlighter, contexts, newColumns, template);
    }

    public RenderSettings withTemplate(String newTemplate) {
        return new RenderSettings(zone, palette, escaping, highlighter, contexts, columns, newTemplate);
    }
}
