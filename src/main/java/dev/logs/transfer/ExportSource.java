package dev.logs.transfer;

import dev.logs.query.QueryEngine;
import dev.logs.tree.PartitionResolver;

/** The tree that is exported. */
record ExportSource(QueryEngine engine, PartitionResolver resolver) {

    ExportPlan plan(ExportRequest request) {
        return new ExportPlanner(engine, resolver).plan(request);
    }
}
