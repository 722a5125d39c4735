package dev.logs.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells from bytes of ASCII whether a regular expression matches somewhere in them, one step a byte. States are made when
 * they are first needed. One thread.
 */
public final class RegexAutomaton {

    /** What can be told. */
    public enum Answer {
        FOUND,
        ABSENT,
        /** The bytes are not all ASCII, or would take too many states: the text has to be looked at. */
        UNKNOWN
    }

    /** Raised: an expression with many states takes 512 bytes for each. */
    private static final int STATES_MAX = 1_000;

    private static final int NOT_MADE = -1;
    private static final int MATCH = -2;
    private static final int TOO_MANY = -3;

    private final RegexPositions positions;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    /** By number of the state. */
    private final List<BitSet> states = new ArrayList<>();
    /** By number of the state, then by character. */
    private final List<int[]> steps = new ArrayList<>();

    RegexAutomaton(RegexPositions positions) {
        this.positions = positions;
        number(new BitSet());
    }

    /** Looks at the bytes between {@code from} and {@code to}, exclusive. */
    public Answer find(byte[] bytes, int from, int to) {
        if (positions.matchesNothing()) {
            return Answer.FOUND;
        }
        int state = 0;
        int[] ofState = steps.get(0);
        for (int i = from; i < to; i++) {
            int character = bytes[i];
            if (character < 0) {
                return Answer.UNKNOWN;
            }
            int next = ofState[character];
            if (next == state) {
                continue;
            }
            if (next == NOT_MADE) {
                next = make(state, character);
            }
            if (next < 0) {
                return next == MATCH ? Answer.FOUND : Answer.UNKNOWN;
            }
            state = next;
            ofState = steps.get(state);
        }
        return Answer.ABSENT;
    }

    private int make(int state, int character) {
        BitSet reached = positions.next(states.get(state), character);
        int next = positions.ends(reached) ? MATCH : number(reached);
        steps.get(state)[character] = next;
        return next;
    }

    private int number(BitSet reached) {
        Integer known = numbers.get(reached);
        if (known != null) {
            return known;
        }
        if (states.size() == STATES_MAX) {
            return TOO_MANY;
        }
        int number = states.size();
        numbers.put(reached, number);
        states.add(reached);
        int[] fresh = new int[AsciiClass.CHARS];
        Arrays.fill(fresh, NOT_MADE);
        steps.add(fresh);
        return number;
    }
}
