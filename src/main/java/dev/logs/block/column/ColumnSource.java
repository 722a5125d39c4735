package dev.logs.block.column;

import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.StreamReader;

/** Where columns are read from. */
public record ColumnSource(StreamReader streams, TemplateSource templates, int depth) {

    /** Columns in columns; the writer needs four. */
    private static final int DEPTH_MAX = 8;

    /** For columns within columns. */
    ColumnSource deeper() {
        if (depth >= DEPTH_MAX) {
            throw Damage.of("columns are nested too deeply");
        }
        return new ColumnSource(streams, templates, depth + 1);
    }
}
