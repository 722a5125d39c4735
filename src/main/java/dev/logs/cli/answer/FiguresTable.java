package dev.logs.cli.answer;

import dev.logs.bench.Figure;
import dev.logs.bench.FigureFile;
import dev.logs.bench.Latencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a benchmark as a table.
 *
 * @param rows latencies in microseconds; column {@code value} is their median
 * @param worstRatio how many times as bad as before the worst figure is; 0 when nothing was compared
 */
public record FiguresTable(Table rows, double worstRatio) {

    private static final String[] COLUMNS = {
        "scenario", "kept", "measure", "unit", "value", "p95", "p99", "max", "rounds", "entries"
    };

    private static final String[] BESIDE_COLUMNS = {"rows_ratio", "blocks_ratio", "note"};
    private static final String[] EARLIER_COLUMNS = {"before", "ratio"};

    /** @param earlier values of an earlier run by {@link FigureFile#key}; null when nothing is compared */
    public static FiguresTable of(List<Figure> figures, @Nullable Map<String, Long> earlier) {
        boolean hasPeers = figures.stream().anyMatch(figure -> figure.kept().isPeer());
        List<String> columns = new ArrayList<>(List.of(COLUMNS));
        if (hasPeers) {
            columns.addAll(List.of(BESIDE_COLUMNS));
        }
        if (earlier != null) {
            columns.addAll(List.of(EARLIER_COLUMNS));
        }
        Table table = new Table(columns.toArray(String[]::new));
        double worst = 0;
        for (Figure figure : figures) {
            List<Object> cells = cells(figure);
            if (hasPeers) {
                addBeside(figure.beside(), cells);
            }
            Long before = earlier == null ? null : earlier.get(FigureFile.key(figure));
            if (before != null) {
                cells.add(before);
                cells.add(ratio(figure.ratioTo(before)));
                // What became of another program is no fault of this one.
                worst = figure.kept().isPeer() ? worst : Math.max(worst, figure.ratioTo(before));
            } else if (earlier != null) {
                cells.add(Table.ABSENT);
                cells.add(Table.ABSENT);
            }
            table.add(cells.toArray());
        }
        return new FiguresTable(table, worst);
    }

    private static void addBeside(Figure.Beside beside, List<Object> cells) {
        cells.add(beside.rows() == 0 ? Table.ABSENT : ratio(beside.rows()));
        cells.add(beside.blocks() == 0 ? Table.ABSENT : ratio(beside.blocks()));
        cells.add(beside.note().isEmpty() ? Table.ABSENT : beside.note());
    }

    private static BigDecimal ratio(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(3, RoundingMode.HALF_UP);
    }

    private static List<Object> cells(Figure figure) {
        Object[] cells = new Object[COLUMNS.length];
        Arrays.fill(cells, Table.ABSENT);
        cells[0] = figure.scenario().name();
        cells[1] = figure.kept().label();
        cells[2] = figure.measure();
        cells[3] = figure.unit().symbol();
        cells[4] = figure.value();
        Latencies latencies = figure.latencies();
        if (latencies != null) {
            cells[5] = latencies.percentile(95) / 1000;
            cells[6] = latencies.percentile(99) / 1000;
            cells[7] = latencies.percentile(100) / 1000;
            cells[8] = (long) latencies.count();
            cells[9] = figure.entries();
        }
        return new ArrayList<>(List.of(cells));
    }
}
