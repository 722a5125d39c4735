package dev.logs.ingest;

import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.stream.BrokenPipeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes on every byte that is read, at once. When the other side goes away, reading goes on: logs are worth more. */
final class TeeInput extends InputStream {

    private final InputStream in;
    private final OutputStream copy;
    private final ProblemSink problems;
    private boolean copying = true;

    TeeInput(InputStream in, OutputStream copy, ProblemSink problems) {
        this.in = in;
        this.copy = copy;
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0 && copying) {
            passOn(target, offset, count);
        }
        return count;
    }

    private void passOn(byte[] bytes, int offset, int count) {
        try {
            copy.write(bytes, offset, count);
            copy.flush();
        } catch (IOException e) {
            copying = false;
            if (!BrokenPipeException.means(e)) {
                problems.report(Problem.of("standard output", "cannot pass the input through: " + e.getMessage()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
