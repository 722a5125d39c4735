package dev.logs.cli.answer;

import dev.logs.cli.ExitStatus;
import dev.logs.format.OutputForm;
import dev.logs.query.GroupKind;
import dev.logs.query.Grouping;
import dev.logs.store.GroupTaker;
import dev.logs.stream.ResultOutput;
import org.jspecify.annotations.Nullable;

/** Prints the counts of groups as a table, in pieces: there may be more of them than memory has room for. */
final class GroupsPrinter implements GroupTaker {

    /** Rows of a piece: text is aligned within one, and memory has room for it in every form. */
    private static final int PIECE_ROWS = 20_000;

    private final String keyColumn;
    private final TableRenderer renderer;
    private final ResultOutput out;
    private Table piece;
    private boolean hasRows;

    GroupsPrinter(Grouping grouping, OutputForm form, ResultOutput out) {
        this.keyColumn = grouping.kind() == GroupKind.FIELD
                ? grouping.fieldPath()
                : grouping.kind().form();
        this.out = out;
        this.piece = emptyPiece();
        this.renderer = new TableRenderer(form, piece.columns().size());
    }

    private Table emptyPiece() {
        return new Table("count", keyColumn);
    }

    @Override
    public void take(@Nullable String key, long count) {
        piece.add(count, key == null ? Table.ABSENT : key);
        hasRows = true;
        if (piece.rows().size() == PIECE_ROWS) {
            StringBuilder text = new StringBuilder();
            renderer.add(piece, text);
            out.write(text);
            piece = emptyPiece();
        }
    }

    /**
     * Prints what is left.
     *
     * @return {@link ExitStatus#NOTHING_FOUND} when there were no groups
     */
    int end() {
        StringBuilder text = new StringBuilder();
        renderer.add(piece, text);
        renderer.end(text);
        out.write(text);
        out.flush();
        return hasRows ? ExitStatus.OK : ExitStatus.NOTHING_FOUND;
    }
}
