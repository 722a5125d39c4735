package dev.logs.bench.peer;

import dev.logs.bench.Figure.Kept;

/**
 * What one program does when it is its turn.
 *
 * @param before a script that is not timed
 * @param script is timed
 */
record Turn(Kept kept, String before, String script) {

    Turn(Kept kept, String script) {
        this(kept, "", script);
    }
}
