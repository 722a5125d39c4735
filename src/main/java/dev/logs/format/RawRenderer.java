package dev.logs.format;

import dev.logs.entry.FoundEntry;

/** The content alone, ended by a line break. */
final class RawRenderer implements EntryRenderer {

    private final MessageText text;

    RawRenderer(RenderSettings settings) {
        text = new MessageText(settings);
    }

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        text.appendBody(entry.entry().content(), "", out);
        out.append('\n');
    }
}
