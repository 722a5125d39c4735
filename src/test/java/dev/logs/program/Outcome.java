package dev.logs.program;

/** What a finished run left behind: its exit status and, read as UTF-8, its two streams. */
public record Outcome(int status, String out, String err) {}
