package dev.logs.ingest;

import dev.logs.error.UsageException;
import dev.logs.format.LineParser;
import java.time.Instant;
import java.util.List;

/**
 * The text formats, as far as ingest needs them.
 *
 * <p>{@code lastWritten} is when the source was last written, or now: times without a year lie before it.
 */
public interface InputFormats {

    /**
     * Names the format that the first lines of a source are in; never fails, plain text is a format too.
     *
     * @param firstLines without terminators, in order; may be empty
     */
    String detect(List<byte[]> firstLines, Instant lastWritten);

    /**
     * A parser for one source.
     *
     * @throws UsageException when there is no format of that name
     */
    LineParser open(String format, Instant lastWritten);

    /** A parser that finds a time at the start of any line: for the lines that the source's own parser does not know. */
    LineParser openPlainText(Instant lastWritten);
}
