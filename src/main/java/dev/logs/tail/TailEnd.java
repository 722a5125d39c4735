package dev.logs.tail;

/** Why a tail ended. */
public enum TailEnd {
    /** History was all that was wanted. */
    HISTORY_SHOWN,
    /** The pattern to wait for was seen, or as many entries as were wanted. */
    SEEN,
    /** The last moment that was wanted is over. */
    RANGE_OVER,
    /** It took too long, or too long nothing came. */
    TIMED_OUT,
    /** Somebody outside asked for the end. */
    STOPPED
}
