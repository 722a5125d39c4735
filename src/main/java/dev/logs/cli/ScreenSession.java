package dev.logs.cli;

import dev.logs.cli.answer.MatchHighlighter;
import dev.logs.cli.option.TypedConditions;
import dev.logs.cli.screen.FilterCompletion;
import dev.logs.cli.screen.SearchLine;
import dev.logs.cli.screen.ViewFile;
import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.TimeGrammar;
import dev.logs.entry.TimeRange;
import dev.logs.error.StorageException;
import dev.logs.format.RenderSettings;
import dev.logs.query.Position;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.tail.Follow;
import dev.logs.terminal.screen.Completion;
import dev.logs.terminal.screen.FilterWords;
import dev.logs.terminal.screen.LiveFeed;
import dev.logs.terminal.screen.ScreenConditions;
import dev.logs.terminal.screen.ScreenLook;
import dev.logs.terminal.screen.ScreenSource;
import dev.logs.terminal.screen.ScreenWords;
import dev.logs.terminal.screen.TailScreen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Runs the interactive tail as a process does: the terminal is given back however it ends. */
final class ScreenSession {

    /** {@code FROM to UNTIL}, either of which may be missing. */
    private static final Pattern RANGE = Pattern.compile("(.*?)(?:^| )to (.*)");

    /** A time as narrow lists show it, which is of the last twelve months. */
    private static final Pattern WITHOUT_YEAR = Pattern.compile("\\d\\d-\\d\\d( .*)?");

    private final Session session;
    private final RenderSettings settings;
    private final SearchLine searchLine;

    /** @param given the command line that asked for the screen */
    ScreenSession(Session session, RenderSettings settings, ParseResult given) {
        this.session = session;
        this.settings = settings;
        this.searchLine = new SearchLine(given);
    }

    int run(TreeReading tree, Query base) {
        ScreenLook look = new ScreenLook(settings, MatchHighlighter::new);
        ScreenSource source = new ScreenSource(base, tree.engine(), session.clock(), new Reading(tree, base));
        Optional<String> lastWords;
        try (Follow follow = tree.follow(base, session.clock());
                TailScreen screen = new TailScreen(source, new Words(tree.engine()), look);
                ShutdownHooks.Registration restoring = session.shutdown().onShutdown(() -> close(screen))) {
            follow.begin(Duration.ZERO);
            lastWords = screen.run(sink -> feed(follow, sink));
        } catch (IOException e) {
            throw new StorageException("the terminal cannot be used: " + e.getMessage(), "use --plain", e);
        }
        lastWords.ifPresent(line -> Results.print(session, Results.Paging.NEVER, out -> {
            out.write(line + "\n");
            return ExitStatus.OK;
        }));
        return ExitStatus.OK;
    }

    private static void close(TailScreen screen) {
        try {
            screen.close();
        } catch (IOException e) {
            // The terminal is gone: nothing is left to give back.
        }
    }

    private static long feed(Follow follow, LiveFeed.Sink sink) throws InterruptedException {
        List<FoundEntry> found = new ArrayList<>();
        boolean more = follow.poll(found::add);
        for (FoundEntry entry : found) {
            sink.put(entry);
        }
        return more ? 0 : follow.restNanos();
    }

    /** What is typed, read as the command line reads it, with times counted from when it is typed. */
    private final class Words implements ScreenWords {

        private final QueryEngine engine;

        Words(QueryEngine engine) {
            this.engine = engine;
        }

        private TimeGrammar grammar() {
            return new TimeGrammar(settings.zone(), session.clock().instant());
        }

        @Override
        public FilterWords words(String typed) {
            return TypedConditions.read(typed, grammar());
        }

        @Override
        public Instant time(String typed) {
            return grammar().since(withYear(typed));
        }

        private String withYear(String typed) {
            if (!WITHOUT_YEAR.matcher(typed).matches()) {
                return typed;
            }
            Instant now = session.clock().instant();
            int year = now.atZone(settings.zone()).getYear();
            Instant thisYear = grammar().since(year + "-" + typed);
            return (thisYear.isAfter(now) ? year - 1 : year) + "-" + typed;
        }

        @Override
        public TimeRange range(String typed) {
            Matcher both = RANGE.matcher(typed);
            return both.matches()
                    ? grammar().range(given(both.group(1)), given(both.group(2)), null)
                    : grammar().range(given(typed), null, null);
        }

        private @Nullable String given(String text) {
            return text.isBlank() ? null : withYear(text.strip());
        }

        @Override
        public Optional<Position> position(Address address) {
            return engine.find(address).map(Position::of);
        }

        @Override
        public String commandLine(ScreenConditions conditions) {
            return searchLine.of(conditions);
        }
    }

    /** What takes more reading than a page. */
    private final class Reading implements ScreenSource.Outside {

        private final FilterCompletion completion;
        private final ViewFile file;

        Reading(TreeReading tree, Query base) {
            completion = new FilterCompletion(tree.engine(), tree.resolver(), base);
            String home = session.variable("HOME");
            RenderSettings plain =
                    RenderSettings.plain(settings.zone()).withContexts(tree.contextDisplay(base.contexts()));
            file = new ViewFile(tree.engine(), plain, home == null ? "" : home);
        }

        @Override
        public Completion complete(String typed) {
            return completion.of(typed);
        }

        @Override
        public long write(Query query, String name) {
            return file.write(query, name);
        }
    }
}
