package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Between two pictures of new entries, however many there are: who reads cannot tell, and keys are answered sooner. */
    private static final long ARRIVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(75);

    /** Between two counts for the histogram while entries come. */
    private static final long RECOUNT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Between the end of JLine and of this screen when both are told to end at once. */
    private static final long CLOSING_MILLIS = 500;

    /** Between two looks at the figures while nothing happens. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long a key is waited for at a time. */
    private static final long KEY_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final ScreenModel model;
    private final ScreenView view;
    private final EffectReading reading;
    private final LiveFigures figures;
    private final ScreenTerminal terminal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Mailbox mailbox = new Mailbox();
    private final ExecutorService readers = Executors.newCachedThreadPool(this::daemon);

    private boolean ended;
    private boolean changed = true;
    private long shownNanos = System.nanoTime() - ARRIVAL_NANOS;
    private long countedNanos = System.nanoTime();
    private Optional<String> lastWords = Optional.empty();

    /**
     * Takes hold of the terminal, which {@link #run} changes and {@link #close} gives back.
     *
     * @throws IOException when there is no terminal that can be used
     */
    public TailScreen(ScreenSource source, ScreenWords words, ScreenLook look) throws IOException {
        this.model = new ScreenModel(source.base(), words);
        this.view = new ScreenView(look);
        this.reading = new EffectReading(source, model, look.settings().zone());
        this.figures = new LiveFigures(model.live(), source.clock());
        this.terminal = new ScreenTerminal(mailbox::wake);
    }

    /** Shows what the feed brings until the user leaves; answers what is to be printed then. */
    public Optional<String> run(LiveFeed feed) throws IOException {
        terminal.enter();
        readers.execute(() -> pump(feed));
        KeyReader keys = terminal.keys();
        readers.execute(() -> type(keys));
        try {
            showUntilEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            // When the process is told to end, JLine closes itself under these threads.
            if (!isClosing()) {
                throw e;
            }
        } catch (UncheckedIOException e) {
            if (!isClosing()) {
                throw e.getCause();
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

    private void showUntilEnd() throws IOException, InterruptedException {
        while (!ended) {
            if (changed || terminal.isResized()) {
                changed = false;
                shownNanos = System.nanoTime();
                show();
            }
            mailbox.await(shownNanos + ARRIVAL_NANOS, PATIENCE_NANOS);
            takeKeys();
            takeArrivals();
            mailbox.takeAnswers().forEach(Runnable::run);
            carryOut();
        }
    }

    private void takeKeys() throws IOException {
        for (Keystroke pressed : mailbox.takeKeys()) {
            if (ended) {
                return;
            }
            changed = true;
            switch (pressed.key()) {
                case SUSPEND -> terminal.suspend();
                case REDRAW -> terminal.forget();
                default -> model.key(pressed.key(), pressed.typed());
            }
            carryOut();
        }
    }

    /** However a key moved the list, what has come meanwhile belongs to the same picture. */
    private void takeArrivals() {
        List<FoundEntry> arrived = mailbox.takeEntries();
        model.live().arrived(arrived);
        figures.arrived(arrived);
        changed |= !arrived.isEmpty() | figures.count(mailbox.delivered());
        long now = System.nanoTime();
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
        Runnable answer = reading.read(effect);
        mailbox.put(() -> {
            answer.run();
            changed = true;
        });
    }

    /** On a thread of its own, until the program ends. */
    private void pump(LiveFeed feed) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.NANOSECONDS.sleep(feed.poll(mailbox));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a thread of its own, until there are no more keys or the one that ends it all was pressed. */
    private void type(KeyReader keys) {
        try {
            Key key;
            do {
                key = keys.read(KEY_MILLIS);
                if (key != null) {
                    mailbox.put(new Keystroke(key, keys.typed()));
                }
            } while (key != Key.QUIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show() {
        Size size = terminal.size();
        view.fit(model, size.getColumns(), size.getRows());
        terminal.show(view.lines(model, figures.now(), size.getColumns(), size.getRows()));
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "screen reader");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, failure) -> fail(failure));
        return thread;
    }

    /** The thread that shows ends with it, and gives the terminal back first. */
    private void fail(Throwable failure) {
        mailbox.put(() -> {
            if (failure instanceof Error) {
                throw (Error) failure;
            }
            throw (RuntimeException) failure;
        });
    }

    /** Gives the terminal back as it was; from any thread. */
    @Override
    public void close() throws IOException {
        closing.countDown();
        readers.shutdownNow();
        terminal.close();
    }
}
