package dev.logs.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which entries have another logid in this file than they brought, because theirs was taken: so that they are known when they
 * are brought once more. Kept in the file's metadata, a row for each batch that had such: stretches {@code brought-given-count},
 * with commas between.
 */
public final class Renumbered {

    /** In front of the keys in {@code metadata}; behind it the first logid that was given. */
    static final String PREFIX = "renumbered:";

    private static final Renumbered NONE = new Renumbered();

    private final List<Stretch> stretches = new ArrayList<>();

    /** Once all are read and sorted, for each how far it and those before it reach. */
    private long[] ends = {};

    /** Consecutive logids that became consecutive ones. */
    private record Stretch(long brought, long given, long count) {

        @Override
        public String toString() {
            return brought + "-" + given + "-" + count;
        }
    }

    /** Of a batch, to be filled. */
    static Renumbered ofBatch() {
        return new Renumbered();
    }

    /** Of all batches; text that another program put there is passed over. */
    static Renumbered read(Database database, TableShape shape) {
        if (!shape.hasMetadata()) {
            return NONE;
        }
        String sql = "SELECT value FROM metadata WHERE key >= '" + PREFIX + "' AND key < 'renumbered;'";
        return database.query(sql, List.of(), rows -> {
            Renumbered all = new Renumbered();
            while (rows.next()) {
                all.parse(rows.getString(1));
            }
            all.sort();
            return all;
        });
    }

    private void sort() {
        stretches.sort(Comparator.comparingLong(Stretch::brought));
        ends = new long[stretches.size()];
        for (int i = 0; i < ends.length; i++) {
            long end = stretches.get(i).brought + stretches.get(i).count;
            ends[i] = i == 0 ? end : Math.max(end, ends[i - 1]);
        }
    }

    private void parse(String text) {
        for (String each : text.split(",")) {
            String[] numbers = each.split("-");
            try {
                if (numbers.length == 3) {
                    stretches.add(new Stretch(
                            Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2])));
                }
            } catch (NumberFormatException e) {
                // Not ours: the entries it may have meant would be stored again, which loses nothing.
            }
        }
    }

    void add(long brought, long given) {
        int last = stretches.size() - 1;
        if (last >= 0) {
            Stretch before = stretches.get(last);
            if (before.brought + before.count == brought && before.given + before.count == given) {
                stretches.set(last, new Stretch(before.brought, before.given, before.count + 1));
                return;
            }
        }
        stretches.add(new Stretch(brought, given, 1));
    }

    /** Within the transaction that gives the numbers. */
    void write(Database database) {
        if (stretches.isEmpty()) {
            return;
        }
        List<String> texts = stretches.stream().map(Stretch::toString).toList();
        database.update(
                "INSERT OR REPLACE INTO metadata (key, value) VALUES (?, ?)",
                List.of(PREFIX + stretches.get(0).given, String.join(",", texts)));
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** The logids that were given to entries which brought this one. */
    public List<Long> given(long brought) {
        List<Long> given = new ArrayList<>();
        for (int i = firstBehind(brought) - 1; i >= 0 && ends[i] > brought; i--) {
            Stretch each = stretches.get(i);
            if (brought < each.brought + each.count) {
                given.add(each.given + brought - each.brought);
            }
        }
        return given;
    }

    /** The index of the first stretch that begins behind a logid. */
    private int firstBehind(long brought) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).brought > brought) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
