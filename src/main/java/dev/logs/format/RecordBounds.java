package dev.logs.format;

/**
 * What one record of many lines may take before it is given up as no record: bounds the memory of a parser.
 *
 * @param linesMax lines of one record
 * @param bytesMax bytes of one record
 */
public record RecordBounds(int linesMax, int bytesMax) {

    /** More than any record seen; a document that was ingested by mistake ends here. */
    public static final RecordBounds DEFAULT = new RecordBounds(10_000, 4 << 20);
}
