package dev.logs.cli;

import dev.logs.cli.option.DirectBlocksOption;
import dev.logs.cli.option.EntryDefaultOptions;
import dev.logs.cli.option.InputOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.SyncOption;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.format.LogFormats;
import dev.logs.ingest.BatchLimits;
import dev.logs.ingest.DirectBlocks;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.KnownFormats;
import dev.logs.store.StoreSettings;
import dev.logs.tree.TreeRoot;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logs ingest}. */
@Command(
        name = "ingest",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Store lines as entries: of a pipe, or of files, in any of the usual log formats.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  app 2>&1 | logs ingest --src my.app",
            "  logs ingest /var/log/syslog /var/log/syslog.2.gz",
            "  journalctl -f -o json | logs ingest --context host1",
            "  logs ingest --compact archive/*.jsonl.gz",
            "  app 2> >(logs ingest --src my.app --error) | logs ingest --src my.app --tee",
            "",
            "Exit status: 0 every accepted entry is committed, 2 an error; what was committed stays."
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Input")
    private InputOptions inputs = new InputOptions();

    @Mixin(name = "What the input does not say")
    private EntryDefaultOptions defaults = new EntryDefaultOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Tree")
    private TreeOptions trees = new TreeOptions();

    @Mixin(name = "Safety")
    private SyncOption sync = new SyncOption();

    @Mixin(name = "Blocks")
    private DirectBlocksOption direct = new DirectBlocksOption();

    private final Session session;

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (inputs.listsFormats()) {
            return listFormats();
        }
        Settings settings = session.settings();
        StoreSettings storage = sync.storage(settings);
        TreeRoot root = trees.root(session, settings);
        IngestSession ingest = new IngestSession(session, root, storage, trees.limits(settings));
        IngestRequest request = request();
        Optional<DirectBlocks> blocks = direct.blocks(session.now(), request.kind());
        blocks.ifPresent(ingest::storeBlocks);
        request = request.withBatches(blocks.map(DirectBlocks::batches).orElse(BatchLimits.DEFAULT));
        return ingest.run(request, new KnownFormats(zones.zone(session)), tee());
    }

    private IngestRequest request() {
        return IngestRequest.of(inputs.sources(session.in()))
                .withFormat(inputs.format())
                .withDefaults(defaults.defaults())
                .withLines(inputs.lines())
                .withUnparsable(inputs.unparsable());
    }

    private @Nullable OutputStream tee() {
        return inputs.tee() ? session.out() : null;
    }

    private int listFormats() {
        return Results.print(session, Results.Paging.NEVER, out -> {
            List<String> names = LogFormats.names();
            int width = names.stream().mapToInt(String::length).max().orElse(0);
            for (String name : names) {
                out.write(name + " ".repeat(width - name.length() + 2) + LogFormats.description(name) + "\n");
            }
            return ExitStatus.OK;
        });
    }
}
