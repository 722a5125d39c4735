package dev.logs.transfer;

import dev.logs.stream.Compression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A directory for each context, with its entries numbered from 0 in compressed chunks, and an index of these. */
final class DreamLakeOutput implements ExportOutput {

    /** As DreamLake has it. */
    private static final int CHUNK_ROWS_MAX = 50_000;

    private static final Split SPLIT = new Split(CHUNK_ROWS_MAX, Split.NO_LIMIT, false, true);
    private static final byte[] NO_HEADER = new byte[0];

    private final ExportRequest request;
    private final ExportSource source;
    private final StagedDirectory directory;
    private final PartWriter parts;
    private final SpareChunks spare = new SpareChunks();

    /** @throws dev.logs.error.UsageException when the directory exists already */
    DreamLakeOutput(ExportRequest request, Path place, ExportSource source) {
        this.request = request.withSplit(SPLIT);
        this.source = source;
        directory = new StagedDirectory(place, request.target().existing());
        ExportTarget target = new ExportTarget(
                directory.path(),
                request.target().stream(),
                Compression.GZIP,
                ExportTarget.Existing.REFUSED,
                ExportTarget.Manifested.YES);
        parts = new PartWriter(target, new PartLayout(SPLIT, this::file, NO_HEADER, PartLayout.Numbering.BY_PART));
    }

    private Path file(String context, int number) {
        return directory.path().resolve(context).resolve(String.format("chunk-%05d.jsonl.gz", number - 1));
    }

    @Override
    public List<WrittenFile> write(ExportProgress progress) {
        directory.make("");
        ExportPlan plan = source.plan(request);
        plan.units().stream().map(ExportUnit::part).distinct().forEach(directory::make);
        UnitPipeline.run(
                plan,
                (unit, index, chunks) -> new UnitReader(request, unit, index, spare).read(source.engine(), chunks),
                this::take,
                progress);
        List<WrittenFile> chunks = parts.finish();
        parts.publish();
        Map<String, List<WrittenFile>> byContext = new LinkedHashMap<>();
        plan.units().forEach(unit -> byContext.put(unit.part(), new ArrayList<>()));
        for (WrittenFile chunk : chunks) {
            byContext.computeIfAbsent(chunk.part(), any -> new ArrayList<>()).add(chunk);
        }
        byContext.forEach(this::writeIndex);
        return chunks.stream()
                .map(chunk -> new WrittenFile(
                        Path.of(chunk.part()).resolve(chunk.name()),
                        chunk.part(),
                        chunk.rows(),
                        chunk.times(),
                        chunk.bytes(),
                        chunk.sha256()))
                .toList();
    }

    private void writeIndex(String context, List<WrittenFile> chunks) {
        Path folder = directory.path().resolve(context);
        if (chunks.isEmpty()) {
            try {
                Files.delete(folder);
            } catch (IOException e) {
                // An empty folder does no harm.
            }
            return;
        }
        byte[] index = ChunkIndex.of(chunks).getBytes(StandardCharsets.UTF_8);
        FilesInPlace.write(folder.resolve("chunks.index.json"), index, ExportTarget.Existing.REFUSED);
    }

    private void take(RecordChunk chunk) {
        parts.write(chunk);
        spare.give(chunk);
    }

    @Override
    public void publish(byte[] manifest) {
        directory.publish(manifest);
    }

    @Override
    public void discard() {
        directory.discard();
    }
}
