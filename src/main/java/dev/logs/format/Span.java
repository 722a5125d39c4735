package dev.logs.format;

/**
 * A piece of a text to be highlighted.
 *
 * @param start index of the first char
 * @param end index behind the last char
 */
public record Span(int start, int end) {}
