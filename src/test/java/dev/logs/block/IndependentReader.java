package dev.logs.block;

import dev.logs.entry.LogEntry;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Written from man/logs-format.5 alone: shares no code with the encoder, takes no care of speed or damage. */
final class IndependentReader extends IndependentPools {

    private final List<Object[]> origins = new ArrayList<>();
    boolean isDraft;
    private int rows;
    private long firstEpoch;
    private byte[][] rowTemplates = new byte[0][];
    private int[][] rowOrigins = new int[0][];
    private int[] counts = new int[0];

    void addSegment(byte[] segment) {
        start(segment);
        int templateCount = (int) varint();
        int originCount = (int) varint();
        int bodyCount = (int) varint();
        byte[] head = frame();
        byte[] texts = frame();
        bytes = head;
        at = 0;
        for (int i = 0; i < templateCount; i++) {
            templates.add(take((int) varint()));
        }
        for (int i = 0; i < originCount; i++) {
            int level = (int) zigzag();
            int error = (int) zigzag();
            origins.add(new Object[] {level, error, text(take((int) varint()))});
        }
        int from = 0;
        for (int i = 0; i < bodyCount; i++) {
            int length = (int) varint();
            bodies.add(Arrays.copyOfRange(texts, from, from + length));
            from += length;
        }
    }

    private void readSummary(byte[] summary) {
        start(summary, 2);
        rows = (int) varint();
        firstEpoch = zigzag();
        for (int i = 0; i < 7; i++) {
            zigzag();
        }
        varint();
        varint();
        isDraft = varint() == 1;
        bytes = frame();
        at = 0;
        varint();
        varint();
        varint();
        rowTemplates = new byte[(int) varint()][];
        rowOrigins = new int[rowTemplates.length][];
        counts = new int[rowTemplates.length];
        for (int i = 0; i < rowTemplates.length; i++) {
            rowTemplates[i] = templates.get((int) varint());
            rowOrigins[i] = new int[(int) varint()];
            for (int j = 0; j < rowOrigins[i].length; j++) {
                rowOrigins[i][j] = (int) varint();
                counts[i] += (int) varint();
            }
        }
    }

    List<LogEntry> read(byte[] summary, List<byte[]> pieces) {
        readSummary(summary);
        openPayload(pieces);
        long[] epochs = new long[rows];
        long[] nanos = new long[rows];
        if (next() == 0) {
            long[] joined = numbers(rows);
            for (int i = 0; i < rows; i++) {
                epochs[i] = firstEpoch + joined[i] / 1_000_000_000;
                nanos[i] = joined[i] % 1_000_000_000;
            }
        } else {
            epochs = numbers(rows);
            nanos = numbers(rows);
        }
        long[] logids = numbers(rows);
        long[] templateOf = numbers(rows);
        List<Integer> byTemplate = new ArrayList<>();
        for (int i = 0; i < rowTemplates.length; i++) {
            for (int row = 0; row < rows; row++) {
                if (templateOf[row] == i) {
                    byTemplate.add(row);
                }
            }
        }
        long[] originOf = spread(numbers(rows), byTemplate);
        byte[][] tags = spread(texts(rows, 4), byTemplate);
        int jobCount = (int) varint();
        long[] hasJob = spread(numbers(rows), byTemplate);
        byte[][] jobs = texts(jobCount, 4);
        byte[][][] values = new byte[rows][][];
        byte[][] fields = fields(byTemplate, values);
        pools(templateOf);
        byte[][] contents = contents(byTemplate, values);
        List<LogEntry> entries = new ArrayList<>();
        int job = 0;
        for (int row = 0; row < rows; row++) {
            Object[] origin = origins.get(rowOrigins[(int) templateOf[row]][(int) originOf[row]]);
            entries.add(new LogEntry(
                    logids[row],
                    (String) origin[2],
                    text(tags[row]),
                    epochs[row],
                    (int) nanos[row],
                    (Integer) origin[0],
                    (Integer) origin[1],
                    text(contents[row]),
                    hasJob[row] == 1 ? text(jobs[job++]) : null,
                    fields[row] == null ? null : text(fields[row])));
        }
        return entries;
    }

    @Override
    int rowsOf(int template) {
        return counts[template];
    }

    private byte[][] contents(List<Integer> byTemplate, byte[][][] values) {
        byte[][] contents = new byte[rows][];
        int place = 0;
        for (int i = 0; i < rowTemplates.length; i++) {
            List<Integer> ofTemplate = byTemplate.subList(place, place + counts[i]);
            currentTemplate = i;
            byte[][] filled = fill(rowTemplates[i], counts[i], ofTemplate, values);
            currentTemplate = -1;
            for (int j = 0; j < counts[i]; j++) {
                contents[ofTemplate.get(j)] = filled[j];
            }
            place += counts[i];
        }
        return contents;
    }

    private byte[] @Nullable [] fields(List<Integer> byTemplate, byte[][][] values) {
        int columnCount = (int) varint();
        byte[][] shapes = new byte[(int) varint()][];
        int[][] slots = new int[shapes.length][];
        int[] sizes = new int[columnCount];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = templates.get((int) varint());
            int count = (int) varint();
            int slotCount = 0;
            for (byte b : shapes[i]) {
                slotCount += b == 7 ? 1 : 0;
            }
            slots[i] = new int[slotCount];
            for (int j = 0; j < slotCount; j++) {
                slots[i][j] = (int) varint();
                sizes[slots[i][j]] += count;
            }
        }
        long[] shapeOf = spread(numbers(rows), byTemplate);
        for (int row = 0; row < rows; row++) {
            values[row] = new byte[shapeOf[row] == 0 ? 0 : slots[(int) shapeOf[row] - 1].length][];
        }
        for (int column = 0; column < columnCount; column++) {
            boolean ordered = next() == 1;
            byte[][] found = texts(sizes[column], 4);
            int used = 0;
            for (int i = 0; i < rows; i++) {
                int row = ordered ? byTemplate.get(i) : i;
                for (int j = 0; j < values[row].length; j++) {
                    if (slots[(int) shapeOf[row] - 1][j] == column) {
                        values[row][j] = found[used++];
                    }
                }
            }
        }
        byte[][] fields = new byte[rows][];
        for (int row = 0; row < rows; row++) {
            if (shapeOf[row] > 0) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                int slot = 0;
                for (byte b : shapes[(int) shapeOf[row] - 1]) {
                    if (b == 7) {
                        out.writeBytes(values[row][slot++]);
                    } else {
                        out.write(b);
                    }
                }
                fields[row] = out.toByteArray();
            }
        }
        return fields;
    }

    private static long[] spread(long[] ordered, List<Integer> rows) {
        long[] spread = new long[ordered.length];
        for (int i = 0; i < spread.length; i++) {
            spread[rows.get(i)] = ordered[i];
        }
        return spread;
    }

    private static byte[][] spread(byte[][] ordered, List<Integer> rows) {
        byte[][] spread = new byte[ordered.length][];
        for (int i = 0; i < spread.length; i++) {
            spread[rows.get(i)] = ordered[i];
        }
        return spread;
    }
}
