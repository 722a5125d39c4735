package dev.logs.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pattern.
 *
 * @param alternatives see {@link TextPattern#alternatives()}, or null
 */
record CompiledText(TextFinder finder, @Nullable List<String> alternatives, RequiredLiterals required) {}
