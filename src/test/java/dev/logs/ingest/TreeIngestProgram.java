package dev.logs.ingest;

import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Ingests numbered lines into a tree and prints, after each batch, how many entries are committed.
 *
 * <p>Arguments: root, name of this run (a tag of its entries), lines.
 */
final class TreeIngestProgram {

    private TreeIngestProgram() {}

    /** {@code 5 tag=NAME: 17} and so on, spread over some contexts. */
    private static final class Numbered extends InputStream {
        private final String name;
        private final int lines;
        private int line;
        private byte[] piece = new byte[0];
        private int given;

        Numbered(String name, int lines) {
            this.name = name;
            this.lines = lines;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("not used");
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            if (given == piece.length && !nextPiece()) {
                return -1;
            }
            int some = Math.min(wanted, piece.length - given);
            System.arraycopy(piece, given, target, offset, some);
            given += some;
            return some;
        }

        private boolean nextPiece() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 1000 && line < lines; i++, line++) {
                text.append("5 context=c").append(line % 3).append(";tag=").append(name);
                text.append(": ").append(line).append('\n');
            }
            piece = text.toString().getBytes(StandardCharsets.UTF_8);
            given = 0;
            return piece.length > 0;
        }
    }

    public static void main(String[] arguments) {
        Numbered input = new Numbered(arguments[1], Integer.parseInt(arguments[2]));
        IngestRequest request = IngestRequest.of(java.util.List.of(IngestSource.standardInput(input)))
                .withFormat("sketch");
        try (TreeEntryStore store = new TreeEntryStore(
                new TreeRoot(Path.of(arguments[0])), StoreSettings.DEFAULT, CacheLimits.DEFAULT, System.err::println)) {
            IngestSurroundings surroundings = new IngestSurroundings(
                    new SketchFormats(),
                    store,
                    Clock.systemUTC(),
                    System.err::println,
                    counts -> System.out.println(counts.entries()),
                    null);
            IngestSummary summary = new IngestRun(request, surroundings).execute();
            System.out.println("end " + summary.counts().entries() + " " + summary.failure());
        }
    }
}
