package dev.logs.block;

import org.jspecify.annotations.Nullable;

/** Which rows of a block a plan finds, whatever their time: made once for a plan, however often it is asked. One thread. */
final class BlockCandidates {

    private final SearchPlan plan;

    /** By template; null where no row can match. */
    private final @Nullable TemplateSearch[] templates;

    private final boolean any;

    BlockCandidates(BlockReader reader, SearchPlan plan) {
        this.plan = plan;
        this.templates = new TemplateSearch[reader.summary().events().size()];
        boolean found = false;
        EntryTests entryTests = new EntryTests(reader, plan);
        for (int i = 0; i < templates.length && entryTests.isPossible(); i++) {
            templates[i] = TemplateSearch.of(reader, plan, entryTests, i);
            found |= templates[i] != null;
        }
        this.any = found;
    }

    SearchPlan plan() {
        return plan;
    }

    /** Whether any row may match. */
    boolean any() {
        return any;
    }

    /** How many templates there are. */
    int size() {
        return templates.length;
    }

    /** The rows of a template; null when none of them can match. */
    @Nullable
    TemplateSearch of(int template) {
        return templates[template];
    }
}
