package dev.logs.block;

import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.StreamWriter;
import dev.logs.block.column.ColumnTarget;
import java.util.List;
import java.util.Optional;

/**
 * Makes the blocks of one file.
 *
 * <p>After each block the caller takes {@link #nextDictionary()} and keeps it before, or together with, the block: the
 * block needs it. One thread at a time.
 */
public final class BlockEncoder {

    private final BlockSettings settings;
    private final DictionaryBuilder dictionary;

    /** For a file without blocks. */
    public BlockEncoder(BlockSettings settings) {
        this.settings = settings;
        this.dictionary = new DictionaryBuilder();
    }

    /** For a file that has blocks, whose dictionary is {@code before}: its next segment follows those. */
    public BlockEncoder(BlockSettings settings, BlockDictionary before) {
        this.settings = settings;
        this.dictionary = new DictionaryBuilder(before);
    }

    /**
     * Encodes entries.
     *
     * @param entries at least one, at most {@link BlockSettings#rowsMax()}, in ascending order of (epoch, nanos, logid)
     * @throws IllegalArgumentException when there are none, or too many
     */
    public EncodedBlock encode(BlockInput entries) {
        if (entries.size() == 0 || entries.size() > settings.rowsMax()) {
            throw new IllegalArgumentException("a block of " + entries.size() + " entries");
        }
        return EncodingTools.with(tools -> encode(entries, tools));
    }

    private EncodedBlock encode(BlockInput entries, EncodingTools tools) {
        FrameSettings frames = new FrameSettings(tools.zstd(), settings.zstdLevel(entries));
        BlockRows rows = BlockRows.of(entries, dictionary, settings.form());
        ColumnTarget target = new ColumnTarget(new StreamWriter(), tools.zstd(), dictionary, tools.choices());
        tools.choices().within(settings.form(), () -> new RowColumnsWriter(target, rows).write());
        tools.choices().endBlock();
        List<byte[]> pieces = target.streams().pieces(BlockLimits.VERSION, frames);
        BlockContents contents = contents(entries, rows, Checksum.stored(pieces.get(0)));
        byte[] summary = new SummaryWriter(contents, rows, dictionary).write(HourCounts.of(entries), frames);
        return new EncodedBlock(summary, pieces, contents);
    }

    /** The segment that the blocks made since the last call need; empty when they need none. */
    public Optional<EncodedDictionary> nextDictionary() {
        return EncodingTools.with(tools ->
                Optional.ofNullable(dictionary.nextSegment(new FrameSettings(tools.zstd(), settings.zstdLevel()))));
    }

    private static BlockContents contents(BlockInput entries, BlockRows rows, long checksum) {
        long logidMin = Long.MAX_VALUE;
        long logidMax = Long.MIN_VALUE;
        for (int i = 0; i < entries.size(); i++) {
            logidMin = Math.min(logidMin, entries.logid(i));
            logidMax = Math.max(logidMax, entries.logid(i));
        }
        return new BlockContents(
                entries.size(),
                entries.key(0),
                entries.key(entries.size() - 1),
                logidMin,
                logidMax,
                rows.contentBytes(),
                checksum,
                rows.form());
    }
}
