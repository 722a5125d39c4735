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

    /** The state before the first byte. */
    public static final int START = 0;

    private static final int NOT_MADE = -1;
    static final int MATCH = -2;
    static final int UNTOLD = -3;

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
    Answer find(byte[] bytes, int from, int to) {
        return answer(after(START, bytes, from, to));
    }

    /**
     * The state after the bytes between {@code from} and {@code to}, exclusive, which go on where those before ended; negative
     * when what follows changes nothing.
     */
    public int after(int before, byte[] bytes, int from, int to) {
        int state = positions.matchesNothing() ? MATCH : before;
        for (int i = from; i < to && state >= 0; i++) {
            int character = bytes[i];
            if (character < 0) {
                return UNTOLD;
            }
            state = step(state, character);
        }
        return state;
    }

    /** The state after one more character of ASCII. */
    int step(int state, int character) {
        int next = steps.get(state)[character];
        return next == NOT_MADE ? make(state, character) : next;
    }

    /** How many states were made. */
    int size() {
        return states.size();
    }

    /** What a state tells when no bytes follow. */
    public static Answer answer(int state) {
        return state == MATCH ? Answer.FOUND : state == UNTOLD ? Answer.UNKNOWN : Answer.ABSENT;
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
            return UNTOLD;
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
