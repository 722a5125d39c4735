package dev.logs.format;

/** One piece of a {@link LinePattern}. Stateless; on failure the place and captures may be left anywhere. */
interface MatchStep {

    /** Matches at {@link LineMatch#at} and steps behind what matched; false when the line is not of this pattern. */
    boolean match(LineMatch match);
}
