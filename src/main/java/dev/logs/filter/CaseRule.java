package dev.logs.filter;

/** Whether a pattern heeds upper and lower case. */
public enum CaseRule {
    /** Heeds case only when the pattern itself has an upper-case letter; escapes like {@code \W} do not count. */
    SMART,
    SENSITIVE,
    /** Letters match their case variants as {@link CaseFold} defines them. */
    INSENSITIVE
}
