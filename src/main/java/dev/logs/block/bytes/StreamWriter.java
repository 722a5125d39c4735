package dev.logs.block.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the streams of a payload. A part of {@link #OWN_BYTES_MIN} bytes or more is a stream of its own, which can be
 * decompressed alone; smaller ones are appended to the stream of their group. The descriptors of columns are written to
 * {@link #directory()} meanwhile, in the same order, so that a reader finds each part without being told where it is. Streams
 * are kept in pieces, so that a reader can leave those it does not need where they are.
 */
public final class StreamWriter {

    /** Part of the format. */
    public static final int OWN_BYTES_MIN = 1024;

    private static final int FASTEST_LEVEL = 1;

    /** Up to here there is no time to win. */
    private static final int FAST_LEVEL_MAX = 3;

    /** The most that is ever used unasked. Whoever asks for more wants the smallest file, whatever the time. */
    private static final int USUAL_LEVEL_MAX = 15;

    private static final double HARDLY_SMALLER = 0.4;

    private static final StreamGroup[] GROUPS = StreamGroup.values();

    private final ByteSink directory = new ByteSink(1024);
    private final ByteSink[] shared = new ByteSink[GROUPS.length];
    private final List<Slice> own = new ArrayList<>();

    public StreamWriter() {
        for (int i = 0; i < shared.length; i++) {
            shared[i] = new ByteSink();
        }
    }

    /** Where columns say what they are. */
    public ByteSink directory() {
        return directory;
    }

    /** Adds a part. */
    public void put(StreamGroup group, byte[] bytes, int length) {
        put(group, length >= OWN_BYTES_MIN ? Slice.of(Arrays.copyOf(bytes, length)) : new Slice(bytes, 0, length));
    }

    /** Adds a part whose bytes nobody changes any more: large ones are not copied. */
    public void put(StreamGroup group, Slice bytes) {
        if (bytes.length() >= OWN_BYTES_MIN) {
            own.add(bytes);
        } else {
            shared[group.ordinal()].put(bytes.bytes(), bytes.from(), bytes.length());
        }
    }

    /** All that was written, compressed, in pieces: the first begins with {@code version} and the directory. */
    public List<byte[]> pieces(int version, FrameSettings settings) {
        PieceWriter pieces = new PieceWriter();
        ByteSink lengths = new ByteSink(1024);
        lengths.putVarint(own.size());
        for (ByteSink each : shared) {
            addStream(Slice.of(each), settings, lengths, pieces);
        }
        for (Slice raw : own) {
            addStream(raw, worthwhile(raw, settings), lengths, pieces);
        }
        List<byte[]> behind = pieces.seal();
        ByteSink head = new ByteSink(lengths.length() + directory.length() + behind.size() * Checksum.BYTES);
        head.putVarint(behind.size());
        for (byte[] piece : behind) {
            head.putFixed(Checksum.stored(piece), Checksum.BYTES);
        }
        head.put(lengths.array(), 0, lengths.length());
        head.put(directory.array(), 0, directory.length());
        ByteSink first = new ByteSink(head.length() + 64);
        first.put(version);
        Frames.write(Slice.of(head), first, settings);
        List<byte[]> all = new ArrayList<>();
        all.add(Checksum.seal(first));
        all.addAll(behind);
        return all;
    }

    /** How many bytes the pieces would have. */
    public int measure(FrameSettings settings) {
        int total = 0;
        for (byte[] piece : pieces(0, settings)) {
            total += piece.length;
        }
        return total;
    }

    /** What the fastest level hardly makes smaller, a slower one does not either, for twenty times the time. */
    private static FrameSettings worthwhile(Slice raw, FrameSettings settings) {
        int level = settings.level();
        return level > FAST_LEVEL_MAX
                        && level <= USUAL_LEVEL_MAX
                        && settings.zstd().measure(raw, FASTEST_LEVEL) > raw.length() * HARDLY_SMALLER
                ? new FrameSettings(settings.zstd(), FASTEST_LEVEL)
                : settings;
    }

    private static void addStream(Slice raw, FrameSettings settings, ByteSink lengths, PieceWriter pieces) {
        ByteSink frame = new ByteSink(raw.length() / 2 + 64);
        boolean compressed = raw.length() > 0 && settings.zstd().compress(raw, settings.level(), frame) < raw.length();
        Slice stored = compressed ? Slice.of(frame) : raw;
        lengths.putVarint(raw.length());
        lengths.putVarint(stored.length());
        if (stored.length() > 0) {
            lengths.putVarint(pieces.add(stored));
        }
    }
}
