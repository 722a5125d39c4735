package dev.logs.store;

import dev.logs.block.BlockEntry;
import dev.logs.block.BlockSearch;
import dev.logs.block.Haste;
import dev.logs.block.RowKey;
import dev.logs.block.SearchPlan;
import dev.logs.entry.EntryView;
import dev.logs.entry.Order;
import org.jspecify.annotations.Nullable;

/** The matches of one block in reading order. */
final class BlockWalk {

    private final OpenBlock block;
    private final BlockSearch search;
    private final Order order;
    private final BlockEntry entry = new BlockEntry();
    private int row;
    private @Nullable RowKey head;

    /** Stands before the first match. */
    BlockWalk(OpenBlock block, SearchPlan plan, RowRequest request, Haste haste) {
        this.block = block;
        this.search = block.reader().search(plan, request.range(), haste);
        this.order = request.order();
        this.row = firstRow(request.after());
    }

    private int firstRow(@Nullable RowPosition after) {
        int rows = block.reader().rows();
        boolean newestFirst = order == Order.NEWEST_FIRST;
        if (after == null) {
            return newestFirst ? rows : -1;
        }
        RowKey place = new RowKey(after.epoch(), after.nanos(), after.logid());
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = block.reader().key(middle).compareTo(place);
            if (comparison < 0 || comparison == 0 && !newestFirst) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // Every row below low lies before the place, or at it when reading oldest first.
        return newestFirst ? low : low - 1;
    }

    /** Goes to the next match; false at the end. */
    boolean advance() {
        row = order == Order.NEWEST_FIRST ? search.previous(row - 1) : search.next(row + 1);
        head = row == BlockSearch.NONE ? null : block.reader().key(row);
        return head != null;
    }

    /** Where the match stands; only after {@link #advance} was true. */
    RowKey head() {
        RowKey current = head;
        if (current == null) {
            throw new IllegalStateException("no current row");
        }
        return current;
    }

    /** Reads the whole entry; valid until the next is read. */
    EntryView read() {
        block.reader().read(row, entry);
        return entry;
    }

    OpenBlock block() {
        return block;
    }
}
