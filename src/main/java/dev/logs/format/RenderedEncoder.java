package dev.logs.format;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;

/** Writes what a renderer of text makes, as UTF-8. */
final class RenderedEncoder implements EntryEncoder {

    private final EntryRenderer renderer;
    private final StringBuilder text = new StringBuilder();

    RenderedEncoder(EntryRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void begin(RecordBytes out) {
        renderer.begin(text);
        handOn(out);
    }

    @Override
    public void encode(PartitionKey partition, EntryView entry, RecordBytes out) {
        renderer.render(new FoundEntry(partition, entry.entry()), text);
        handOn(out);
    }

    private void handOn(RecordBytes out) {
        out.append(text);
        text.setLength(0);
    }
}
