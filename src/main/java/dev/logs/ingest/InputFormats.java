package dev.logs.ingest;

import dev.logs.error.UsageException;
import dev.logs.format.LineParser;
import java.util.List;

/** The text formats, as far as ingest needs them. */
public interface InputFormats {

    /**
     * Names the format that the first lines of a source are in; never fails, plain text is a format too.
     *
     * @param firstLines without terminators, in order; may be empty
     */
    String detect(List<byte[]> firstLines);

    /**
     * A parser for one source.
     *
     * @throws UsageException when there is no format of that name
     */
    LineParser open(String format);

    /** A parser that finds a time at the start of any line: for the lines that the source's own parser does not know. */
    LineParser openPlainText();
}
