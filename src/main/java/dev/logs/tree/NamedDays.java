package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import java.nio.file.Path;
import java.time.chrono.IsoChronology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days that directories are named after, of several contexts, gathered by day: a tree has thousands of them, of which most
 * questions need a few.
 */
final class NamedDays {

    /** Beyond the last day of a year. */
    private static final int DAYS_PER_YEAR = 1_000;

    private final TimeRange range;
    private final TreeListing listing;
    private final List<Path> years = new ArrayList<>();

    /** Names of contexts in the order in which they were added, by year times {@link #DAYS_PER_YEAR} and day of year. */
    private final Map<Integer, List<String>> contextsOfDay = new HashMap<>();

    NamedDays(TimeRange range, TreeListing listing) {
        this.range = range;
        this.listing = listing;
    }

    /** Lists a context; contexts come in the order of their names. */
    void addContext(String context, Path directory) {
        for (String name : listing.names(directory, text -> Layout.year(text) >= 0)) {
            int year = Layout.year(name);
            // A year out of range is not even listed: its days count neither as considered nor as pruned.
            if (touches(year)) {
                Path path = directory.resolve(name);
                if (listing.isDirectory(path)) {
                    years.add(path);
                    addYear(context, year, path);
                }
            }
        }
    }

    private boolean touches(int year) {
        PartitionKey first = new PartitionKey("", year, 1);
        PartitionKey last = new PartitionKey("", year, daysOf(year));
        return (range.since() == null || range.since().getEpochSecond() <= last.lastEpoch())
                && (range.until() == null || range.until().getEpochSecond() >= first.firstEpoch());
    }

    /** Class {@code Year} knows it, too, and makes a printer of years first. */
    private static int daysOf(int year) {
        return IsoChronology.INSTANCE.isLeapYear(year) ? 366 : 365;
    }

    private void addYear(String context, int year, Path directory) {
        int last = daysOf(year);
        for (String name : listing.unsortedNames(directory)) {
            int day = Layout.day(name);
            if (day >= 1 && day <= last) {
                contextsOfDay
                        .computeIfAbsent(year * DAYS_PER_YEAR + day, unused -> new ArrayList<>())
                        .add(context);
            }
        }
    }

    /** The directories of years that were listed. */
    List<Path> years() {
        return years;
    }

    /** The days of the range, newest day first. */
    PartitionSelection selection() {
        List<Integer> days = new ArrayList<>(contextsOfDay.keySet());
        days.sort(Collections.reverseOrder());
        List<PartitionKey> chosen = new ArrayList<>();
        int considered = 0;
        for (int day : days) {
            List<String> contexts = contextsOfDay.getOrDefault(day, List.of());
            considered += contexts.size();
            if (range.touches(key("", day))) {
                for (String context : contexts) {
                    chosen.add(key(context, day));
                }
            }
        }
        return new PartitionSelection(chosen, considered);
    }

    private static PartitionKey key(String context, int day) {
        return new PartitionKey(context, day / DAYS_PER_YEAR, day % DAYS_PER_YEAR);
    }
}
