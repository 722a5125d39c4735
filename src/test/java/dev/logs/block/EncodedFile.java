package dev.logs.block;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** Blocks and dictionary segments, as a store would keep them. */
record EncodedFile(List<EncodedBlock> blocks, List<byte[]> segments) {

    static EncodedFile of(List<LogEntry> entries, BlockSettings settings) {
        List<EncodedBlock> blocks = new ArrayList<>();
        List<byte[]> segments = new ArrayList<>();
        try (BlockEncoder encoder = new BlockEncoder(settings)) {
            for (int from = 0; from < entries.size(); from += settings.rowsMax()) {
                int to = Math.min(entries.size(), from + settings.rowsMax());
                blocks.add(encoder.encode(entries.subList(from, to)));
                encoder.nextDictionary().ifPresent(segment -> segments.add(segment.bytes()));
            }
        }
        return new EncodedFile(blocks, segments);
    }

    BlockReader reader(int block) {
        BlockDictionary dictionary = BlockDictionary.of(segments);
        EncodedBlock encoded = blocks.get(block);
        return BlockReader.open(encoded.pieces()::get, BlockSummary.read(encoded.summary(), dictionary), dictionary);
    }

    List<LogEntry> decoded() {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            BlockReader reader = reader(i);
            for (int row = 0; row < reader.rows(); row++) {
                entries.add(reader.entry(row));
            }
        }
        return entries;
    }
}
