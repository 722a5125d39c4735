package dev.logs.cli;

import dev.logs.cli.option.DirectBlocksOption;
import dev.logs.cli.option.EntryDefaultOptions;
import dev.logs.cli.option.ImportOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.SyncOption;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.format.RecordBounds;
import dev.logs.ingest.BatchLimits;
import dev.logs.ingest.DirectBlocks;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.KnownFormats;
import dev.logs.store.StoreSettings;
import dev.logs.transfer.ImportRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logs import}. */
@Command(
        name = "import",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Store what was exported, by this program or another; what is there already is left out.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs import week.jsonl.zst                       what 'logs export' wrote, addresses kept",
            "  logs import --dry-run backup/                    what is in there, without storing it",
            "  logs import backup.tar.zst                       every file in it, without unpacking it",
            "  logs import --compact backup.tar.zst             finished days as blocks at once, not as rows first",
            "  logcli query -o jsonl '{app=\"web\"}' | logs import -",
            "  logs import --map src=origin,content=msg --context shop items.csv",
            "",
            "Exit status: 0 everything was stored, 2 an error; what was good is stored."
        })
final class ImportCommand implements Callable<Integer> {

    /** A record may be a message of megabytes, line by line; that is still bounded. */
    private static final RecordBounds BOUNDS = new RecordBounds(4 << 20, 32 << 20);

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Input")
    private ImportOptions inputs = new ImportOptions();

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

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Settings settings = session.settings();
        Optional<DirectBlocks> blocks = direct.blocks(session.now(), IngestSource.Kind.FILE);
        ImportRequest request = new ImportRequest(
                inputs.paths(),
                session.in(),
                inputs.format(),
                defaults.defaults(),
                inputs.lines(),
                inputs.dedupe(),
                blocks.map(DirectBlocks::batches).orElse(BatchLimits.DEFAULT));
        KnownFormats formats = new KnownFormats(zones.zone(session), inputs.keys(), BOUNDS);
        ImportSession run = new ImportSession(session, request, formats);
        if (inputs.isDryRun()) {
            return run.preview();
        }
        blocks.ifPresent(run::storeBlocks);
        StoreSettings storage = sync.storage(settings);
        return run.run(trees.root(session, settings), storage, trees.limits(settings));
    }
}
