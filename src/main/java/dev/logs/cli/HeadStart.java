package dev.logs.cli;

import dev.logs.store.DatabaseEngine;
import java.time.ZoneId;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * What most commands need as soon as their options are read, begun on a thread of its own before that: a third of a short search is
 * loading, and most machines have a second core. Trouble is left to whoever asks for it in earnest.
 */
final class HeadStart implements Runnable {

    private HeadStart() {}

    static void begin() {
        Thread thread = new Thread(new HeadStart(), "head start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        // Reads the rules of all zones, twice, and is asked for first.
        Objects.requireNonNull(ZoneId.systemDefault());
        DatabaseEngine.load();
        // Makes tables, by which blocks are checked.
        new CRC32C();
    }
}
