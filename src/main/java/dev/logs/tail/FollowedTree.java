package dev.logs.tail;

import dev.logs.error.ProblemSink;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;

/**
 * The tree to follow, with the two pieces that every reading goes through.
 *
 * @param problems told of partitions that cannot be read for some time
 */
public record FollowedTree(TreeRoot root, PartitionResolver resolver, HandleCache handles, ProblemSink problems) {}
