package dev.logs.cli;

import dev.logs.cli.answer.EmptyAnswerText;
import dev.logs.cli.answer.StatsReport;
import dev.logs.cli.option.StatsOption;
import dev.logs.cli.option.TreeOptions;
import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.error.UsageException;
import dev.logs.filter.ContextFilter;
import dev.logs.format.ContextDisplay;
import dev.logs.query.Position;
import dev.logs.query.Query;
import dev.logs.query.QueryCounters;
import dev.logs.query.QueryEngine;
import dev.logs.store.StoreSettings;
import dev.logs.terminal.ProgressLine;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A tree opened for reading, for the length of one command. */
final class TreeReading {

    private final TreeRoot root;
    private final PartitionResolver resolver;
    private final QueryEngine engine;
    private final @Nullable ProgressLine progressLine;

    private TreeReading(
            TreeRoot root, PartitionResolver resolver, QueryEngine engine, @Nullable ProgressLine progressLine) {
        this.root = root;
        this.resolver = resolver;
        this.engine = engine;
        this.progressLine = progressLine;
    }

    /** Answers queries. */
    QueryEngine engine() {
        return engine;
    }

    TreeRoot root() {
        return root;
    }

    /** Finds partitions by their names. */
    PartitionResolver resolver() {
        return resolver;
    }

    /** Shows how long work goes on; null when standard error is not a terminal. Problems take it away for a moment. */
    @Nullable
    ProgressLine progressLine() {
        return progressLine;
    }

    /** Starts a query after the entry of {@code --after}, which must exist: its time says where that is. */
    Query startingAfter(Optional<Address> after, Query query) {
        if (after.isEmpty()) {
            return query;
        }
        FoundEntry found = engine.find(after.get())
                .orElseThrow(() -> new UsageException("--after: there is no entry at " + after.get(), null));
        return query.withAfter(Position.of(found));
    }

    /** Whether entries must name their context: when those that are read come from several. */
    ContextDisplay contextDisplay(ContextFilter wanted) {
        int shown = 0;
        for (String context : resolver.contexts()) {
            shown += wanted.matches(context) ? 1 : 0;
        }
        return shown > 1 ? ContextDisplay.SHOWN : ContextDisplay.HIDDEN;
    }

    /** One line for people: why the query found nothing. */
    String whyEmpty(Query query) {
        return resolver.contexts().isEmpty()
                ? "logs: there are no entries under " + root.path() + " yet"
                : EmptyAnswerText.of(engine.whyEmpty(query));
    }

    /**
     * Opens the tree, runs a use case on it and closes it again.
     *
     * @return the status of the use case; {@link ExitStatus#ERROR} when a part of the tree had to be skipped
     */
    static int run(Session session, TreeOptions options, StatsOption stats, ToIntFunction<TreeReading> useCase) {
        Settings settings = session.settings();
        ProgressLine line = new ProgressLine(session.err(), session.terminal().columns());
        ErrorReport problems = new ErrorReport(session.err(), line::clear);
        TreeRoot root = options.root(session, settings);
        PartitionResolver resolver = new PartitionResolver(root, problems);
        QueryCounters counters = new QueryCounters(System::nanoTime);
        try (HandleCache handles = new HandleCache(
                PartitionOpener.forReading(root, StoreSettings.DEFAULT, problems),
                options.limits(settings),
                () -> System.nanoTime() / 1_000_000,
                problems)) {
            QueryEngine engine = new QueryEngine(resolver, handles, problems, counters);
            int status = useCase.applyAsInt(
                    new TreeReading(root, resolver, engine, session.terminal().stderr() ? line : null));
            if (stats.isWanted()) {
                StatsReport.print(counters, handles.counters(), session.err());
            }
            return problems.hasProblems() ? ExitStatus.ERROR : status;
        }
    }
}
