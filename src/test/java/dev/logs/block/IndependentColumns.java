package dev.logs.block;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** Numbers, texts and slots as man/logs-format.5 describes them. */
class IndependentColumns extends IndependentBytes {

    final List<byte[]> templates = new ArrayList<>();
    final List<byte[]> bodies = new ArrayList<>();

    byte[][] fill(byte[] template, int count, List<Integer> rows, byte[][][] values) {
        ByteArrayOutputStream[] out = new ByteArrayOutputStream[count];
        for (int i = 0; i < count; i++) {
            out[i] = new ByteArrayOutputStream();
        }
        int slots = 0;
        for (int p = 0; p < template.length; p++) {
            byte b = template[p];
            if (b == 11) {
                int value = template[++p] - 32;
                slots++;
                for (int i = 0; i < count; i++) {
                    out[i].writeBytes(values[rows.get(i)][value]);
                }
            } else {
                byte[][] slot = b >= 1 && b <= 8 || b == 14 ? slotOf(slots++, b, count) : null;
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

    /** A slot by its index in the template. */
    byte[][] slotOf(int slot, int kind, int count) {
        return slot(kind, count);
    }

    byte[][] slot(int kind, int count) {
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
            case 14 -> {
                byte[][] packed = texts(count, 5);
                for (int i = 0; i < count; i++) {
                    texts[i] = HexFormat.of().formatHex(packed[i]);
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

    byte[][] texts(int count, int group) {
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
            case 5 -> {
                int width = (int) varint();
                for (int i = 0; i < count; i++) {
                    texts[i] = new byte[width];
                }
                for (int plane = 0; plane < width; plane++) {
                    byte[] bytesOfPlane = part(2, count);
                    for (int i = 0; i < count; i++) {
                        texts[i][plane] = bytesOfPlane[i];
                    }
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
            byte[][] filled = fill(own[i], counts[i], List.of(), new byte[0][][]);
            int used = 0;
            for (int j = 0; j < ids.length; j++) {
                if (ids[j] == i) {
                    texts[j] = filled[used++];
                }
            }
        }
    }

    long[] numbers(int count) {
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
            IndependentBytes varints = new IndependentBytes();
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
}
