package dev.logs.filter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pattern.
 *
 * @param alternatives see {@link TextPattern#alternatives()}, or null
 * @param positions of a regular expression that needs nothing else
 */
record CompiledText(
        TextFinder finder,
        @Nullable List<String> alternatives,
        RequiredLiterals required,
        Optional<RegexPositions> positions) {

    CompiledText(TextFinder finder, @Nullable List<String> alternatives, RequiredLiterals required) {
        this(finder, alternatives, required, Optional.empty());
    }
}
