package dev.logs.transfer;

import dev.logs.format.EntryEncoders;
import dev.logs.format.RecordBytes;
import java.util.List;

/** Records of a format, in one file, in several, or on a stream. */
final class RecordsOutput implements ExportOutput {

    private final ExportRequest request;
    private final ExportSource source;
    private final FileNames names;
    private final PartWriter parts;
    private final SpareChunks spare = new SpareChunks();

    /** @throws dev.logs.error.UsageException when a file exists already */
    RecordsOutput(ExportRequest request, ExportSource source) {
        this.request = request;
        this.source = source;
        ExportTarget target = request.target();
        names = new FileNames(target, request.split());
        if (target.manifest() == ExportTarget.Manifested.YES) {
            FilesInPlace.refuseExisting(names.manifest(), target.existing());
        }
        parts = new PartWriter(target, new PartLayout(request.split(), names, header(), PartLayout.Numbering.NONE));
    }

    private byte[] header() {
        RecordBytes bytes = new RecordBytes();
        EntryEncoders.of(request.form().records(), request.zone(), 1).begin(bytes);
        return bytes.copy();
    }

    @Override
    public List<WrittenFile> write(ExportProgress progress) {
        parts.begin();
        UnitPipeline.run(
                source.plan(request),
                (unit, index, chunks) -> new UnitReader(request, unit, index, spare).read(source.engine(), chunks),
                this::take,
                progress);
        return parts.finish();
    }

    private void take(RecordChunk chunk) {
        parts.write(chunk);
        spare.give(chunk);
    }

    @Override
    public void publish(byte[] manifest) {
        parts.publish();
        if (request.target().manifest() == ExportTarget.Manifested.YES) {
            FilesInPlace.write(names.manifest(), manifest, request.target().existing());
        }
    }

    @Override
    public void discard() {
        parts.discard();
    }
}
