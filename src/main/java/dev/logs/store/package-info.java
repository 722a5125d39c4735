/**
 * One partition file: its schema, rows, locks, and upgrade in place. The only package that sees JDBC.
 *
 * <p>Everything here is about a single SQLite file whose path is given; which files exist, and what their place in the
 * tree means, is the business of {@code dev.logs.tree}. Library exceptions end here: what leaves is of the error family
 * and names the file. Start reading at {@link dev.logs.store.PartitionFile}, then {@link dev.logs.store.Schema} for the
 * tables, {@link dev.logs.store.ReadPlanner} for how a read finds its rows, and {@link dev.logs.store.BatchImage} for why
 * bulk writing is fast.
 */
@NullMarked
package dev.logs.store;

import org.jspecify.annotations.NullMarked;
