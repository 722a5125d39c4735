package dev.logs.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.format.OutputForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TableRendererTest {

    @ParameterizedTest
    @EnumSource(OutputForm.class)
    void piecesMakeTheTextOfTheWholeTable(OutputForm form) {
        Table whole = new Table("count", "job");
        StringBuilder pieces = new StringBuilder();
        TableRenderer renderer = new TableRenderer(form, 2);
        for (int size : new int[] {3, 0, 2, 1, 0}) {
            Table piece = new Table("count", "job");
            for (int i = 0; i < size; i++) {
                Object[] row = {1_000_000L / (whole.rows().size() + 1), i == 1 ? Table.ABSENT : "job \"" + i};
                whole.add(row);
                piece.add(row);
            }
            renderer.add(piece, pieces);
        }
        renderer.end(pieces);
        assertThat(pieces.toString()).isEqualTo(rendered(whole, form));
    }

    @ParameterizedTest
    @EnumSource(OutputForm.class)
    void nothingInPiecesIsAnEmptyTable(OutputForm form) {
        Table empty = new Table("count", "job");
        StringBuilder pieces = new StringBuilder();
        TableRenderer renderer = new TableRenderer(form, 2);
        renderer.add(empty, pieces);
        renderer.end(pieces);
        assertThat(pieces.toString()).isEqualTo(rendered(empty, form)).doesNotContain("[[");
    }

    private static String rendered(Table table, OutputForm form) {
        StringBuilder text = new StringBuilder();
        TableRenderer.render(table, form, text);
        return text.toString();
    }
}
