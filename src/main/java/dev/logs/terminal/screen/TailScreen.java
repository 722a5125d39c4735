package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.error.LogsException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;

/**
 * The interactive tail on a terminal: one thread shows, one reads what is committed, one reads history, so that a key is
 * answered whatever the others do.
 */
public final class TailScreen implements AutoCloseable {

    /** How long a key is waited for before entries are looked at again; a screen that changes more often cannot be read. */
    private static final long FRAME_MILLIS = 40;

    /** Between the end of JLine and of this screen when both are told to end at once. */
    private static final long CLOSING_MILLIS = 500;

    private static final long POLL_MILLIS = 20;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ScreenModel model;
    private final ScreenView view;
    private final HistoryPages pages;
    private final Clock clock;
    private final ScreenTerminal terminal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Mailbox mailbox = new Mailbox();
    private final ExecutorService readers = Executors.newFixedThreadPool(2, TailScreen::daemon);

    private boolean ended;
    private boolean changed = true;
    private ScreenFigures figures = new ScreenFigures(0, -1);
    private long secondNanos = System.nanoTime();
    private long secondSeen;

    /**
     * Takes hold of the terminal, which {@link #run} changes and {@link #close} gives back.
     *
     * @throws IOException when there is no terminal that can be used
     */
    public TailScreen(ScreenSource source, ScreenWords words, ScreenLook look) throws IOException {
        this.model = new ScreenModel(source.base(), words);
        this.view = new ScreenView(look);
        this.pages = new HistoryPages(source.engine());
        this.clock = source.clock();
        this.terminal = new ScreenTerminal();
    }

    /** Shows what the feed brings until the user leaves. */
    public void run(LiveFeed feed) throws IOException {
        terminal.enter();
        readers.execute(() -> pump(feed));
        KeyReader keys = terminal.keys();
        try {
            showUntilEnd(keys);
        } catch (IOException | IllegalStateException e) {
            // When the process is told to end, JLine closes itself under this thread.
            if (!isClosing()) {
                throw e;
            }
        }
    }

    private boolean isClosing() {
        try {
            return closing.await(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void showUntilEnd(KeyReader keys) throws IOException {
        while (!ended) {
            takeKeys(keys);
            takeArrivals();
            mailbox.takeAnswers().forEach(Runnable::run);
            carryOut();
            if (changed || terminal.isResized()) {
                changed = false;
                show();
            }
        }
    }

    private void takeKeys(KeyReader keys) throws IOException {
        Key key = keys.read(FRAME_MILLIS);
        while (key != null && !ended) {
            changed = true;
            if (key == Key.SUSPEND) {
                terminal.suspend();
            } else {
                model.key(key, keys.typed());
            }
            carryOut();
            key = keys.read(1);
        }
    }

    private void takeArrivals() {
        List<FoundEntry> arrived = mailbox.takeEntries();
        changed |= !arrived.isEmpty();
        model.live().arrived(arrived);
        long now = System.nanoTime();
        long lag = figures.lagMillis();
        if (!arrived.isEmpty()) {
            FoundEntry last = arrived.get(arrived.size() - 1);
            long entryMillis = last.entry().epoch() * 1_000 + last.entry().nanos() / 1_000_000;
            lag = Math.max(0, clock.millis() - entryMillis);
        }
        long perSecond = figures.perSecond();
        if (now - secondNanos >= SECOND_NANOS) {
            perSecond = (model.live().seen() - secondSeen) * SECOND_NANOS / (now - secondNanos);
            changed |= perSecond != figures.perSecond();
            secondNanos = now;
            secondSeen = model.live().seen();
        }
        figures = new ScreenFigures(perSecond, lag);
    }

    private void carryOut() {
        for (ScreenEffect effect = model.nextEffect(); effect != null; effect = model.nextEffect()) {
            if (effect instanceof ScreenEffect.Load load) {
                readers.execute(() -> load(load));
            } else if (effect instanceof ScreenEffect.Copy copy) {
                terminal.copy(copy.text());
            } else {
                ended = true;
            }
        }
    }

    /** On a reading thread. */
    private void load(ScreenEffect.Load load) {
        Optional<EntryPage> page;
        String trouble = "";
        try {
            page = pages.read(load.query(), load.request());
        } catch (LogsException e) {
            page = Optional.empty();
            trouble = String.valueOf(e.getMessage());
        }
        Optional<EntryPage> answer = page;
        String message = trouble;
        mailbox.put(() -> {
            model.live().loaded(load.ticket(), answer);
            if (!message.isEmpty()) {
                model.notice().say(message);
            }
            changed = true;
        });
    }

    /** On a thread of its own, until the program ends. */
    private void pump(LiveFeed feed) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                boolean more = feed.poll(mailbox);
                if (!more) {
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The thread that shows ends with it, and gives the terminal back first.
            mailbox.put(() -> {
                throw e;
            });
        }
    }

    private void show() {
        Size size = terminal.size();
        model.live().setRows(size.getRows() - ScreenView.FRAME_LINES);
        terminal.show(view.lines(model, figures, size.getColumns(), size.getRows()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "screen reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Gives the terminal back as it was; from any thread. */
    @Override
    public void close() throws IOException {
        closing.countDown();
        readers.shutdownNow();
        terminal.close();
    }
}
