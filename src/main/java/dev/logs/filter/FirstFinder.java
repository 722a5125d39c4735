package dev.logs.filter;

import java.util.List;

/** The leftmost occurrence of several finders; of those that start at one place, that of the first finder. */
record FirstFinder(List<TextFinder> finders) implements TextFinder {

    FirstFinder {
        finders = List.copyOf(finders);
    }

    @Override
    public long next(String text, int from) {
        long best = NONE;
        for (int i = 0; i < finders.size(); i++) {
            long found = finders.get(i).next(text, from);
            if (found != NONE && (best == NONE || TextFinder.start(found) < TextFinder.start(best))) {
                best = found;
            }
        }
        return best;
    }
}
