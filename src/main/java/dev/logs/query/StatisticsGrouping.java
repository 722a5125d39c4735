package dev.logs.query;

import dev.logs.store.StatisticsDetail;

/** Into which groups statistics are added up. */
public enum StatisticsGrouping {
    CONTEXT,
    PARTITION,
    SRC,
    LEVEL;

    /** Whether a group is made of whole partitions, so that what they take on the disk is its own. */
    public boolean ownsPartitions() {
        return this == CONTEXT || this == PARTITION;
    }

    StatisticsDetail detail() {
        return this == SRC || this == LEVEL ? StatisticsDetail.SOURCES : StatisticsDetail.LEVELS;
    }
}
