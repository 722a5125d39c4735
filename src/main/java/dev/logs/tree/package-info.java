/**
 * The tree on disk: its layout, the rules for names, which partitions a question concerns, and which files are open.
 *
 * <p>Partitions are found from directory names alone; what is in a file is the business of {@code dev.logs.store}, and
 * reading across several that of {@code dev.logs.query}. Every command that walks the tree does it through {@link
 * dev.logs.tree.PartitionResolver}, and opens files through {@link dev.logs.tree.HandleCache}. Start reading at {@link
 * dev.logs.tree.Layout}.
 */
@NullMarked
package dev.logs.tree;

import org.jspecify.annotations.NullMarked;
