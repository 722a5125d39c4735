package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
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
 * The interactive tail on a terminal: one thread shows, one reads what is committed, others read history, so that a key is
 * answered whatever they do.
 */
public final class TailScreen implements AutoCloseable {

    /** How long a key is waited for before entries are looked at again. */
    private static final long FRAME_MILLIS = 40;

    /** Between two pictures of new entries, however many there are: who reads cannot tell, and keys are answered sooner. */
    private static final long ARRIVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(75);

    /** Between two counts for the histogram while entries come. */
    private static final long RECOUNT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Between the end of JLine and of this screen when both are told to end at once. */
    private static final long CLOSING_MILLIS = 500;

    private static final long POLL_MILLIS = 20;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ScreenModel model;
    private final ScreenView view;
    private final EffectReading reading;
    private final Clock clock;
    private final ScreenTerminal terminal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Mailbox mailbox = new Mailbox();
    private final ExecutorService readers = Executors.newCachedThreadPool(TailScreen::daemon);

    private boolean ended;
    private boolean changed = true;
    private boolean arrivedSince;
    private long shownNanos = System.nanoTime();
    private long countedNanos = System.nanoTime();
    private Optional<String> lastWords = Optional.empty();
    private ScreenFigures figures = new ScreenFigures(0, -1, 0);
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
        this.reading = new EffectReading(source, model, look.settings().zone());
        this.clock = source.clock();
        this.terminal = new ScreenTerminal();
    }

    /** Shows what the feed brings until the user leaves; answers what is to be printed then. */
    public Optional<String> run(LiveFeed feed) throws IOException {
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
        return lastWords;
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
            long now = System.nanoTime();
            if (changed || terminal.isResized() || arrivedSince && now - shownNanos >= ARRIVAL_NANOS) {
                changed = false;
                arrivedSince = false;
                shownNanos = now;
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
        model.live().arrived(arrived);
        long now = System.nanoTime();
        if (!arrived.isEmpty()) {
            arrivedSince = true;
            FoundEntry last = arrived.get(arrived.size() - 1);
            long entryMillis = last.entry().epoch() * 1_000 + last.entry().nanos() / 1_000_000;
            figures = figures.withLag(Math.max(0, clock.millis() - entryMillis));
        }
        if (now - secondNanos >= SECOND_NANOS) {
            long perSecond = (model.live().seen() - secondSeen) * SECOND_NANOS / (now - secondNanos);
            long dropped = mailbox.delivered() - model.live().seen();
            changed |= perSecond != figures.perSecond() || dropped != figures.dropped();
            figures = new ScreenFigures(perSecond, figures.lagMillis(), dropped);
            secondNanos = now;
            secondSeen = model.live().seen();
        }
        if (now - countedNanos >= RECOUNT_NANOS) {
            countedNanos = now;
            model.histogram().refresh();
        }
    }

    private void carryOut() {
        for (ScreenEffect effect = model.nextEffect(); effect != null; effect = model.nextEffect()) {
            if (effect instanceof ScreenEffect.Reading reading) {
                readers.execute(() -> read(reading));
            } else if (effect instanceof ScreenEffect.Copy copy) {
                terminal.copy(copy.text());
            } else if (effect instanceof ScreenEffect.UseMouse mouse) {
                terminal.useMouse(mouse.wanted());
            } else if (effect instanceof ScreenEffect.Quit quit) {
                ended = true;
                lastWords = quit.lastWords();
            }
        }
    }

    /** On a reading thread. */
    private void read(ScreenEffect.Reading effect) {
        Runnable answer;
        try {
            answer = reading.read(effect);
        } catch (RuntimeException e) {
            // The thread that shows ends with it, and gives the terminal back first.
            answer = () -> {
                throw e;
            };
        }
        Runnable taken = answer;
        mailbox.put(() -> {
            taken.run();
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
        view.fit(model, size.getColumns(), size.getRows());
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
