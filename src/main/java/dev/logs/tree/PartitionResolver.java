package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.filter.ContextFilter;
import java.nio.file.Path;
import java.time.chrono.IsoChronology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds partitions from directory names alone; no file is opened.
 *
 * <p>What stands where a partition should and is none (a symbolic link, a plain file, a directory that cannot be read)
 * is reported and skipped; anything else in the tree is not ours and left alone in silence. Thread-safe.
 */
public final class PartitionResolver {

    // Comparators that are put together of others are made anew at every start, which takes milliseconds.
    private static final Comparator<PartitionKey> NEWEST_DAY_FIRST = PartitionResolver::compare;

    private final TreeRoot root;
    private final TreeListing listing;

    public PartitionResolver(TreeRoot root, ProblemSink problems) {
        this.root = root;
        this.listing = new TreeListing(problems);
    }

    /**
     * The contexts of the tree, sorted by name; none when the root does not exist. A directory that holds no partition is
     * listed too.
     */
    public List<String> contexts() {
        return contexts(ContextFilter.ALL);
    }

    /** The partitions of the contexts whose day has an instant in the range. */
    public PartitionSelection resolve(ContextFilter contexts, TimeRange range) {
        Selecting selecting = new Selecting(range);
        for (String context : contexts(contexts)) {
            selecting.addContext(context);
        }
        selecting.chosen.sort(NEWEST_DAY_FIRST);
        return new PartitionSelection(selecting.chosen, selecting.considered);
    }

    /** The file of a partition, whether or not it exists. */
    public Path file(PartitionKey partition) {
        return root.file(partition);
    }

    /** Every partition of the contexts, and every directory in which another one could appear. */
    public TreeSurvey survey(ContextFilter contexts) {
        Selecting selecting = new Selecting(TimeRange.ALL);
        for (String context : contexts(contexts)) {
            selecting.directories.add(root.directory(context));
            selecting.addContext(context);
        }
        selecting.directories.add(root.path());
        return new TreeSurvey(selecting.chosen, selecting.directories);
    }

    /** Directories that a run began to remove and did not finish, sorted; see {@link PartitionRemover}. */
    public List<Leftover> leftovers() {
        List<Leftover> leftovers = new ArrayList<>();
        for (String context : contexts()) {
            Path directory = root.directory(context);
            for (String year : listing.names(directory, text -> Layout.year(text) >= 0)) {
                addLeftovers(context, directory.resolve(year), leftovers);
            }
        }
        return leftovers;
    }

    private void addLeftovers(String context, Path year, List<Leftover> leftovers) {
        for (String name : listing.names(year, text -> Layout.removedDay(text) >= 1)) {
            int number = Layout.year(year.getFileName().toString());
            PartitionKey key = new PartitionKey(context, number, Layout.removedDay(name));
            leftovers.add(new Leftover(key, year.resolve(name)));
        }
    }

    /** Directories that were to replace damaged ones when a repair was interrupted, sorted; see {@link PartitionReplacer}. */
    public List<Leftover> unfinishedRepairs() {
        List<Leftover> unfinished = new ArrayList<>();
        for (String context : contexts()) {
            Path directory = root.directory(context);
            for (String year : listing.names(directory, text -> Layout.year(text) >= 0)) {
                for (String name : listing.names(directory.resolve(year), text -> Layout.salvagedDay(text) >= 1)) {
                    PartitionKey key = new PartitionKey(context, Layout.year(year), Layout.salvagedDay(name));
                    unfinished.add(new Leftover(key, directory.resolve(year).resolve(name)));
                }
            }
        }
        return unfinished;
    }

    private static int compare(PartitionKey a, PartitionKey b) {
        if (a.year() != b.year()) {
            return Integer.compare(b.year(), a.year());
        }
        return a.dayOfYear() != b.dayOfYear()
                ? Integer.compare(b.dayOfYear(), a.dayOfYear())
                : a.context().compareTo(b.context());
    }

    private List<String> contexts(ContextFilter wanted) {
        List<String> contexts = new ArrayList<>();
        for (String name : listing.names(root.path(), Layout::isContextName)) {
            if (wanted.matches(name) && listing.isContext(root.directory(name))) {
                contexts.add(name);
            }
        }
        return contexts;
    }

    /** One walk over the years and days of the wanted contexts. */
    private final class Selecting {

        private final TimeRange range;
        private final List<PartitionKey> chosen = new ArrayList<>();

        /** Of years, and of days without a file. */
        private final List<Path> directories = new ArrayList<>();

        private int considered;

        Selecting(TimeRange range) {
            this.range = range;
        }

        void addContext(String context) {
            for (String name : listing.names(root.directory(context), text -> Layout.year(text) >= 0)) {
                int year = Layout.year(name);
                // A year out of range is not even listed: its days count neither as considered nor as pruned.
                Path directory = root.directory(context).resolve(name);
                if (touches(context, year) && listing.isDirectory(directory)) {
                    addYear(context, year, directory);
                }
            }
        }

        private boolean touches(String context, int year) {
            PartitionKey first = new PartitionKey(context, year, 1);
            PartitionKey last = new PartitionKey(context, year, daysOf(year));
            return (range.since() == null || range.since().getEpochSecond() <= last.lastEpoch())
                    && (range.until() == null || range.until().getEpochSecond() >= first.firstEpoch());
        }

        /** Class {@code Year} knows it, too, and makes a printer of years first. */
        private static int daysOf(int year) {
            return IsoChronology.INSTANCE.isLeapYear(year) ? 366 : 365;
        }

        private void addYear(String context, int year, Path directory) {
            directories.add(directory);
            int days = daysOf(year);
            for (String name : listing.names(directory, text -> Layout.day(text) >= 1)) {
                int day = Layout.day(name);
                if (day <= days) {
                    addDay(new PartitionKey(context, year, day));
                }
            }
        }

        private void addDay(PartitionKey partition) {
            considered++;
            if (range.touches(partition) && listing.isDirectory(root.directory(partition))) {
                if (listing.isPlainFile(root.file(partition))) {
                    chosen.add(partition);
                } else {
                    directories.add(root.directory(partition));
                }
            }
        }
    }
}
