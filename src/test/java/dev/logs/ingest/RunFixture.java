package dev.logs.ingest;

import dev.logs.error.Problem;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A run over text with everything around it in memory. */
final class RunFixture {

    /** The receipt time of entries that have none: 2026-03-20. */
    static final long NOW = 1_774_000_000L;

    final MemoryStore store;
    final List<Problem> problems = new CopyOnWriteArrayList<>();
    final List<IngestCounts> progress = new CopyOnWriteArrayList<>();
    private InputFormats formats = new SketchFormats();
    private @Nullable OutputStream tee;
    private UnaryOperator<IngestRequest> settings = request -> request;

    RunFixture() {
        this(new MemoryStore());
    }

    RunFixture(MemoryStore store) {
        this.store = store;
    }

    RunFixture formats(InputFormats others) {
        formats = others;
        return this;
    }

    RunFixture tee(OutputStream target) {
        tee = target;
        return this;
    }

    RunFixture with(UnaryOperator<IngestRequest> change) {
        UnaryOperator<IngestRequest> before = settings;
        settings = request -> change.apply(before.apply(request));
        return this;
    }

    RunFixture withDefaults(EntryDefaults defaults) {
        return with(request -> request.withDefaults(defaults));
    }

    IngestRun run(IngestSource... sources) {
        IngestRequest request =
                settings.apply(IngestRequest.of(List.of(sources)).withFormat("sketch"));
        Clock clock = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
        return new IngestRun(request, new IngestSurroundings(formats, store, clock, problems::add, progress::add, tee));
    }

    IngestSummary ingest(String text) {
        return run(source(text)).execute();
    }

    static IngestSource source(String text) {
        return source("app.log", text.getBytes(StandardCharsets.UTF_8));
    }

    static IngestSource source(String name, byte[] bytes) {
        return new IngestSource(name, name, IngestSource.Kind.FILE, () -> new ByteArrayInputStream(bytes), null);
    }
}
