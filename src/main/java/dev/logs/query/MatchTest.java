package dev.logs.query;

import dev.logs.entry.FoundEntry;

/** Says whether an entry is one of those asked for, or only stands beside one. */
@FunctionalInterface
interface MatchTest {

    boolean isMatch(FoundEntry found);
}
