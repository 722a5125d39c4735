package dev.logs.block.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the streams of a payload. A part of {@link #OWN_BYTES_MIN} bytes or more is a stream of its own, which can be
 * decompressed alone; smaller ones are appended to the stream of their group. The descriptors of columns are written to
 * {@link #directory()} meanwhile, in the same order, so that a reader finds each part without being told where it is.
 */
public final class StreamWriter {

    /** Part of the format. */
    public static final int OWN_BYTES_MIN = 1024;

    private static final StreamGroup[] GROUPS = StreamGroup.values();

    private final ByteSink directory = new ByteSink(1024);
    private final ByteSink[] shared = new ByteSink[GROUPS.length];
    private final List<byte[]> own = new ArrayList<>();

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
        if (length >= OWN_BYTES_MIN) {
            own.add(Arrays.copyOf(bytes, length));
        } else {
            shared[group.ordinal()].put(bytes, 0, length);
        }
    }

    /** Appends the directory and all streams, compressed. */
    public void writeTo(ByteSink target, FrameSettings settings) {
        ByteSink lengths = new ByteSink(1024);
        ByteSink bodies = new ByteSink(1 << 16);
        lengths.putVarint(own.size());
        for (ByteSink each : shared) {
            addStream(Slice.of(each), settings, lengths, bodies);
        }
        for (byte[] each : own) {
            addStream(Slice.of(each), settings, lengths, bodies);
        }
        lengths.put(directory.array(), 0, directory.length());
        Frames.write(Slice.of(lengths), target, settings);
        target.put(bodies.array(), 0, bodies.length());
    }

    private static void addStream(Slice raw, FrameSettings settings, ByteSink lengths, ByteSink bodies) {
        int before = bodies.length();
        lengths.putVarint(raw.length());
        if (raw.length() == 0 || settings.zstd().compress(raw, settings.level(), bodies) >= raw.length()) {
            bodies.truncate(before);
            bodies.put(raw.bytes(), raw.from(), raw.length());
        }
        lengths.putVarint(bodies.length() - before);
    }
}
