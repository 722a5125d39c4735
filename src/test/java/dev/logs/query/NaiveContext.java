package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The oracle of context lines: works on lists of whole lanes. */
final class NaiveContext {

    /** One line as it should be shown. */
    record Shown(FoundEntry entry, boolean isMatch, boolean startsGroup) {}

    private final List<Shown> shown = new ArrayList<>();
    private final Map<Lane, List<FoundEntry>> lanes = new HashMap<>();
    private final Map<Lane, Integer> shownUpTo = new HashMap<>();
    private final Set<FoundEntry> matches;
    private final Neighbours neighbours;
    private final Order order;
    private Lane lastLane = new Lane("", "no lane yet");

    private NaiveContext(List<FoundEntry> stored, Set<FoundEntry> matches, Neighbours neighbours, Order order) {
        this.matches = matches;
        this.neighbours = neighbours;
        this.order = order;
        List<FoundEntry> sorted = new ArrayList<>(stored);
        sorted.sort(order == Order.OLDEST_FIRST ? NaiveSearch.OLDEST_FIRST : NaiveSearch.OLDEST_FIRST.reversed());
        for (FoundEntry entry : sorted) {
            lanes.computeIfAbsent(Lane.of(entry), lane -> new ArrayList<>()).add(entry);
        }
    }

    static List<Shown> expected(List<FoundEntry> stored, Query query, Neighbours neighbours) {
        List<FoundEntry> matches = new NaiveSearch(stored).search(query);
        NaiveContext naive = new NaiveContext(stored, new HashSet<>(matches), neighbours, query.order());
        matches.forEach(naive::show);
        return naive.shown;
    }

    private void show(FoundEntry match) {
        Lane lane = Lane.of(match);
        List<FoundEntry> entries = lanes.getOrDefault(lane, List.of());
        int at = entries.indexOf(match);
        int firstUnshown = shownUpTo.getOrDefault(lane, 0);
        if (at < firstUnshown) {
            return;
        }
        int start = Math.max(firstUnshown, at - neighbours.leading(order));
        int end = end(entries, at);
        boolean separate = start > firstUnshown || firstUnshown == 0 || !lane.equals(lastLane);
        for (int i = start; i < end; i++) {
            FoundEntry entry = entries.get(i);
            shown.add(new Shown(entry, matches.contains(entry), i == start && separate));
        }
        shownUpTo.put(lane, end);
        lastLane = lane;
    }

    private int end(List<FoundEntry> entries, int firstMatch) {
        int lastMatch = firstMatch;
        int end = firstMatch + 1;
        while (end < entries.size()
                && (matches.contains(entries.get(end)) || end - lastMatch <= neighbours.trailing(order))) {
            lastMatch = matches.contains(entries.get(end)) ? end : lastMatch;
            end++;
        }
        return end;
    }
}
