package dev.logs.filter;

/**
 * Where a pattern was found in a text, in UTF-16 units.
 *
 * @param end exclusive
 */
public record MatchRange(int start, int end) {}
