package dev.logs.store;

import dev.logs.block.BlockDictionary;
import dev.logs.block.BlockEncoder;
import dev.logs.block.BlockForm;
import dev.logs.block.BlockInput;
import dev.logs.block.BlockReader;
import dev.logs.block.BlockSettings;
import dev.logs.block.BlockSummary;
import dev.logs.block.EncodedBlock;
import dev.logs.block.FilterBuilder;
import dev.logs.block.RoundTrip;
import dev.logs.error.DamagedFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes the blocks of one file, and decodes each again from the bytes that will be kept. Blocks are encoded in order by one
 * thread, and checked in the same order by one thread, which may be another.
 */
final class CheckedEncoder {

    private final Path file;
    private final BlockEncoder encoder;
    private final BlockDictionary checking;
    private final FilterBuilder filters;

    CheckedEncoder(Path file, BlockSettings settings, SharedParts before) {
        this.file = file;
        this.encoder = new BlockEncoder(settings, BlockDictionary.of(before.dictionary()));
        this.checking = BlockDictionary.of(before.dictionary());
        this.filters = new FilterBuilder(before.words().orElse(List.of()));
    }

    /** @param entries in ascending order of (epoch, nanos, logid) */
    MadeBlock encode(BlockInput entries) {
        EncodedBlock block = encoder.encode(entries);
        return new MadeBlock(block, encoder.nextDictionary(), null);
    }

    /**
     * Answers the block, with a filter unless it is a draft, when it gives the entries back that it was made of.
     *
     * @throws DamagedFileException when it does not
     */
    MadeBlock check(MadeBlock made, BlockInput entries) {
        made.segment().ifPresent(segment -> checking.append(segment.bytes()));
        BlockSummary summary = BlockSummary.read(made.block().summary(), checking);
        List<byte[]> pieces = made.block().pieces();
        BlockReader reader = BlockReader.open(pieces::get, summary, checking);
        if (!RoundTrip.holds(reader, entries)) {
            throw new DamagedFileException(
                    file + ": a new block does not give back what was put into it",
                    "the partition stays as it is; please report this");
        }
        if (made.block().contents().form() == BlockForm.DRAFT) {
            return made;
        }
        long bytes = pieces.stream().mapToLong(piece -> piece.length).sum();
        return made.with(filters.add(reader, bytes));
    }

    /** The words of the blocks checked since the last call, which their filters need; empty when the file has them. */
    Optional<byte[]> words() {
        return filters.nextWords();
    }
}
