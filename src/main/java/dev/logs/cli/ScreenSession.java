package dev.logs.cli;

import dev.logs.cli.answer.MatchHighlighter;
import dev.logs.cli.option.TypedConditions;
import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.StorageException;
import dev.logs.format.RenderSettings;
import dev.logs.query.Position;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.tail.Follow;
import dev.logs.terminal.screen.FilterWords;
import dev.logs.terminal.screen.LiveFeed;
import dev.logs.terminal.screen.ScreenLook;
import dev.logs.terminal.screen.ScreenSource;
import dev.logs.terminal.screen.ScreenWords;
import dev.logs.terminal.screen.TailScreen;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the interactive tail as a process does: the terminal is given back however it ends. */
final class ScreenSession {

    private final Session session;
    private final RenderSettings settings;

    ScreenSession(Session session, RenderSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    int run(TreeReading tree, Query base) {
        Follow follow = tree.follow(base, session.clock());
        follow.begin();
        ScreenLook look = new ScreenLook(settings, MatchHighlighter::new);
        ScreenSource source = new ScreenSource(base, tree.engine(), session.clock());
        try (TailScreen screen = new TailScreen(source, new Words(tree.engine()), look);
                ShutdownHooks.Registration restoring = session.shutdown().onShutdown(() -> close(screen))) {
            screen.run(sink -> feed(follow, sink));
        } catch (IOException e) {
            throw new StorageException("the terminal cannot be used: " + e.getMessage(), "use --plain", e);
        }
        return ExitStatus.OK;
    }

    private static void close(TailScreen screen) {
        try {
            screen.close();
        } catch (IOException e) {
            // The terminal is gone: nothing is left to give back.
        }
    }

    private static boolean feed(Follow follow, LiveFeed.Sink sink) throws InterruptedException {
        List<FoundEntry> found = new ArrayList<>();
        boolean more = follow.poll(found::add);
        for (FoundEntry entry : found) {
            sink.put(entry);
        }
        return more;
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
            return grammar().since(typed);
        }

        @Override
        public Optional<Position> position(Address address) {
            return engine.find(address).map(Position::of);
        }
    }
}
