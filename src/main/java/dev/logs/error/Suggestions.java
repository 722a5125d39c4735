package dev.logs.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the candidates nearest to a mistyped name. */
public final class Suggestions {

    /** More than this confuses instead of helping. */
    private static final int SUGGESTIONS_MAX = 3;

    /** Longer names are not compared: the cost grows with the square. */
    private static final int NAME_CHARS_MAX = 200;

    private Suggestions() {}

    /**
     * The candidates that {@code given} may have been meant as, nearest first, at most three; empty when none is near.
     *
     * <p>Near means: the same but for case, at most one edit in three characters (insert, delete, replace, or swap of
     * two neighbours), or one is the beginning of the other.
     */
    public static List<String> near(String given, Collection<String> candidates) {
        List<Scored> scored = new ArrayList<>();
        for (String candidate : candidates) {
            int score = score(given.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (score >= 0 && !candidate.equals(given)) {
                scored.add(new Scored(score, candidate));
            }
        }
        scored.sort(Scored::compareTo);
        List<String> nearest = new ArrayList<>();
        for (Scored each : scored) {
            if (nearest.size() < SUGGESTIONS_MAX && !nearest.contains(each.name)) {
                nearest.add(each.name);
            }
        }
        return List.copyOf(nearest);
    }

    /** {@code did you mean 'a', 'b' or 'c'?}, ready as the remedy of an error; null when nothing is near. */
    public static @Nullable String didYouMean(String given, Collection<String> candidates) {
        List<String> nearest = near(given, candidates);
        if (nearest.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder("did you mean ");
        for (int i = 0; i < nearest.size(); i++) {
            if (i > 0) {
                text.append(i == nearest.size() - 1 ? " or " : ", ");
            }
            text.append('\'').append(nearest.get(i)).append('\'');
        }
        return text.append('?').toString();
    }

    /** Lower is nearer; -1 when too far. */
    private static int score(String given, String candidate) {
        if (given.isEmpty() || candidate.length() > NAME_CHARS_MAX || given.length() > NAME_CHARS_MAX) {
            return -1;
        }
        int edits = distance(given, candidate);
        if (edits <= Math.max(1, given.length() / 3)) {
            return edits;
        }
        boolean beginsAlike = given.length() > 2 && candidate.startsWith(given)
                || candidate.length() > 2 && given.startsWith(candidate);
        return beginsAlike ? NAME_CHARS_MAX + edits : -1;
    }

    /** Damerau-Levenshtein distance, restricted to swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (swaps(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static boolean swaps(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private record Scored(int score, String name) implements Comparable<Scored> {
        @Override
        public int compareTo(Scored other) {
            int byScore = Integer.compare(score, other.score);
            return byScore != 0 ? byScore : name.compareTo(other.name);
        }
    }
}
