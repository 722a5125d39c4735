package dev.logs.transfer;

import java.time.Duration;

/**
 * What an export did.
 *
 * @param bytes of the output, compressed
 * @param files 0 when it went to standard output
 */
public record ExportSummary(long entries, long bytes, int files, Duration elapsed) {}
