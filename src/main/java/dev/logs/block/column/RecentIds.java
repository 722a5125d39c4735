package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/** Indexes counted back from the newest: what was new a short while ago has a small one. */
final class RecentIds {

    private RecentIds() {}

    /** @param ids numbered in the order of first occurrence */
    static long[] of(long[] ids) {
        long[] recent = new long[ids.length];
        long distinct = 0;
        for (int i = 0; i < ids.length; i++) {
            recent[i] = distinct - ids[i];
            distinct = Math.max(distinct, ids[i] + 1);
        }
        return recent;
    }

    /** Turns them back. */
    static long[] toIds(long[] recent, int distinctMax) {
        long[] ids = new long[recent.length];
        long distinct = 0;
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Damage.bounded(distinct - recent[i], distinctMax - 1L, "index into a dictionary");
            distinct = Math.max(distinct, ids[i] + 1);
        }
        return ids;
    }
}
