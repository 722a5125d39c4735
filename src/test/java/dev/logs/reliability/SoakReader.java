package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/** Reads what a tail prints on a thread of its own, and counts which of the numbered entries came. */
final class SoakReader {

    private final BitSet numbers = new BitSet();
    private int repeated;

    SoakReader(BufferedReader out) {
        Thread reader = new Thread(() -> out.lines().forEach(this::take), "soak reader");
        reader.setDaemon(true);
        reader.start();
    }

    private synchronized void take(String line) {
        int number = Integer.parseInt(line.replace("soak ", ""));
        repeated += numbers.get(number) ? 1 : 0;
        numbers.set(number);
    }

    synchronized int count() {
        return numbers.cardinality();
    }

    /** How often an entry came that had come already. */
    synchronized int repeated() {
        return repeated;
    }

    void await(int entries, long patienceNanos) throws InterruptedException {
        long deadline = System.nanoTime() + patienceNanos;
        while (count() < entries && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(count()).isEqualTo(entries);
    }
}
