package dev.logs.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * An output that starts the pager with its first byte, so that an empty answer shows no empty screen. Without a usable
 * pager it is the output behind. Writing belongs to one thread; closing may come from another.
 */
public final class PagedOutput extends OutputStream {

    private final OutputStream behind;
    private final Map<String, String> environment;
    private boolean started;
    private boolean closed;
    private Optional<Pager> pager = Optional.empty();

    /** @param behind standard output, which stays open */
    public PagedOutput(OutputStream behind, Map<String, String> environment) {
        this.behind = behind;
        this.environment = environment;
    }

    @Override
    public void write(int b) throws IOException {
        target().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        target().write(bytes, offset, count);
    }

    @Override
    public void flush() throws IOException {
        if (isStarted()) {
            target().flush();
        }
    }

    /** Ends the input of the pager and waits until the user has left it. */
    @Override
    public void close() {
        Optional<Pager> running;
        synchronized (this) {
            closed = true;
            running = pager;
        }
        running.ifPresent(Pager::close);
    }

    private synchronized boolean isStarted() {
        return started;
    }

    private synchronized OutputStream target() throws IOException {
        if (closed) {
            throw new IOException("Broken pipe");
        }
        if (!started) {
            started = true;
            pager = Pager.start(environment);
        }
        return pager.map(Pager::input).orElse(behind);
    }
}
