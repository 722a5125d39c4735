package dev.logs.block;

import dev.logs.entry.LogEntry;
import dev.logs.filter.FilterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks and dictionary segments, as a store would keep them. */
record EncodedFile(List<EncodedBlock> blocks, List<byte[]> segments) {

    static EncodedFile of(List<LogEntry> entries, BlockSettings settings) {
        List<EncodedBlock> blocks = new ArrayList<>();
        List<byte[]> segments = new ArrayList<>();
        BlockEncoder encoder = new BlockEncoder(settings);
        for (int from = 0; from < entries.size(); from += settings.rowsMax()) {
            int to = Math.min(entries.size(), from + settings.rowsMax());
            blocks.add(encoder.encode(BlockInput.of(entries.subList(from, to))));
            encoder.nextDictionary().ifPresent(segment -> segments.add(segment.bytes()));
        }
        return new EncodedFile(blocks, segments);
    }

    /** What says which blocks need not be read. */
    record Filters(List<byte[]> ofBlocks, List<byte[]> words) {}

    /** @param before blocks whose filters were made, and their words stored, when those of the others are made by another */
    Filters filters(int before) {
        List<byte[]> filters = new ArrayList<>();
        List<byte[]> words = new ArrayList<>();
        FilterBuilder builder = new FilterBuilder(words);
        for (int i = 0; i < blocks.size(); i++) {
            if (i == before) {
                builder.nextWords().ifPresent(words::add);
                builder = new FilterBuilder(words);
            }
            filters.add(builder.add(reader(i), bytes(i)));
        }
        builder.nextWords().ifPresent(words::add);
        return new Filters(filters, words);
    }

    private long bytes(int block) {
        return blocks.get(block).pieces().stream()
                .mapToLong(piece -> piece.length)
                .sum();
    }

    /** The block with its filter. */
    BlockReader reader(int block, Filters filters) {
        BlockDictionary dictionary = BlockDictionary.of(segments);
        EncodedBlock encoded = blocks.get(block);
        BlockSummary summary = BlockSummary.read(encoded.summary(), dictionary)
                .with(BlockFilter.of(filters.ofBlocks().get(block)));
        return BlockReader.open(encoded.pieces()::get, summary, dictionary);
    }

    SearchPlan plan(FilterSet wanted, Filters filters) {
        return new SearchPlan(wanted, Optional.of(new WordFilter(filters.words(), BlockDictionary.of(segments))));
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
