package dev.logs.block;

import com.github.luben.zstd.Zstd;
import dev.logs.entry.LogEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Written from man/logs-format.5 alone: shares no code with the encoder, takes no care of speed or damage. */
final class IndependentReader {

    private final List<byte[]> templates = new ArrayList<>();
    private final List<Object[]> origins = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();

    private byte[] bytes = new byte[0];
    private int at;
    private final List<byte[]> streams = new ArrayList<>();
    private final int[] used = new int[6];
    private int own;

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

    List<LogEntry> read(byte[] summary, byte[] payload) {
        start(summary);
        int rows = (int) varint();
        long firstEpoch = zigzag();
        for (int i = 0; i < 7; i++) {
            zigzag();
        }
        varint();
        varint();
        bytes = frame();
        at = 0;
        varint();
        varint();
        varint();
        byte[][] rowTemplates = new byte[(int) varint()][];
        int[][] rowOrigins = new int[rowTemplates.length][];
        int[] counts = new int[rowTemplates.length];
        for (int i = 0; i < rowTemplates.length; i++) {
            rowTemplates[i] = templates.get((int) varint());
            rowOrigins[i] = new int[(int) varint()];
            for (int j = 0; j < rowOrigins[i].length; j++) {
                rowOrigins[i][j] = (int) varint();
                counts[i] += (int) varint();
            }
        }
        openPayload(payload);
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
        byte[][] fields = fields(rows, byTemplate, values);
        byte[][] contents = new byte[rows][];
        int place = 0;
        for (int i = 0; i < rowTemplates.length; i++) {
            List<Integer> ofTemplate = byTemplate.subList(place, place + counts[i]);
            byte[][] filled = fill(rowTemplates[i], counts[i], ofTemplate, values);
            for (int j = 0; j < counts[i]; j++) {
                contents[ofTemplate.get(j)] = filled[j];
            }
            place += counts[i];
        }
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

    private byte[] @Nullable [] fields(int rows, List<Integer> byTemplate, byte[][][] values) {
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
        byte[][][] columns = new byte[columnCount][][];
        for (int i = 0; i < columnCount; i++) {
            columns[i] = texts(sizes[i], 4);
        }
        int[] next = new int[columnCount];
        byte[][] fields = new byte[rows][];
        for (int row = 0; row < rows; row++) {
            if (shapeOf[row] > 0) {
                int shape = (int) shapeOf[row] - 1;
                values[row] = new byte[slots[shape].length][];
                for (int j = 0; j < slots[shape].length; j++) {
                    int column = slots[shape][j];
                    values[row][j] = columns[column][next[column]++];
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                int slot = 0;
                for (byte b : shapes[shape]) {
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

    private byte[][] fill(byte[] template, int count, @Nullable List<Integer> rows, byte[][][] values) {
        ByteArrayOutputStream[] out = new ByteArrayOutputStream[count];
        for (int i = 0; i < count; i++) {
            out[i] = new ByteArrayOutputStream();
        }
        for (int p = 0; p < template.length; p++) {
            byte b = template[p];
            if (b == 11) {
                int value = template[++p] - 32;
                for (int i = 0; i < count; i++) {
                    out[i].writeBytes(values[rows.get(i)][value]);
                }
            } else {
                byte[][] slot = b >= 1 && b <= 8 ? slot(b, count) : null;
                for (int i = 0; i < count; i++) {
                    out[i].writeBytes(slot == null ? new byte[] {b} : slot[i]);
                }
            }
        }
        byte[][] filled = new byte[count][];
        for (int i = 0; i < count; i++) {
            filled[i] = out[i].toByteArray();
        }
        return filled;
    }

    private byte[][] slot(int kind, int count) {
        String[] texts = new String[count];
        switch (kind) {
            case 1 -> digits(texts);
            case 2, 3 -> {
                long[] lengths = numbers(count);
                long[] numbers = numbers(count);
                for (int i = 0; i < count; i++) {
                    String hex = String.format(kind == 2 ? "%016x" : "%016X", numbers[i]);
                    texts[i] = hex.substring(16 - (int) lengths[i]);
                }
            }
            case 4 -> {
                byte[][] packed = texts(count, 5);
                for (int i = 0; i < count; i++) {
                    StringBuilder hex = new StringBuilder();
                    for (int j = 0; j < 16; j++) {
                        hex.append(j == 4 || j == 6 || j == 8 || j == 10 ? "-" : "");
                        hex.append(String.format("%02x", packed[i][j]));
                    }
                    texts[i] = hex.toString();
                }
            }
            case 5 -> {
                long[] numbers = numbers(count);
                for (int i = 0; i < count; i++) {
                    long n = numbers[i];
                    texts[i] = (n >> 24) + "." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
                }
            }
            case 6, 7 -> {
                return texts(count, 4);
            }
            default -> {
                byte[][] found = new byte[count][];
                long[] numbers = numbers(count);
                for (int i = 0; i < count; i++) {
                    found[i] = bodies.get((int) numbers[i]);
                }
                return found;
            }
        }
        byte[][] encoded = new byte[count][];
        for (int i = 0; i < count; i++) {
            encoded[i] = texts[i].getBytes(StandardCharsets.US_ASCII);
        }
        return encoded;
    }

    private void digits(String[] texts) {
        if (texts.length == 0) {
            return;
        }
        int form = next();
        int width = form == 1 ? next() : 0;
        long[] numbers = numbers(texts.length);
        long[] zeros = form == 2 ? numbers(texts.length) : new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            String digits = Long.toString(Math.abs(numbers[i]));
            long before = form == 1 ? width - digits.length() : zeros[i];
            texts[i] = (numbers[i] < 0 ? "-" : "") + "0".repeat((int) before) + digits;
        }
    }

    private byte[][] texts(int count, int group) {
        byte[][] texts = new byte[count][];
        if (count == 0) {
            return texts;
        }
        int codec = next();
        switch (codec) {
            case 0 -> Arrays.fill(texts, part(group, (int) varint()));
            case 1 -> {
                int total = (int) varint();
                long[] lengths = numbers(count);
                byte[] all = part(group, total);
                int from = 0;
                for (int i = 0; i < count; i++) {
                    texts[i] = Arrays.copyOfRange(all, from, from + (int) lengths[i]);
                    from += (int) lengths[i];
                }
            }
            case 2, 3 -> {
                byte[][] distinct = texts((int) varint(), group);
                long[] ids = numbers(count);
                TreeSet<Long> met = new TreeSet<>();
                for (int i = 0; i < count; i++) {
                    long id = codec == 2 ? ids[i] : met.size() - ids[i];
                    met.add(id);
                    texts[i] = distinct[(int) id];
                }
            }
            default -> templated(texts);
        }
        return texts;
    }

    private void templated(byte[][] texts) {
        byte[][] own = new byte[(int) varint()][];
        int[] counts = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = templates.get((int) varint());
            counts[i] = (int) varint();
        }
        long[] ids = numbers(texts.length);
        for (int i = 0; i < own.length; i++) {
            byte[][] filled = fill(own[i], counts[i], null, new byte[0][][]);
            int used = 0;
            for (int j = 0; j < ids.length; j++) {
                if (ids[j] == i) {
                    texts[j] = filled[used++];
                }
            }
        }
    }

    private long[] numbers(int count) {
        long[] numbers = new long[count];
        if (count == 0) {
            return numbers;
        }
        int codec = next();
        switch (codec) {
            case 0 -> Arrays.fill(numbers, zigzag());
            case 4 -> {
                numbers[0] = zigzag();
                long[] deltas = numbers(count - 1);
                for (int i = 1; i < count; i++) {
                    numbers[i] = numbers[i - 1] + deltas[i - 1];
                }
            }
            case 5 -> {
                long[] distinct = numbers((int) varint());
                long[] ids = numbers(count);
                for (int i = 0; i < count; i++) {
                    numbers[i] = distinct[(int) ids[i]];
                }
            }
            default -> plain(codec, numbers);
        }
        return numbers;
    }

    private void plain(int codec, long[] numbers) {
        long base = zigzag();
        long divisor = varint();
        int width = codec == 3 ? (int) varint() : next();
        if (codec == 3) {
            IndependentReader varints = new IndependentReader();
            varints.bytes = part(3, width);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = varints.varint();
            }
        } else {
            byte[] rows = codec == 2 ? part(5, numbers.length * width) : new byte[0];
            for (int plane = 0; plane < width; plane++) {
                byte[] bytesOfPlane = codec == 1 ? part(plane == 0 ? 1 : 2, numbers.length) : rows;
                for (int i = 0; i < numbers.length; i++) {
                    int index = codec == 1 ? i : i * width + plane;
                    numbers[i] |= (bytesOfPlane[index] & 255L) << 8 * plane;
                }
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = base + divisor * numbers[i];
        }
    }

    private void openPayload(byte[] payload) {
        start(payload);
        byte[] directory = frame();
        int stored = at;
        bytes = directory;
        at = 0;
        int count = 6 + (int) varint();
        streams.clear();
        Arrays.fill(used, 0);
        own = 6;
        for (int i = 0; i < count; i++) {
            int raw = (int) varint();
            int length = (int) varint();
            streams.add(unpack(Arrays.copyOfRange(payload, stored, stored + length), raw));
            stored += length;
        }
    }

    private byte[] part(int group, int length) {
        if (length >= 1024) {
            return streams.get(own++);
        }
        used[group] += length;
        return Arrays.copyOfRange(streams.get(group), used[group] - length, used[group]);
    }

    private void start(byte[] sealed) {
        bytes = sealed;
        at = 0;
        if (next() != 1) {
            throw new IllegalArgumentException("unknown version");
        }
    }

    private byte[] frame() {
        int raw = (int) varint();
        return unpack(take((int) varint()), raw);
    }

    private static byte[] unpack(byte[] stored, int raw) {
        return stored.length == raw ? stored : Zstd.decompress(stored, raw);
    }

    private int next() {
        return bytes[at++] & 255;
    }

    private byte[] take(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = next();
            value |= (b & 127L) << shift;
            if (b < 128) {
                return value;
            }
        }
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 255;
            int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int codePoint = length == 1 ? lead : lead & 0xFF >> length + 1;
            for (int j = 1; j < length; j++) {
                codePoint = codePoint << 6 | bytes[i + j] & 63;
            }
            text.appendCodePoint(codePoint);
            i += length;
        }
        return text.toString();
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
