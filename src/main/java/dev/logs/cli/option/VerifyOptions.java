package dev.logs.cli.option;

import dev.logs.filter.ContextFilter;
import dev.logs.store.CheckDepth;
import dev.logs.tree.ContextName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is checked, and what becomes of what is found. */
public final class VerifyOptions {

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "Only this context: a name or a glob; !NAME excludes. Repeatable (default: all contexts).")
    List<String> contexts = new ArrayList<>();

    @Option(
            names = "--quick",
            description = "Only what is known without reading every entry: schema, checksums of summaries, times.")
    boolean quick;

    @Option(
            names = "--repair",
            description =
                    "Set damaged files aside as DAY.corrupt.TIME, save every entry that can be read into a new file; move entries that are in the wrong day.")
    boolean repair;

    /** @throws dev.logs.error.UsageException when a name cannot be a context's */
    public ContextFilter contexts() {
        return ContextFilter.parse(contexts, ContextName::normalise);
    }

    public CheckDepth depth() {
        return quick ? CheckDepth.SUMMARIES : CheckDepth.EVERYTHING;
    }

    public boolean isRepair() {
        return repair;
    }
}
