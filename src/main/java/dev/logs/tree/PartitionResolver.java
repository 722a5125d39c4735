package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.filter.ContextFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds partitions from directory names alone; no file is opened.
 *
 * <p>What stands where a partition should and is none (a symbolic link, a plain file, a directory that cannot be read)
 * is reported and skipped; anything else in the tree is not ours and left alone in silence. Thread-safe.
 */
public final class PartitionResolver {

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
        PartitionSelection named = named(contexts, range);
        return new PartitionSelection(
                named.partitions().stream().filter(this::isThere).toList(), named.considered());
    }

    /**
     * The same by the names of directories alone, of which any may turn out to be no partition: for whoever comes to few of
     * them, and asks {@link #isThere} then.
     */
    public PartitionSelection named(ContextFilter contexts, TimeRange range) {
        NamedDays days = new NamedDays(range, listing);
        for (String context : contexts(contexts)) {
            days.addContext(context, root.directory(context));
        }
        return days.selection();
    }

    /** Whether there is a partition of this name; what stands in its place is reported. */
    public boolean isThere(PartitionKey partition) {
        return listing.isDirectory(root.directory(partition)) && listing.isPlainFile(root.file(partition));
    }

    /** The file of a partition, whether or not it exists. */
    public Path file(PartitionKey partition) {
        return root.file(partition);
    }

    /** Every partition of the contexts, and every directory in which another one could appear. */
    public TreeSurvey survey(ContextFilter contexts) {
        NamedDays days = new NamedDays(TimeRange.ALL, listing);
        List<Path> directories = new ArrayList<>();
        for (String context : contexts(contexts)) {
            directories.add(root.directory(context));
            days.addContext(context, root.directory(context));
        }
        directories.addAll(days.years());
        List<PartitionKey> there = new ArrayList<>();
        for (PartitionKey named : days.selection().partitions()) {
            if (listing.isDirectory(root.directory(named))) {
                if (listing.isPlainFile(root.file(named))) {
                    there.add(named);
                } else {
                    directories.add(root.directory(named));
                }
            }
        }
        directories.add(root.path());
        return new TreeSurvey(there, directories);
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

    private List<String> contexts(ContextFilter wanted) {
        List<String> contexts = new ArrayList<>();
        for (String name : listing.names(root.path(), Layout::isContextName)) {
            if (wanted.matches(name) && listing.isContext(root.directory(name))) {
                contexts.add(name);
            }
        }
        return contexts;
    }
}
