package dev.logs.filter;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * In which states an automaton may be behind bytes of which is known only which ones there may be: what makes no difference need
 * not be read. One thread, the same as the automaton's.
 */
public final class RegexForecast {

    /** What {@link #sole} answers when there are several states. */
    public static final int SEVERAL = Integer.MIN_VALUE;

    /** Beyond that looking ahead may take longer than reading, and uses up the states that an automaton may make. */
    private static final int STATES_MAX = 128;

    /** What is added to the number of a state in a set, since matches have negative ones. */
    private static final int SHIFT = -RegexAutomaton.UNTOLD;

    private final RegexAutomaton automaton;
    private final Map<BitSet, Map<Integer, BitSet>> reached = new HashMap<>();

    public RegexForecast(RegexAutomaton automaton) {
        this.automaton = automaton;
    }

    /** A set of one state. */
    public static BitSet of(int state) {
        BitSet states = new BitSet();
        states.set(state + SHIFT);
        return states;
    }

    /** The only state of a set, or {@link #SEVERAL}. */
    public static int sole(BitSet states) {
        int first = states.nextSetBit(0);
        return states.nextSetBit(first + 1) < 0 ? first - SHIFT : SEVERAL;
    }

    /** Whether there is no match in any of the states. */
    public static boolean isAbsent(BitSet states) {
        return states.nextSetBit(0) >= SHIFT;
    }

    /** The states behind the bytes between {@code from} and {@code to}, exclusive. */
    public BitSet behind(BitSet before, byte[] bytes, int from, int to) {
        BitSet states = new BitSet();
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            states.set((i < SHIFT ? i - SHIFT : automaton.after(i - SHIFT, bytes, from, to)) + SHIFT);
        }
        return states;
    }

    /** The states behind any number of bytes, perhaps none; {@code alphabet} has the unsigned values of those there may be. */
    public BitSet behindAny(BitSet before, BitSet alphabet) {
        Map<Integer, BitSet> known = reached.computeIfAbsent(alphabet, key -> new HashMap<>());
        BitSet states = new BitSet();
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            states.or(known.computeIfAbsent(i, key -> reach(key, alphabet)));
        }
        return states;
    }

    private BitSet reach(int start, BitSet alphabet) {
        BitSet states = new BitSet();
        Deque<Integer> left = new ArrayDeque<>();
        states.set(start);
        left.add(start);
        while (!left.isEmpty()) {
            int state = left.remove() - SHIFT;
            if (automaton.size() > STATES_MAX) {
                states.set(RegexAutomaton.MATCH + SHIFT);
                states.set(RegexAutomaton.UNTOLD + SHIFT);
                return states;
            }
            for (int b = state < 0 ? -1 : alphabet.nextSetBit(0); b >= 0; b = alphabet.nextSetBit(b + 1)) {
                int next = (b < AsciiClass.CHARS ? automaton.step(state, b) : RegexAutomaton.UNTOLD) + SHIFT;
                if (!states.get(next)) {
                    states.set(next);
                    left.add(next);
                }
            }
        }
        return states;
    }
}
