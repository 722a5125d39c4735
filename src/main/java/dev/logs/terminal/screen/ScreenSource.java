package dev.logs.terminal.screen;

import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import java.time.Clock;

/**
 * What the screen shows.
 *
 * @param base conditions that always hold
 * @param engine reads history
 * @param clock tells how late entries are seen
 */
public record ScreenSource(Query base, QueryEngine engine, Clock clock) {}
